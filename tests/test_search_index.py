"""The search index: what it holds, and what a reader's first query has to fetch."""

from __future__ import annotations

import gzip
import json

from conftest import LIBRARY, ROOT
from lawbook.citation.names import TRADITIONAL
from lawbook.export import crisis, device, search

INDEX = json.loads(search.index(LIBRARY))
BUDGET = 90_000
"""gzip bytes that a first query may fetch: index, words of a crisis, code."""


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_a_first_query_stays_within_its_budget() -> None:
    data = {"index": search.index(LIBRARY), "crisis": crisis.crisis(LIBRARY)}
    files = device.device(ROOT / "web", data).files
    fetched = {name: packed(content) for name, content in files.items() if not name.startswith("page/")}
    assert set(data) <= {name.removeprefix("data/").removesuffix(".json") for name in fetched}
    assert sum(fetched.values()) <= BUDGET, fetched


def test_it_holds_every_page_once_and_every_number() -> None:
    pages = INDEX["pages"]
    assert set(pages) == set(search.Row._fields)
    assert len({len(column) for column in pages.values()}) == 1
    assert len(set(pages["address"])) == len(pages["address"])
    held = {f"statutes/{law}/{no}/" for law, statute in LIBRARY.statutes.items() for no in statute.provisions}
    assert held <= set(pages["address"])


def test_long_texts_end_with_a_whole_sentence() -> None:
    pages = INDEX["pages"]
    glosses = [text for text, grade in zip(pages["text"], pages["grade"], strict=True) if grade]
    assert len(glosses) == len(LIBRARY.held())
    assert all(text.endswith(("。", "”")) for text in glosses)
    assert all(len(text) <= search.LONGEST_TEXT or text.count("。") == 1 for text in glosses)


def test_signs_are_those_that_a_query_may_need() -> None:
    signs = INDEX["signs"]
    read = dict(zip(signs["from"], signs["to"], strict=True))
    assert read.items() <= {chr(written): chr(became) for written, became in TRADITIONAL.items()}.items()
    assert {read[written] for written in "條項個萬"} == set("条项个万")
    assert len(read) < len(TRADITIONAL)


def test_doors_are_pages() -> None:
    assert len(INDEX["doors"]) == len(search.DOORS)
    assert set(INDEX["doors"]) <= set(INDEX["pages"]["address"])
