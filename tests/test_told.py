"""Nothing is lost on the way to the page: every sentence of a record stands on the page of its kind, folded or not.

Citations are shown as marks, words of the glossary as links; so what is compared is the Chinese characters between the
citations, clause by clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import LIBRARY
from lawbook.cards import address
from lawbook.citation import find
from lawbook.kinds import KINDS
from lawbook.model import Record
from lawbook.prose import Citing
from lawbook.text.plain import plain

HAN = re.compile(r"[\u3400-\u9fff]+")
CLAUSE = re.compile(r"[。；：！？\n]")
ELSEWHERE = {
    "basis": "the notes at the end",
    "splits": "the pages of the sources",
    "details": "the tool that asks about a conduct",
    "ends_text": "the calendar",
    "variants.name": "said only where a clock has several",
}
"""Fields that do not stand on the page as they are, and where they do."""
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Told(HTMLParser):
    """The text of a page without its head, marks and badges."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        unread = tag in ("script", "style", "head", "svg") or {"note", "grade"} & set(classes)
        if tag not in VOID and (self.skipped or unread):
            self.skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.skipped and tag not in VOID:
            self.skipped.pop()

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.words.append(data)


def han(text: str) -> str:
    return "".join(HAN.findall(text))


@cache
def told(file: Path) -> str:
    """The Chinese characters of a page."""
    page = Told()
    page.feed(file.read_text("utf-8"))
    return han("".join(page.words))


def sentences(record: Record, path: str = "") -> Iterator[tuple[str, str]]:
    """(field, text) of whatever our own words there are in a record."""
    for name in type(record).model_fields:
        here = f"{path}.{name}".lstrip(".")
        if name in ELSEWHERE or here in ELSEWHERE:
            continue
        value = getattr(record, name)
        values = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else (value,)
        for item in values:
            if isinstance(item, Record):
                yield from sentences(item, here)
            elif isinstance(item, Citing):
                yield here, str(item)


def clauses(text: str) -> Iterator[str]:
    """The Chinese characters of each clause, without citations, the “see” before one and the “to” of a range."""
    for line in CLAUSE.split(plain(text)):
        end = 0
        for citation in find(line):
            start, after = citation.span
            yield han(line[end:start]).removesuffix("见").removeprefix("至")
            end = after
        yield han(line[end:])


def lost(record: Record, page: str) -> Iterator[str]:
    for field, text in sentences(record):
        yield from (f"{field}: {clause}" for clause in clauses(text) if clause not in page)


@pytest.mark.parametrize("folder", [folder for folder in KINDS if folder != "statutes"])
def test_every_sentence_of_a_record_stands_on_its_page(site: Path, folder: str) -> None:
    kind = KINDS[folder]
    missing = {}
    for key, record in LIBRARY.records[folder].items():
        uris = (kind.link(key), kind.whole(key, record), *kind.below(key, record).values())
        places = dict.fromkeys(place.partition("#")[0] for place in uris)
        page = "".join(told(site / address(place) / "index.html") for place in places)
        if found := list(lost(record, page)):
            missing[key] = found
    assert missing == {}


def test_a_lost_clause_is_noticed() -> None:
    record = next(iter(LIBRARY.records["questions"].values()))
    whole = "".join(clause for _, text in sentences(record) for clause in clauses(text))
    assert list(lost(record, whole)) == []
    assert list(lost(record, whole.replace(next(clauses(record.detail)), "")))
