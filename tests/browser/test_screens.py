"""Every page of our own on a phone, folded as it arrives: the answer, the first step and its button stand in the first
screen, the page ends after a few screens, and its title breaks between words. Each page is loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import LIBRARY, SITE_URL
from lawbook.terms import Glossary
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 390, 844
SCREENS: dict[str, float] = {
    "stages": 4,
    "documents": 3,
    "questions": 3,
    "myths": 3,
    "tactics": 3,
    "conducts": 3,
    "letters": 5.5,
}
"""How many screens a page of a kind may have."""
SHORT, LETTERS = 4, 32
"""So many letters have no more screens than this: in the others it is their side effects that take the room."""
GRAMMAR = tuple(SCREENS)
"""Kinds whose pages begin with a verdict and steps."""
ELSEWHERE = ("statutes", "s", "api", "posters", "assets")
"""Folders with pages that are not ours to write, or none at all."""
MEASURE = (Path(__file__).parent / "screens.js").read_text("utf-8")
WORDS = [name for name in Glossary(LIBRARY).names if len(name) > 1]
Measures = dict[str, dict[str, Any]]


def own(site: Path) -> Iterator[str]:
    """The addresses of our own pages, below the site."""
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        if address.partition("/")[0] not in ELSEWHERE and 'http-equiv="refresh"' not in file.read_text("utf-8"):
            yield "" if address == "." else f"{address}/"


@pytest.fixture(scope="module")
def measures(chromium: Browser, served: str, site: Path) -> Iterator[Measures]:
    context = chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, service_workers="block")
    page = context.new_page()
    found = {}
    for address in own(site):
        page.goto(SITE_URL + address)
        if kind(address) == "letters":
            page.locator("#letter-open").wait_for(state="attached")  # without scripts all reasons stand in the letter
        found[address] = page.evaluate(MEASURE, WORDS)
    yield found
    context.close()


def kind(address: str) -> str:
    """The kind of a record's page; "" of any other, and of those below it."""
    folder, _, rest = address.partition("/")
    return folder if rest.count("/") == 1 else ""


def test_all_pages_are_measured(measures: Measures) -> None:
    counted = {folder: sum(kind(address) == folder for address in measures) for folder in GRAMMAR}
    assert counted == {folder: len(LIBRARY.records[folder]) for folder in GRAMMAR}


def test_answer_first_step_and_its_button_stand_in_the_first_screen(measures: Measures) -> None:
    late = [
        (address, what, seen[what], seen["first"])
        for address, seen in measures.items()
        if kind(address) in GRAMMAR
        for what in ("verdict", "step", "action")
        if seen[what] is None or seen[what] > seen["first"]
    ]
    assert late == []


def test_a_folded_page_ends_after_a_few_screens(measures: Measures) -> None:
    long = {
        address: round(seen["height"] / HEIGHT, 1)
        for address, seen in measures.items()
        if seen["height"] > SCREENS.get(kind(address), 99) * HEIGHT
    }
    assert long == {}


def test_most_letters_are_short(measures: Measures) -> None:
    heights = [seen["height"] / HEIGHT for address, seen in measures.items() if kind(address) == "letters"]
    assert sum(height <= SHORT for height in heights) >= LETTERS, sorted(heights)


def test_no_title_breaks_inside_a_word(measures: Measures) -> None:
    assert {address: seen["broken"] for address, seen in measures.items() if seen["broken"]} == {}


def test_a_broken_title_is_noticed(chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content("<style>h1 { width: 2em; font-size: 20px }</style><h1>被申请支付令</h1><p class=verdict>答</p>")
    seen = page.evaluate(MEASURE, ["支付令", "申请"])
    page.close()
    assert [fault.partition(": ")[2] for fault in seen["broken"]] == ["支付令", "申请", "支付令", "申请"]
    assert seen["step"] is None
