"""The search index: what it holds, and what a reader's first query has to fetch."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from posixpath import normpath

from conftest import LIBRARY, ROOT
from lawbook.citation.names import TRADITIONAL
from lawbook.export import articles, device, search

INDEX = json.loads(search.index(LIBRARY))
IMPORT = re.compile(r"""(?:from|import)\s*\(?["'](\.[^"']+)["']""")
ENTRY = "search/box.js"
FETCHED = ("data/index.json", "data/crisis.json")
LATER_FETCHED = "data/provisions.json"
FIRST, LATER = 90_000, 60_000
"""gzip bytes that a first query may fetch (index, words of a crisis, code), and one that needs what articles say."""


def imported(entry: str, files: Mapping[str, str]) -> set[str]:
    """The modules that a module fetches, itself among them."""
    found, waiting = set[str](), [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            folder = name.rpartition("/")[0]
            waiting += [normpath(f"{folder}/{path}") for path in IMPORT.findall(files[name])]
    return found


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_a_first_query_stays_within_its_budget() -> None:
    files = device.device(ROOT / "web", device.data(LIBRARY)).files
    modules = imported(ENTRY, files)
    assert {"search/engine.js", "shared/text.js"} <= modules
    weights = {name: packed(files[name]) for name in (*modules, *FETCHED)}
    assert sum(weights.values()) <= FIRST, weights
    assert packed(files[LATER_FETCHED]) <= LATER


def test_it_holds_every_page_once_and_every_number() -> None:
    pages = INDEX["pages"]
    assert tuple(pages) == search.Row._fields
    assert len({len(column) for column in pages.values()}) == 1
    assert len(set(pages["address"])) == len(pages["address"])
    assert all(text.count("。") <= 1 or len(text) <= search.LONGEST_TEXT for text in pages["text"])
    held = {(statute["key"], no) for statute in INDEX["statutes"] for no in statute["numbers"].split()}
    assert held == {(target.statute, target.provision) for target in LIBRARY.held()}


def test_what_articles_say_comes_in_the_order_of_their_numbers() -> None:
    told = json.loads(articles.provisions(LIBRARY))
    for statute in INDEX["statutes"]:
        numbers, texts = statute["numbers"].split(), told[statute["key"]]["text"]
        assert len(numbers) == len(texts) == len(told[statute["key"]]["grade"])
        for number, text in zip(numbers, texts, strict=True):
            assert LIBRARY.statutes[statute["key"]].provisions[number].plain.startswith(text)
            assert text.endswith(("。", "”"))
            assert len(text) <= articles.LONGEST_TEXT or text.count("。") == 1


def test_signs_are_those_that_a_query_may_need() -> None:
    signs = INDEX["signs"]
    read = dict(zip(signs["from"], signs["to"], strict=True))
    assert read.items() <= {chr(written): chr(became) for written, became in TRADITIONAL.items()}.items()
    assert {read[written] for written in "條項個萬"} == set("条项个万")
    assert len(read) < len(TRADITIONAL)


def test_doors_are_pages() -> None:
    assert len(INDEX["doors"]) == len(search.DOORS)
    assert set(INDEX["doors"]) <= set(INDEX["pages"]["address"])
