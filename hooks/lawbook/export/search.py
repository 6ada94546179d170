"""The search index: one compact JSON file, made from the records, not from the pages.

The worker fetches it at the first query. `ROW` and `LAW` name the fields of a row and a law, and
`overrides/search/engine.js` reads them in that order.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypinyin import Style, lazy_pinyin

from ..cards import address
from ..citation.names import TRADITIONAL
from ..kinds import KINDS, LABELS
from ..kinds.statutes import Statute
from ..library import Library
from ..library.entries import provision_title
from ..library.resolving import short_name, statute_names

ROW = ("address", "kind", "title", "aliases", "text", "grade")
LAW = ("key", "title", "names", "last article", "aliases", "moved")
LONGEST_SHORT_NAME = 7
LONGEST_TEXT = 60
PAGES = 0.8
"""How soon a hand-written page comes, where a kind says `weight`."""


@dataclass(frozen=True, slots=True)
class KnownLaw:
    """What a query is read against: names (folded), name of a number → number held, old number → numbers now."""

    key: str
    names: Sequence[str]
    last_article: int
    numbers: Mapping[str, str]
    moved: Mapping[str, Sequence[str]]


def assets(library: Library, sources: Path) -> dict[str, str]:
    """Address → content of the index, the engine and the worker, made from the scripts in `sources`.

    Names of index and engine carry a hash of their content, so that no cache serves an old one.
    """
    content = index(library)
    engine = "\n".join((sources / name).read_text("utf-8") for name in ("citation.js", "engine.js"))
    index_name, engine_name = _hashed("index", content, "json"), _hashed("engine", engine, "js")
    worker = (sources / "worker.js").read_text("utf-8").replace("@INDEX@", index_name).replace("@ENGINE@", engine_name)
    named = {index_name: content, engine_name: engine, "worker.js": worker}
    return {f"assets/search/{name}": text for name, text in named.items()}


def index(library: Library) -> str:
    """The index as JSON.

    `columns` are the pages, one list for each field of `ROW` (like beside like packs better), `laws` the
    instruments (`LAW`; `aliases` are further names of numbers, the numbers themselves stand in the
    addresses), `kinds` the label and boost of each, `grades` the labels, `same` the classes of synonyms,
    `typos` what is read as what, `signs` traditional characters and what they become.
    """
    rows = [*_records(library), *_pages(library), *_provisions(library)]
    laws = []
    for law in known_laws(library):
        aliases = {name: number for name, number in law.numbers.items() if name != number}
        laws.append([law.key, short_name(library.statutes[law.key]), law.names, law.last_article, aliases, law.moved])
    kinds = {kind.folder: [kind.label, kind.weight] for kind in KINDS.values()} | {"pages": [LABELS["pages"], PAGES]}
    content: dict[str, Any] = {
        "columns": list(zip(*rows, strict=True)),
        "laws": laws,
        "kinds": kinds,
        "grades": {grade: term.label for grade, term in library.vocabularies["grades"].items()},
        "same": library.synonyms.same,
        "typos": library.synonyms.typos,
        "signs": _signs(),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


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


def _hashed(stem: str, content: str, ending: str) -> str:
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:10]}.{ending}"


def _names(statute: Statute) -> list[str]:
    """Every written name in the form in which queries are read, and the initials of its pinyin (mfd)."""
    plain = [re.sub(r"[《》〈〉（）()\s]", "", name).lower() for name in statute_names(statute)]
    initials = [
        "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)) for name in plain if len(name) <= LONGEST_SHORT_NAME
    ]
    return list(dict.fromkeys([*plain, *(letters for letters in initials if letters.isalpha() and len(letters) > 1)]))


def _records(library: Library) -> Iterator[list[Any]]:
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            title, words = record.called(library.vocabularies), " ".join(record.searched())
            yield [address(kind.link(key)), folder, title, words, str(record.summary()), ""]


def _pages(library: Library) -> Iterator[list[Any]]:
    for page in library.pages:
        yield [
            address(page.uri),
            "pages",
            str(page.meta.title),
            " ".join(page.meta.aliases),
            str(page.meta.description),
            "",
        ]


def _provisions(library: Library) -> Iterator[list[Any]]:
    for key, statute in library.statutes.items():
        for number, provision in statute.provisions.items():
            title = f"《{short_name(statute)}》{provision_title(number, provision)}"
            aliases = " ".join(filter(None, (provision.name, *provision.words)))
            text = _cut(str(provision.plain))
            yield [f"statutes/{key}/{number}/", "statutes", title, aliases, text, provision.grade.value]


def _cut(text: str) -> str:
    """Whole sentences of `text`, as many as fit into LONGEST_TEXT characters, at least one."""
    kept = ""
    for sentence in re.findall(r"[^。]*。?", text):
        if kept and len(kept) + len(sentence) > LONGEST_TEXT:
            break
        kept += sentence
    return kept


def _moved(statute: Statute) -> dict[str, list[str]]:
    """Old number → the numbers it has now."""
    found: dict[str, list[str]] = {}
    for number, provision in statute.provisions.items():
        for former in provision.formerly:
            found.setdefault(former.number, []).append(number)
    return found


def _signs() -> list[str]:
    """Traditional characters and, in the same order, what they become."""
    return [
        "".join(map(chr, TRADITIONAL)),
        "".join(str(v) if isinstance(v, str) else chr(v) for v in TRADITIONAL.values()),
    ]
