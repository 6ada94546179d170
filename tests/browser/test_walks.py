"""From what somebody has just received to what they hand in, tap by tap, on a phone."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT, SITE_URL
from playwright.sync_api import Locator, Page, expect
from pypdfium2 import PdfDocument

from .conftest import Visit

pytestmark = pytest.mark.browser

SHOTS = ROOT / ".cache" / "walks"
MOST, MOST_FOR_A_PACKET = 8, 12
THREAT = "再不还钱，今晚就带人上门弄死你全家"


class Walk:
    """A finger on a phone: every tap is counted, and what is seen before it is kept as a picture."""

    def __init__(self, page: Page, name: str) -> None:
        self.page, self.name, self.taps = page, name, 0
        SHOTS.mkdir(parents=True, exist_ok=True)

    def tap(self, place: Locator, typed: str = "", *, leave: bool = True) -> None:
        """Tap on something that is there; where that is a field, type, and leave the keyboard."""
        self._see(place)
        place.tap()
        self.taps += 1
        if typed:
            self.page.keyboard.insert_text(typed)
        if typed and leave:
            self.page.keyboard.press("Enter")

    def choose(self, place: Locator, choice: str) -> None:
        """A tap to open a list, and one on a line of it."""
        self._see(place)
        place.select_option(choice)
        self.taps += 2

    def _see(self, place: Locator) -> None:
        """What is seen after the last tap, before a finger scrolls to the place of the next."""
        expect(place).to_be_visible()
        self.page.screenshot(path=SHOTS / f"{self.name}-{self.taps}.png")
        place.scroll_into_view_if_needed()


def begun(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-30T12:00:00+08:00")
    page.add_init_script("window.print = () => { window.printed = document.documentElement.className; };")
    page.goto(SITE_URL, wait_until="networkidle")


def handed_in(walk: Walk) -> None:
    """From the letter: the day of receipt, what is denied, one reason, the printer; the gaps are left for the pen."""
    page = walk.page
    walk.tap(page.locator("#days-payment-order-objection"), "2026-11-20")
    expect(page.locator("[data-clock=payment-order-objection]").first).to_have_attribute("data-last-day", "2026-12-07")
    walk.tap(page.locator("label.tick", has_text="本金").first)
    walk.tap(page.locator("label.tick", has_text="不是我借的"))
    button = page.get_by_role("button", name="只打印这封信")
    walk.tap(button)
    walk.tap(button)  # what is still open was named
    assert "only-letter" in page.evaluate("window.printed")
    sheets = PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    words = [re.sub(r"\s", "", sheet.get_textpage().get_text_range()) for sheet in sheets]
    assert "异议" in words[0]
    assert "2026-12-07" not in "".join(words[:-1])
    assert words[-1].startswith("自己留着，不用交。最后一天：2026-12-07")
    for number, sheet in enumerate(sheets, 1):
        sheet.render().to_pil().save(SHOTS / f"{walk.name}-sheet-{number}.png")
    expect(page.locator(".own-sheet")).to_have_count(0)  # the printer is done
    assert walk.taps <= MOST


def test_from_a_payment_order_to_the_printed_objection_with_its_last_day(phone: Visit) -> None:
    walk = Walk(phone.page, "payment-order")
    begun(phone.page)
    walk.tap(phone.page.get_by_role("link", name="收到文书"))
    walk.tap(phone.page.locator("main").get_by_role("link", name="支付令", exact=True).first)
    walk.tap(phone.page.get_by_role("link", name="写这封信").first)
    handed_in(walk)


def test_the_questions_lead_from_home_to_the_last_day_of_a_payment_order(phone: Visit) -> None:
    page = phone.page
    walk = Walk(page, "stage")
    begun(page)
    walk.tap(page.locator("main").get_by_role("link", name=re.compile("我在哪一步")))
    walk.choose(page.locator("[name=official]"), "paper")
    walk.choose(page.locator("[name=which]"), "payment-order")
    walk.tap(page.locator(".result").get_by_role("link", name=re.compile("数日子")))
    walk.tap(page.locator("[name=received]"), "2026-11-20")
    expect(page.locator(".result")).to_have_attribute("data-last-day", "2026-12-07")
    walk.tap(page.locator(".result a[href*='letters/payment-order-objection/']"))
    expect(page.locator("#letter")).to_be_visible()
    assert walk.taps <= MOST


def test_from_a_threat_to_a_printed_packet(phone: Visit) -> None:
    page = phone.page
    walk = Walk(page, "threat")
    begun(page)
    walk.tap(page.locator("textarea[name=message]"), THREAT, leave=False)  # pasted
    walk.tap(page.get_by_role("button", name="看真假"))
    walk.tap(page.get_by_role("link", name="记进催收记录本"))
    page.wait_for_url("**/tools/evidence/")
    for name, filled in (("words", THREAT), ("conduct", "threaten"), ("how", "message"), ("day", "2026-11-30")):
        expect(page.locator(f"[name={name}]")).to_have_value(filled)
    walk.tap(page.locator("[name=from]"), "13800000000", leave=False)
    walk.tap(page.get_by_role("button", name="记下"))
    expect(page.locator(".result")).to_have_attribute("data-count", "1")
    walk.choose(page.locator("#channel"), "police")
    letter = page.locator("#letter")
    expect(letter).to_contain_text("一、2026-11-30，在短信里，对我，威胁、恐吓我（原话见所附记录第 1 条），共1次")
    walk.tap(page.locator(".tick", has_text="威胁人身安全").first)
    printing = page.get_by_role("button", name="打印全部材料")
    walk.tap(printing)
    expect(page.locator("#letter-open")).to_contain_text("再按一次")
    walk.tap(printing)
    assert page.evaluate("window.printed") == "only-letter"
    assert walk.taps <= MOST_FOR_A_PACKET
    page.emulate_media(media="print")
    for shown in (letter, letter.get_by_text(THREAT), letter.get_by_text("附二：要带的")):
        expect(shown).to_be_visible()
    for hidden in ("form.tool", ".result", ".filling", ".top", "table.by-hand"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.url == SITE_URL + "tools/evidence/"
    for number, sheet in enumerate(PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)), 1):
        sheet.render().to_pil().save(SHOTS / f"{walk.name}-sheet-{number}.png")
