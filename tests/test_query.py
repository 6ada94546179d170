"""Queries read as citations, in Python; `web/shared/citation_test.js` asks the same of the JavaScript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import LIBRARY
from hypothesis import given
from hypothesis import strategies as st
from lawbook.export.search import known_laws
from query_oracle import parse
from twins import differences, queries

VECTORS = json.loads((Path(__file__).parent / "vectors" / "citations.json").read_text("utf-8"))
LAWS = known_laws(LIBRARY)


@pytest.mark.parametrize(("query", "expected"), VECTORS, ids=[query for query, _ in VECTORS])
def test_vectors(query: str, expected: list[str]) -> None:
    assert list(map(str, parse(query, LAWS))) == expected


@given(st.text(max_size=200))
def test_nothing_crashes(query: str) -> None:
    assert isinstance(parse(query, LAWS), list)


def test_every_article_is_found_by_its_number() -> None:
    for law in LAWS:
        for number in law.numbers:
            if number.isdigit():
                assert f"{law.key}/{number}" in map(str, parse(f"{law.names[0]}{number}条", LAWS))


def test_the_twins_read_alike() -> None:
    """2,000 queries; `make bench` tries sixty thousand, others every time."""
    asked = queries(2000, seed=20261130)
    assert sum(bool(parse(query, LAWS)) for query in asked) > 300
    assert differences(asked) == []
