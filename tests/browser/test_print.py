"""On paper: the handbook fits, nothing of the screen is printed, links become addresses."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from conftest import LIBRARY, SITE_URL
from playwright.sync_api import Browser
from pypdfium2 import PdfDocument

from .conftest import Visit, visiting

pytestmark = pytest.mark.browser
MOST = {
    "handbook/": 4,
    "handbook/card/": 1,
    "stages/court/": 7,
    "stages/escalation/": 6,
    "stages/legal-warning/": 5,
    "documents/payment-order/": 3,
    "documents/execution-notice/": 4,
    "conducts/": 4,
    "conducts/contact-third-party/": 4,
    "letters/defence/": 5,
}
"""Sheets of A4 at most, with everything unfolded."""
EDGE = 0.03
"""Of a sheet's width or height: nothing may be printed there."""


@dataclass
class Printed:
    """A page on paper, and the text that it shows when it is printed."""

    sheets: PdfDocument
    shown: str


@pytest.fixture(scope="module")
def printed(chromium: Browser, served: str) -> Iterator[Callable[[str], Printed]]:
    """What an address becomes on paper; each is printed once."""
    with visiting(chromium, 390, 844, has_touch=True, service_workers="block") as visit:
        page = visit.page

        @cache
        def of(address: str) -> Printed:
            page.goto(SITE_URL + address, wait_until="networkidle")
            sheets = PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
            page.emulate_media(media="print")
            page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
            shown = page.locator("article").inner_text() if page.locator("article").count() else ""
            page.emulate_media(media="null")
            return Printed(sheets, shown)

        yield of


def words(sheets: PdfDocument) -> str:
    """What is printed, without spaces; fonts map some characters to their look-alikes."""
    text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    text = text.replace("\ufffe", "-")  # a hyphen at the end of a line
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def test_the_handbook_fits(printed: Callable[[str], Printed]) -> None:
    text = words(printed("handbook/").sheets)
    for heading in ("我在哪一步", "他们这样做，合法吗", "期限", "可以找谁", "要说的话", "可以照着写的"):
        assert unicodedata.normalize("NFKC", heading) in text


@pytest.mark.parametrize("address", MOST)
def test_few_sheets(printed: Callable[[str], Printed], address: str) -> None:
    assert len(printed(address).sheets) <= MOST[address]


def test_what_stands_on_a_second_page_is_named_with_its_address(printed: Callable[[str], Printed]) -> None:
    assert "每一步的原因、细节stages/court/steps/在另一页" in words(printed("stages/court/").sheets)


def test_a_letter_alone_is_what_one_hands_in(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "letters/payment-order-objection/", wait_until="networkidle")
    page.locator(".tick input").first.check()
    page.evaluate("document.documentElement.classList.add('only-letter')")
    sheets = PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) == 1
    letter = page.locator("#letter").inner_text()
    assert words(sheets) == re.sub(r"\s", "", unicodedata.normalize("NFKC", letter))


def test_all_clocks_are_one_sheet(printed: Callable[[str], Printed]) -> None:
    sheets = printed("deadlines/").sheets
    assert len(sheets) == 1
    text = words(sheets)
    for clock in LIBRARY.clocks.values():
        assert re.sub(r"\s", "", unicodedata.normalize("NFKC", clock.title)) in text, clock.title


PRESSED = {"": "看真假", "tools/check-message/": "清空", "about/privacy/": "清空这台设备"}


@pytest.mark.parametrize("address", PRESSED)
def test_nothing_to_be_pressed_is_printed(phone: Visit, printed: Callable[[str], Printed], address: str) -> None:
    phone.page.goto(SITE_URL + address, wait_until="networkidle")
    assert phone.page.get_by_role("button", name=PRESSED[address]).is_visible()
    assert PRESSED[address] not in words(printed(address).sheets)


@pytest.mark.parametrize("address", ["handbook/", "stages/court/", "conducts/", "threats/"])
def test_nothing_is_cut_at_the_edge_of_a_sheet(printed: Callable[[str], Printed], address: str) -> None:
    for sheet in printed(address).sheets:
        picture = sheet.render().to_pil().convert("L")
        width, height = picture.size
        x, y = round(width * EDGE), round(height * EDGE)
        for edge in (
            (0, 0, x, height),
            (width - x, 0, width, height),
            (0, 0, width, y),
            (0, height - y, width, height),
        ):
            assert picture.crop(edge).getextrema() == (255, 255)


def test_nothing_of_the_screen_is_printed(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "stages/court/")
    page.emulate_media(media="print")
    for selector in (".top", ".tabbar", ".share", ".neighbours", "#related"):
        assert not page.locator(selector).first.is_visible(), selector
    assert page.locator(".printed svg").is_visible()


@pytest.mark.parametrize(
    "address", [*MOST, "threats/", "statutes/civil-code/676/", "letters/complaint/", "for/family/"]
)
def test_nothing_of_a_page_is_missing_on_paper(printed: Callable[[str], Printed], address: str) -> None:
    """Every character that stands on the page when it is printed, as often; a font may map one or two to others."""
    text = words(printed(address).sheets)
    shown = re.sub(r"\s", "", unicodedata.normalize("NFKC", printed(address).shown))
    assert shown
    missing = Counter(shown) - Counter(text)
    assert missing.total() <= len(shown) / 200, missing


def test_links_become_addresses(printed: Callable[[str], Printed]) -> None:
    text = words(printed("myths/overdue-is-crime/").sheets)
    assert f"{SITE_URL}myths/overdue-is-crime/" in text
    assert f"地址都接在{SITE_URL}后面" in text
    assert text.count("statutes/civil-code/577/") == 1


def test_the_table_of_rulings_lies_across_its_sheet(printed: Callable[[str], Printed]) -> None:
    sheets = printed("conducts/").sheets
    across = [sheet for sheet in sheets if sheet.get_width() > sheet.get_height()]
    assert across
    text = words(across)  # type: ignore[arg-type]
    for conduct in LIBRARY.records["conducts"].values():
        assert re.sub(r"\s", "", unicodedata.normalize("NFKC", conduct.called(LIBRARY.vocabularies))) in text


def test_a_mark_is_a_number_and_its_note_says_the_rest(printed: Callable[[str], Printed]) -> None:
    text = words(printed("questions/limitation/").sheets)
    assert "[1]" in text
    assert "1.《民法典》第一百八十八条第一款" in text
