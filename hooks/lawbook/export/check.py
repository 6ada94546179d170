"""What messages are recognised by and what is then said, for `web/check/`: compact, fetched on that page alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..cards import address
from ..clocks import Days
from ..instruments import Instruments
from ..kinds import KINDS
from ..kinds.documents import Document
from ..kinds.myths import Myth
from ..kinds.threats import ThreatRow
from ..library import Library
from ..model import STAGE_KEYS, Action, Actor, Cue, FirstScreen, Subject
from ..navigation import names
from ..recognising import LONGEST, Compiled
from ..text.patterns import Pattern
from ..text.plain import plain
from .search import packed

SENTENCES = "check"
"""The file of `content/snippets/` with what the page says besides."""
MOST_CLOCKS = 3


def check(library: Library) -> str:
    """As JSON; `web/check/` reads the same names.

    `words` are all words once, `groups` alternatives as their places in it; a pattern is [groups, gap, flags, near],
    where flags are 1 for `start`, 2 for `end`, 4 for `across`, and `near` is a group, -1 for none.
    """
    tables = Tables()
    cues = [_cue(library, cue, tables) for cue in library.cues.values()]
    threats: dict[str, ThreatRow] = library.of(ThreatRow)  # type: ignore[assignment]
    content = {
        "longest": LONGEST,
        "spellings": library.synonyms.typos | library.reading.spellings,
        "cues": cues,
        "words": list(tables.words),
        "groups": [list(group) for group in tables.groups],
        "verdicts": _labels(library, "findings") | _labels(library, "verdicts"),
        "likelihoods": _labels(library, "likelihoods"),
        "stages": [str(library.stages[key].title) for key in STAGE_KEYS],
        "threats": {key: [str(row.title), [row.cells[stage].when for stage in STAGE_KEYS]] for key, row in threats.items()},
        "misused": dict(_misused(library)),
        "instruments": dict(_instruments(library)),
        "sentences": dict(_sentences(library)),
    }
    return packed(content)


class Tables:
    """Words and groups of words by their places."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.groups: dict[tuple[int, ...], int] = {}

    def group(self, words: Iterable[str]) -> int:
        """The place of a group; -1 for none."""
        found = tuple(sorted({self.words.setdefault(word, len(self.words)) for word in words}))
        return self.groups.setdefault(found, len(self.groups)) if found else -1

    def pattern(self, pattern: Pattern) -> list[Any]:
        flags = pattern.start + 2 * pattern.end + 4 * pattern.across
        return [[self.group(part) for part in pattern.parts], pattern.gap, flags, self.group(pattern.near)]


def _cue(library: Library, cue: Cue, tables: Tables) -> dict[str, Any]:
    folder, _, key = cue.ref.partition("/")
    record = library.records[folder][key]
    compiled = Compiled.of(cue, library.reading.sets)
    return {
        "ref": str(cue.ref),
        "page": address(KINDS[folder].link(key)),
        "title": plain(record.called(library.vocabularies)),
        "line": plain(_line(record)),
        "verdict": record.verdict if isinstance(record, Myth) else cue.verdict,
        "danger": cue.danger,
        "threat": str(cue.threat or ""),
        "acts": [_act(library, action) for action in (record.now if isinstance(record, FirstScreen) else ())],
        "clocks": list(_clocks(library, record)),
        "patterns": [tables.pattern(pattern) for pattern in compiled.patterns],
        "harmless": [tables.pattern(pattern) for pattern in compiled.harmless],
        "without": tables.group(compiled.without),
    }


def _line(record: Subject) -> str:
    """What a frightened reader needs of it."""
    line = record.verdict_line if isinstance(record, FirstScreen) else None
    return str(line or record.summary())


def _act(library: Library, action: Action) -> list[str]:
    """[what to do, how, where]: how is call, say, write or see; where a number or an address."""
    if action.call is not None:
        return [str(action.act), "call", str(library.channels[str(action.call)].phone)]
    for how, letter in (("say", action.say), ("write", action.write)):
        if letter is not None:
            return [str(action.act), how, address(KINDS["letters"].link(str(letter)))]
    return [str(action.act), "see", address(names(library)[str(action.see)])]


def _clocks(library: Library, record: Subject) -> Iterator[list[str]]:
    """[title, how long, address] of the clocks of the reader that a real paper starts."""
    if not isinstance(record, Document):
        return
    days = Days(library)
    own = [key for key in map(str, record.clocks) if library.clocks[key].who is Actor.YOU]
    for key in own[:MOST_CLOCKS]:
        clock = library.clocks[key]
        yield [str(clock.title), days.brief(clock), address(KINDS["deadlines"].link(key))]


def _labels(library: Library, vocabulary: str) -> dict[str, str]:
    return {key: plain(term.label) for key, term in library.vocabularies[vocabulary].items()}


def _misused(library: Library) -> Iterator[tuple[str, list[str]]]:
    """Law/number → what it is wrongly used for."""
    for key, statute in library.statutes.items():
        for number, provision in statute.provisions.items():
            if provision.misused_for:
                yield f"{key}/{number}", [str(use) for use in provision.misused_for]


def _instruments(library: Library) -> Iterator[tuple[str, str]]:
    """Names of instruments of which the site has no page → what says that they were repealed, "" where they were not."""
    for row in Instruments(library.root).rows:
        if row.key not in library.statutes and row.status in ("repealed", "in-force", "reported"):
            yield row.name, row.by if row.status == "repealed" else ""


def _sentences(library: Library) -> Iterator[tuple[str, str]]:
    """Section → its words, of the file that the page takes its sentences from."""
    name = ""
    for block in library.snippets[SENTENCES].blocks:
        if block.startswith("## "):
            name = block.removeprefix("## ").strip()
        elif name.startswith("say-"):
            yield name.removeprefix("say-"), plain(block)
