"""The search index: one compact JSON file, made from the records, not from the pages.

It is fetched when somebody searches first; `web/search/engine.js` reads the same names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from pypinyin import Style, lazy_pinyin

from ..cards import address
from ..citation.query import GRAMMAR
from ..instruments import Instruments
from ..kinds import KINDS, LABELS
from ..kinds.statutes import Statute
from ..library import Library
from ..library.resolving import statute_names
from ..model import Answered, Subject
from ..source import Text
from .articles import cut, statutes
from .packing import pack
from .wording import FEWER, NEW, words_of

LONGEST_SHORT_NAME = 7
LONGEST_LINE = 40
PAGES = 1
"""How soon a hand-written page comes, where a kind says `weight`."""


@dataclass(frozen=True, slots=True)
class KnownLaw:
    """What a query is read against: names (folded), name of a number → number held, old number → numbers now."""

    key: str
    names: Sequence[str]
    last_article: int
    numbers: Mapping[str, str]
    moved: Mapping[str, Sequence[str]]


DOORS = ("questions/who-lent/", "channels/#police", "stages/", "documents/", "myths/")
"""Where a reader may begin for whom nothing was found: the first row at or below each."""


class Row(NamedTuple):
    """One page; its address is below the site's root. `words` are its other names and what people ask of it, as queries
    are read; `line` is what it says first."""

    address: str
    kind: str
    title: str
    words: str
    line: str


def index(library: Library, rows: Sequence[Row]) -> str:
    """The index of `rows` as JSON.

    `pages` are columns, one for each field of `Row` (like beside like packs better) but `line`, which is fetched
    apart: `address` by kind, `title` and `words` with the signs of `alphabet` for the characters; `statutes` the
    instruments with the numbers of their articles; `laws` those that a query may name, whose `aliases`
    are further names of numbers; `kinds` the label and boost of each; `grades` the labels; `repealed` the titles of
    what is no longer law and since when; `words` those that say nothing and the names of lenders; `grammar` what
    citations are read with; `doors` what to offer where nothing is found.
    """
    alphabet, (titles, words) = pack([[row.title for row in rows], [row.words for row in rows]])
    addresses = {kind: " ".join(map(_short, of)) for kind, of in groupby(rows, lambda row: row.kind)}
    kinds = {kind.folder: {"label": kind.label, "boost": kind.weight} for kind in KINDS.values()}
    synonyms = library.synonyms
    content: dict[str, Any] = {
        "alphabet": alphabet,
        "pages": {"address": addresses, "title": titles, "words": words},
        "statutes": statutes(library),
        "laws": [_law(law) for law in known_laws(library)],
        "kinds": kinds | {"pages": {"label": LABELS["pages"], "boost": PAGES}},
        "grades": {grade: term.label for grade, term in library.vocabularies["grades"].items()},
        "repealed": _repealed(library),
        "words": {"idle": synonyms.idle, "lenders": synonyms.lenders},
        "grammar": GRAMMAR,
        "doors": _doors(rows),
    }
    return compact(content)


def _short(row: Row) -> str:
    """Its name below the folder of its kind; the whole address behind a slash where it has no page of its own there."""
    name = row.address.removeprefix(f"{row.kind}/").removesuffix("/")
    return name if row.address == f"{row.kind}/{name}/" else f"/{row.address}"


def lines(rows: Sequence[Row]) -> str:
    """As JSON: what each page of the index says first, in their order."""
    return json.dumps([row.line for row in rows], ensure_ascii=False, separators=(",", ":"))


def found(library: Library) -> list[Row]:
    """Every page that is found by its words."""
    return [*_records(library), *_pages(library)]


def compact(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _line(record: Subject) -> str:
    """What a list says of a record: its verdict, all of it, or the beginning of what it says in a sentence."""
    return str(record.verdict_line) if isinstance(record, Answered) else cut(str(record.summary()), LONGEST_LINE)


def _doors(rows: Sequence[Row]) -> list[str]:
    first = (next((row.address for row in rows if row.address.startswith(door)), "") for door in DOORS)
    return list(filter(None, first))


def _law(law: KnownLaw) -> dict[str, Any]:
    """Most have neither further names of numbers nor numbers that moved: these are left out then."""
    aliases = {name: number for name, number in law.numbers.items() if name != number}
    further = {"aliases": aliases, "moved": law.moved}
    own = {"key": law.key, "names": law.names, "last_article": law.last_article}
    return own | {name: values for name, values in further.items() if values}


def _repealed(library: Library) -> dict[str, str]:
    """Title → the day from which it no longer holds; titles that nobody types left out."""
    rows = Instruments(library.root).rows
    return {row.name: row.until for row in rows if row.status == "repealed" and "关于" not in row.name}


def known_laws(library: Library) -> list[KnownLaw]:
    """What a query is read against; old editions are found through the current ones."""
    return [
        KnownLaw(
            key,
            _names(statute),
            statute.last_article or 0,
            {name: no for no, provision in statute.provisions.items() for name in (no, *provision.aliases)},
            _moved(statute),
        )
        for key, statute in library.statutes.items()
        if not statute.edition_of
    ]


def _names(statute: Statute) -> list[str]:
    """Every written name in the form in which queries are read, and the initials of its pinyin (mfd)."""
    plain = [re.sub(r"[《》〈〉（）()、，\s]", "", name).lower() for name in statute_names(statute)]
    initials = [
        "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)) for name in plain if len(name) <= LONGEST_SHORT_NAME
    ]
    return list(dict.fromkeys([*plain, *(letters for letters in initials if letters.isalpha() and len(letters) > 1)]))


def _records(library: Library) -> Iterator[Row]:
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            title, asked = record.called(library.vocabularies), library.asked.get(folder, {}).get(Text(key), ())
            words = words_of(library, (*record.searched(), *asked), FEWER if kind.weight > 1 else NEW)
            yield Row(address(kind.link(key)), folder, title, words, _line(record))


def _pages(library: Library) -> Iterator[Row]:
    for page in library.pages:
        meta = page.meta
        asked = library.asked.get("pages", {}).get(Text(page.uri.removesuffix(".md")), ())
        line = cut(str(meta.description), LONGEST_LINE)
        yield Row(address(page.uri), "pages", str(meta.title), words_of(library, (*meta.aliases, *asked), FEWER), line)


def _moved(statute: Statute) -> dict[str, list[str]]:
    """Old number → the numbers it has now."""
    found: dict[str, list[str]] = {}
    for number, provision in statute.provisions.items():
        for former in provision.formerly:
            found.setdefault(former.number, []).append(number)
    return found
