"""The search index: what it holds, and what a reader's first query has to fetch."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from posixpath import normpath
from typing import Any

import pytest
from conftest import LIBRARY, ROOT
from lawbook.citation.names import TRADITIONAL
from lawbook.export import articles, device, packing, search, wording
from lawbook.model import Answered

ROWS = search.found(LIBRARY)
INDEX = json.loads(search.index(LIBRARY, ROWS))
IMPORT = re.compile(r"""(?:from|import)\s*\(?["'](\.[^"']+)["']""")
ENTRY = "search/box.js"
FETCHED = ("data/index.json", "data/crisis.json", "data/reading.json")
SHOWN, LATER_FETCHED = "data/lines.json", "data/provisions.json"
FIRST, LINES, LATER = 90_000, 22_000, 60_000
"""gzip bytes that a first query may fetch before it answers (index, words of a crisis, code), what it then shows of
each page, and one that needs what articles say."""


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
    assert {"search/engine.js", "shared/layer.js"} <= modules
    weights = {name: packed(files[name]) for name in (*modules, *FETCHED)}
    assert sum(weights.values()) <= FIRST, weights
    assert packed(files[SHOWN]) <= LINES
    assert packed(files[LATER_FETCHED]) <= LATER


def addresses(written: Mapping[str, str]) -> list[tuple[str, str]]:
    """As `web/search/pages.js` reads them."""
    named = [(kind, name) for kind, names in written.items() for name in names.split(" ")]
    return [(kind, name[1:] if name.startswith("/") else f"{kind}/{name}/") for kind, name in named]


def test_it_holds_every_page_once_and_every_number() -> None:
    rows, pages = ROWS, INDEX["pages"]
    assert addresses(pages["address"]) == [(row.kind, row.address) for row in rows]
    assert unpacked(INDEX, "title") == [row.title for row in rows]
    assert unpacked(INDEX, "words") == [row.words for row in rows]
    assert json.loads(search.lines(rows)) == [row.line for row in rows]
    assert len({row.address for row in rows}) == len(rows)
    verdicts = [str(one.verdict_line) for _, _, one in LIBRARY.subjects() if isinstance(one, Answered)]
    others = [row.line for row in rows if row.line not in verdicts]
    assert all(line.count("。") <= 1 or len(line) <= search.LONGEST_LINE for line in others)
    assert set(verdicts) <= {row.line for row in rows}
    held = {(statute["key"], no) for statute in INDEX["statutes"] for no in numbered(statute)}
    assert held == {(target.statute, target.provision) for target in LIBRARY.held()}


def numbered(statute: Mapping[str, Any]) -> list[str]:
    """The numbers as `web/search/pages.js` reads them."""
    found = []
    for run in statute["numbers"].split():
        first, _, more = run.partition(articles.FOLLOWED)
        found += [first, *(str(int(first) + at + 1) for at in range(int(more or 0)))]
    return found


def unpacked(index: Mapping[str, Any], column: str) -> list[str]:
    """A column as `web/search/packed.js` reads it."""
    alphabet = index["alphabet"].split(packing.BETWEEN)
    codes = {packing.code(at): part for at, part in enumerate(alphabet)}
    leads = packing.SIGNS[: packing.LEADS]
    return "".join(codes[code] for code in re.findall(f"[{re.escape(leads)}].|.", index["pages"][column])).split(
        packing.END
    )


def test_a_page_has_each_of_its_words_once_and_none_that_says_nothing() -> None:
    words = wording.words_of(LIBRARY, ("请问工资卡冻结了怎么办？", "工资卡冻结", "工资卡被法院冻结", "上门摧收"))
    assert words == "工资卡冻结|工资卡被法院冻结|上门催收"


def test_what_articles_say_comes_in_the_order_of_their_numbers() -> None:
    told = {name: json.loads(content) for name, content in articles.provisions(LIBRARY).items()}
    for statute in INDEX["statutes"]:
        own = told[statute["told"]][statute["key"]]
        numbers, texts = numbered(statute), own["text"]
        assert len(numbers) == len(texts) == len(own["grade"])
        for number, text in zip(numbers, texts, strict=True):
            assert LIBRARY.statutes[statute["key"]].provisions[number].plain.startswith(text)
            assert text.endswith(("。", "”"))
            assert len(text) <= articles.LONGEST_TEXT or text.count("。") == 1


def test_what_articles_say_comes_in_as_many_files_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert next(iter(articles.provisions(LIBRARY))) == articles.FILE
    monkeypatch.setattr(articles, "LONGEST_FILE", 10_000)
    files = {name: json.loads(content) for name, content in articles.provisions(LIBRARY).items()}
    assert len(files) > 3
    assert [key for laws in files.values() for key in laws] == list(LIBRARY.statutes)
    assert {law["key"]: law["told"] for law in articles.statutes(LIBRARY)} == {
        key: name for name, laws in files.items() for key in laws
    }
    for laws in files.values():
        *others, _ = (sum(map(len, law["text"])) for law in laws.values())
        assert sum(others) <= articles.LONGEST_FILE
    parts = device.device(ROOT / "web", device.data(LIBRARY))
    assert not [address for address in parts.kept if articles.FILE in address]


def test_numbers_that_follow_one_another_are_a_run() -> None:
    assert list(articles.runs(["9", "10", "11", "11-1", "12", "14", "i2", "i3"])) == [
        "9~2",
        "11-1",
        "12",
        "14",
        "i2",
        "i3",
    ]


def test_signs_are_those_that_a_query_may_need() -> None:
    signs = json.loads(device.data(LIBRARY)["reading"])
    read = dict(zip(signs["from"], signs["to"], strict=True))
    assert read.items() <= {chr(written): chr(became) for written, became in TRADITIONAL.items()}.items()
    assert {read[written] for written in "條項個萬"} == set("条项个万")
    assert len(read) < len(TRADITIONAL)


def test_doors_are_pages() -> None:
    assert len(INDEX["doors"]) == len(search.DOORS)
    assert set(INDEX["doors"]) <= {row.address for row in ROWS}
