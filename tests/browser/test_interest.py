"""The calculator of rates in a real browser."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from . import tools
from .conftest import Visit
from .tools import field

pytestmark = pytest.mark.browser

TOOL = "tools/interest/"
CASES: dict[str, list[dict[str, Any]]] = tools.cases("interest")
ALL = (
    "#received=8500&pay=3500x3&principal=10000&stated=15&lender=private&signed=2025-06-10&base=10000&claimed=1500"
    "&days=90&owed=50000&from=2026-01-10&payment=1000&debt=card&overdue=91&interest=500&capital=9000"
)


def result(page: Page, part: str = "rate") -> Locator:
    return page.locator(f"[data-result='{part}']")


def near(rate: float) -> re.Pattern[str]:
    """As it is written, the first digits of it: no more of them are meant."""
    return re.compile(f"^{re.escape(f'{rate:.2f}'[:9])}")


def test_every_worked_rate_in_the_address(phone: Visit) -> None:
    shown = result(phone.page)
    for case in CASES["rate"]:
        tools.at(phone.page, "2026-11-30", f"{TOOL}#{urlencode(case['ask'])}")
        expect(shown, case["why"]).to_have_attribute("data-rate", near(case["simple"]))
        expect(shown, case["why"]).to_have_attribute("data-compound", near(case["compound"]))


@pytest.mark.parametrize("case", [one for one in CASES["wrong"] if one["field"] != "none"][::3], ids=lambda c: c["why"])
def test_what_is_wrong_is_said_beside_the_field(phone: Visit, case: dict[str, Any]) -> None:
    tools.at(phone.page, "2026-11-30", f"{TOOL}#{urlencode(case['ask'])}")
    expect(field(phone.page, case["field"])).to_have_attribute("aria-invalid", "true")
    expect(phone.page.locator(f"#{case['field']}-wrong")).not_to_have_text("")
    expect(result(phone.page)).to_be_hidden()


def test_from_nothing_to_a_rate_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL)
    field(page, "received").focus()
    page.keyboard.type("９千")
    page.keyboard.press("Tab")
    page.keyboard.type("1000x12")
    page.keyboard.press("Enter")
    expect(result(page)).to_have_attribute("data-rate", "56.75")
    expect(result(page)).to_contain_text("怎样知道谁放的")
    expect(page.locator("[data-status=rate]")).to_have_text("年化约 56.75%")
    assert page.url.endswith("#received=%EF%BC%99%E5%8D%83&pay=1000x12")


def test_a_limit_is_that_of_the_lender_and_the_day(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", f"{TOOL}#received=9000&pay=1000x12&lender=private")
    expect(result(page)).to_contain_text("还要填合同哪天成立")
    tools.fill(page, signed="2025-06-10")
    expect(result(page)).to_have_attribute("data-above", "private-lpr")
    expect(result(page)).to_contain_text("比 12.00% 高")
    tools.fill(page, signed="2026-11-10")
    expect(result(page)).to_contain_text("不在本站的表里")
    tools.fill(page, lpr="2.9")
    expect(result(page)).to_contain_text("比 11.60% 高")
    field(page, "lender").select_option("micro-lender")
    expect(field(page, "lpr")).to_be_hidden()
    expect(result(page)).to_have_attribute("data-above", "financial-24 micro-lender-24")
    tools.fill(page, signed="2025-06-10")
    expect(result(page)).to_have_attribute("data-above", "financial-24")


def test_the_other_forms(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL + ALL)
    expect(result(page, "claim")).to_have_attribute("data-rate", "60.83")
    expect(result(page, "delayed")).to_have_attribute("data-total", "2835.00")
    expect(result(page, "set-off")).to_have_attribute("data-order", "principal costs interest")
    tools.fill(page, overdue="90")
    expect(result(page, "set-off")).to_have_attribute("data-rule", "card-early")
    field(page, "debt").select_option("other")
    expect(result(page, "set-off")).to_have_attribute("data-rule", "other")
    expect(field(page, "overdue")).to_be_hidden()


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, "2026-11-30") as (page, fetched):
        tools.fill(page, received="9000", pay="1000x12", base="10000", claimed="1500", days="90")
        expect(result(page, "claim")).to_be_visible()
        assert [one for one in fetched if not one.startswith("assets/")] == []


@pytest.mark.parametrize("state", ["", "#received=-5&pay=1000x12", ALL])
def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str, state: str) -> None:
    shown = "" if not state else "#received-wrong" if "-5" in state else "[data-result=set-off]"
    tools.looked_at(chromium, TOOL + state, "2026-11-30", shown)
