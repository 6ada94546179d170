"""Questions that real people asked: each has a page, and on it the sentence that answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from conftest import LIBRARY, ROOT
from lawbook.model import Record
from lawbook.source import Text

ASKED = 64


class Answer(NamedTuple):
    """One line of `answers.tsv`."""

    id: str
    need: str
    page: str
    phrase: str


ROWS = [
    Answer(*line.split("\t"))
    for line in (ROOT / "tests" / "wild" / "answers.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def texts(value: object) -> Iterator[str]:
    """Every text in a record, however deep."""
    if isinstance(value, Text):
        yield str(value)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)


def test_every_question_has_one_row() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    assert len(ROWS) == ASKED


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_the_page_holds_the_sentence(row: Answer) -> None:
    folder, key = row.page.split("/")
    assert key in LIBRARY.records[folder], row
    assert row.need
    assert len(row.phrase) >= 8, f"too short to mean anything: {row}"
    assert any(row.phrase in text for text in texts(LIBRARY.records[folder][key])), row
