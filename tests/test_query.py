"""Queries read as citations, in Python; tests/browser/test_search.py asks the same of the JavaScript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import LIBRARY
from hypothesis import given
from hypothesis import strategies as st
from lawbook.export.search import known_laws
from query_oracle import parse

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
