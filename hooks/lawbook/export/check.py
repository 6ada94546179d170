"""What messages are recognised by and what is then said, for `web/check/`: compact, fetched on that page alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..cards import address
from ..clocks import Days
from ..instruments import Instruments
from ..kinds import KINDS
from ..kinds.documents import Document
from ..kinds.myths import Myth
from ..kinds.tactics import Tactic
from ..kinds.threats import ThreatRow
from ..library import Library
from ..model import STAGE_KEYS, Action, Actor, FirstScreen, Subject
from ..model.pattern import OR, Phrase
from ..navigation import names
from ..recognising import AGAINST, ANY, CALM, CONFIRMED, DANGER, LONGEST, SAYING, WORDY, certain, kept
from ..text.plain import plain
from .reading import signs
from .search import compact

SENTENCES = "check"
"""The file of `content/snippets/` with what the page says besides."""
MOST_CLOCKS = 3
USUAL = ("", Phrase.model_fields["gap"].default, 4, -1)
"""Gap, flags and near of most phrases."""


def patterns(library: Library, searched: Iterable[str]) -> str:
    """What messages are recognised by, as JSON; `web/check/recognise.js` reads the same names. `signs` are those that
    `searched`, and so the search, has no need of.

    A pattern is [words, gap, flags, near], what is usual left out at its end: words as in the data, a|$set, with spaces
    between; flags are 1 for `start`, 2 for `end`, 4 for `across`, 8 for `free`; near is the place of a group,
    -1 for none.
    """
    groups, names = Groups(), kept()
    weighing = [names[name] for name in (*library.cues, DANGER, ANY)]
    content = {
        "longest": LONGEST,
        "sets": library.reading.sets,
        "cues": [
            {
                "patterns": [groups.phrase(phrase) for phrase in cue.patterns],
                "harmless": [groups.phrase(phrase) for phrase in cue.harmless],
                "without": groups.place(cue.without),
                "certain": certain(cue),
                "danger": cue.danger,
                "quiet": cue.quiet,
            }
            for cue in library.cues.values()
        ],
        "groups": list(groups.places),
        "weights": [" ".join(part) for part in zip(*((one.gaps, one.weights) for one in weighing), strict=True)],
        "least": [one.least for one in weighing],
        "more": [CONFIRMED, AGAINST, SAYING, WORDY, CALM],
    }
    return compact(content | {"signs": signs(frozenset(compact(content)).difference(*searched))})


def check(library: Library) -> str:
    """What is said of each cue, in the order of `patterns`, and besides, as JSON; `web/check/message.js` reads it."""
    pages, sentences = names(library), dict(_sentences(library))
    content = {
        "cues": [_cue(library, key, pages) for key in library.cues],
        "police": library.reading.police,
        "court": library.reading.court,
        "ask": [sentences.pop("police"), "call", str(library.channels["police"].phone)],
        "line": [str(library.channels["court-line"].phone), address(KINDS["channels"].link("court-service"))],
        "verdicts": _labels(library, "findings") | _labels(library, "verdicts"),
        "likelihoods": _labels(library, "likelihoods"),
        "stages": [str(library.stages[key].title) for key in STAGE_KEYS],
        "threats": {key: _threat(row) for key, row in library.of(ThreatRow).items()},
        "misused": dict(_misused(library)),
        "repealed": dict(_repealed(library)),
        "sentences": sentences,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _threat(row: ThreatRow) -> list[Any]:
    """[title, how likely at each stage]."""
    return [
        str(row.title),
        [cell.when for _, cell in sorted(row.cells.items(), key=lambda item: STAGE_KEYS.index(item[0]))],
    ]


class Groups:
    """Groups of words by their places."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def place(self, words: Sequence[str]) -> int:
        """The place of a group; -1 for none."""
        return self.places.setdefault(OR.join(words), len(self.places)) if words else -1

    def phrase(self, phrase: Phrase) -> list[Any]:
        """As it is read on the device, without the values at the end that are the usual ones."""
        flags = phrase.start + 2 * phrase.end + 4 * phrase.across + 8 * phrase.free
        found = [" ".join(phrase.words), phrase.gap, flags, self.place(phrase.near)]
        while found[-1] == USUAL[len(found) - 1]:
            found.pop()
        return found


def _cue(library: Library, name: str, pages: Mapping[str, str]) -> dict[str, Any]:
    cue = library.cues[name]
    folder, _, key = cue.ref.partition("/")
    record = library.records[folder][key]
    own = record.verdict if isinstance(record, Myth) and cue.verdict is None else None
    return {
        "key": name,
        "ref": str(cue.ref),
        "page": address(KINDS[folder].link(key)),
        "title": plain(record.called(library.vocabularies)),
        "line": plain(_line(record)),
        "verdict": own or cue.verdict,
        "mark": f"verdicts-{own}" if own else f"findings-{cue.verdict}",
        "danger": cue.danger,
        "quiet": cue.quiet,
        "threat": str(cue.threat or ""),
        "conduct": _conduct(cue.ref, record),
        "acts": [_act(library, action, pages) for action in _now(record)],
        "clocks": list(_clocks(library, record)),
    }


def _now(record: Subject) -> tuple[Action, ...]:
    return record.now if isinstance(record, FirstScreen) else ()


def _conduct(ref: str, record: Subject) -> str:
    """The conduct that a sentence is, as the record book asks for it; "" where it is none."""
    folder, _, key = ref.partition("/")
    named = [key] if folder == "conducts" else [*map(str, record.conducts)] if isinstance(record, Tactic) else []
    return named[0] if named else ""


def _line(record: Subject) -> str:
    """What a frightened reader needs of it."""
    line = record.verdict_line if isinstance(record, FirstScreen) else None
    return str(line or record.summary())


def _act(library: Library, action: Action, pages: Mapping[str, str]) -> list[str]:
    """[what to do, how, where]: how is call, say, write or see; where a number or an address."""
    if action.call is not None:
        return [str(action.act), "call", str(library.channels[str(action.call)].phone)]
    for how, letter in (("say", action.say), ("write", action.write)):
        if letter is not None:
            return [str(action.act), how, address(KINDS["letters"].link(str(letter)))]
    page, hash_, anchor = str(action.see).partition("#")
    return [str(action.act), "see", address(pages[page] + hash_ + anchor)]


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


def _repealed(library: Library) -> Iterator[tuple[str, str]]:
    """Names of what was repealed → what says so."""
    for row in Instruments(library.root).rows:
        if row.status == "repealed":
            yield row.name, row.by


def _sentences(library: Library) -> Iterator[tuple[str, str]]:
    """Section → its words, of the file that the page takes its sentences from."""
    name = ""
    for block in library.snippets[SENTENCES].blocks:
        if block.startswith("## "):
            name = block.removeprefix("## ").strip()
        elif name.startswith("say-"):
            yield name.removeprefix("say-"), plain(block)
