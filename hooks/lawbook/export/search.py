"""The search index: one compact JSON file, made from the records, not from the pages.

It is fetched when somebody searches first; `web/search/engine.js` reads the same names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypinyin import Style, lazy_pinyin

from ..citation.names import PAIRS
from ..citation.query import GRAMMAR, KnownLaw
from ..library import Library
from ..library.entries import heading, provision_title
from ..library.resolving import short_name, statute_names
from ..model import KINDS, Myth, Record, Statute

LONGEST_SHORT_NAME = 7
LONGEST_TEXT = 60
BOOST = {
    "questions": 1.15,
    "conducts": 1.1,
    "myths": 1.05,
    "documents": 1.1,
    "statutes": 0.75,
    "terms": 0.7,
    "letters": 0.95,
    "threats": 0.85,
    "cases": 0.9,
    "pages": 0.8,
}
"""What a reader more likely wants, where the words fit equally well."""


DOORS = ("questions/who-lent/", "channels/#police", "stages/", "myths/")
"""Where a reader may begin for whom nothing was found: the first row at or below each."""


class Row(NamedTuple):
    """One page; its address is below the site's root."""

    address: str
    kind: str
    title: str
    aliases: str
    text: str
    grade: str


def index(library: Library) -> str:
    """The index as JSON.

    `pages` are columns, one list for each field of `Row` (like beside like packs better); `laws` the
    instruments, whose `aliases` are further names of numbers (the numbers themselves stand in the
    addresses); `kinds` the label and boost of each; `grades` the labels; `words` synonyms, typos and
    words that say nothing; `signs` traditional characters and what they become; `grammar` what
    citations are read with; `doors` what to offer where nothing is found.
    """
    rows = [*_records(library), *_pages(library), *_provisions(library)]
    columns = zip(Row._fields, zip(*rows, strict=True), strict=True)
    labels = {kind.folder: kind.label for kind in KINDS.values()} | {"pages": "页面"}
    synonyms = library.synonyms
    content: dict[str, Any] = {
        "pages": dict(columns),
        "laws": [_law(library, law) for law in known_laws(library)],
        "kinds": {folder: {"label": label, "boost": BOOST.get(folder, 1)} for folder, label in labels.items()},
        "grades": {grade: term.label for grade, term in library.vocabularies["grades"].items()},
        "words": {"same": synonyms.same, "typos": synonyms.typos, "idle": synonyms.idle},
        "grammar": GRAMMAR,
        "doors": _doors(rows),
    }
    return packed(content)


def packed(content: dict[str, Any]) -> str:
    """`content` with its `signs` as compact JSON."""
    plain = json.dumps(content, ensure_ascii=False)
    return json.dumps(content | {"signs": signs(plain)}, ensure_ascii=False, separators=(",", ":"))


def _doors(rows: list[Row]) -> list[str]:
    first = (next((row.address for row in rows if row.address.startswith(door)), "") for door in DOORS)
    return list(filter(None, first))


def _law(library: Library, law: KnownLaw) -> dict[str, Any]:
    return {
        "key": law.key,
        "title": short_name(library.statutes[law.key]),
        "names": law.names,
        "last_article": law.last_article,
        "aliases": {name: number for name, number in law.numbers.items() if name != number},
        "moved": law.moved,
    }


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
    plain = [re.sub(r"[《》〈〉（）()\s]", "", name).lower() for name in statute_names(statute)]
    initials = [
        "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)) for name in plain if len(name) <= LONGEST_SHORT_NAME
    ]
    return list(dict.fromkeys([*plain, *(letters for letters in initials if letters.isalpha() and len(letters) > 1)]))


def _records(library: Library) -> Iterator[Row]:
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            address = kind.link(key).replace("/index.md", "/").replace(".md", "/")
            if isinstance(record, Statute):
                names = " ".join(record.aliases)
                yield Row(f"statutes/{key}/", folder, record.title, names, str(record.scope), "")
            else:
                yield _record(library, address, folder, record)


def _record(library: Library, address: str, folder: str, record: Record) -> Row:
    aliases = record.variants if isinstance(record, Myth) else getattr(record, "aliases", ())
    aliases = (*aliases, *filter(None, [getattr(record, "phone", None)]))
    text = getattr(record, "answer", None) or getattr(record, "definition", None) or getattr(record, "takes", None)
    text = text or getattr(record, "means", "")
    return Row(address, folder, heading(library, record), " ".join(aliases), str(text), "")


def _pages(library: Library) -> Iterator[Row]:
    for page in library.pages:
        address = page.uri.removesuffix("index.md").removesuffix(".md")
        address = address if not address or address.endswith("/") else f"{address}/"
        yield Row(address, "pages", str(page.meta.title), " ".join(page.meta.aliases), str(page.meta.description), "")


def _provisions(library: Library) -> Iterator[Row]:
    for key, statute in library.statutes.items():
        for number, provision in statute.provisions.items():
            title = f"《{short_name(statute)}》{provision_title(number, provision)}"
            aliases = " ".join(filter(None, (provision.name, *provision.words)))
            text = _cut(str(provision.plain))
            yield Row(f"statutes/{key}/{number}/", "statutes", title, aliases, text, provision.grade.value)


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


def signs(content: str) -> dict[str, str]:
    """The traditional characters that become one of `content`, and in the same order what they become."""
    used = set(content)
    pairs = [(written, read) for written, read in zip(PAIRS[::2], PAIRS[1::2], strict=True) if read in used]
    return {"from": "".join(written for written, _ in pairs), "to": "".join(read for _, read in pairs)}
