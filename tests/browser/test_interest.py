"""The calculator of rates in a real browser."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import TODAY
from playwright.sync_api import Browser, Locator, Page, expect

from . import tools
from .conftest import Visit, visiting
from .tools import Said, field

pytestmark = pytest.mark.browser

TOOL = "tools/interest/"
CASES: dict[str, list[dict[str, Any]]] = tools.cases("interest")
ALL = (
    "#received=8500&pay=3500x3&principal=10000&stated=15&lender=private&signed=2025-06-10&base=10000&claimed=1500"
    "&days=90&owed=50000&from=2026-01-10&payment=1000&debt=card&overdue=91&interest=500&capital=9000"
)


def result(page: Page, part: str = "rate") -> Locator:
    return page.locator(f"[data-result='{part}']")


HELD = {24: {"lender": "bank", "signed": "2026-01-10"}, 12: {"lender": "private", "signed": "2025-06-10"}}
"""Who has lent, and when, for a limit of so many per cent."""
OWED = {"costs": ("costs", "费用"), "interest": ("interest", "利息"), "principal": ("capital", "本金")}
"""What is owed → its field, and what it is called."""


def question(part: str, case: dict[str, Any]) -> dict[str, str]:
    """A worked case as the address says it."""
    if part == "limits":
        given = {"received": "9000", "pay": "1000x12", "lender": case["lender"], "signed": case["day"]}
        return given | ({"lpr": case["own"]} if "own" in case else {})
    if part == "claim":
        return {"base": case["principal"], "claimed": case["claimed"], "days": case["days"], **HELD[case["percent"]]}
    if part == "delayed":
        paid = ",".join(f"{day}:{amount}" for day, amount in case["paid"])
        return {"owed": case["owed"], "from": case["from"], "to": case["to"], "paid": paid}
    if part == "set-off":
        owed = {OWED[name][0]: amount for name, amount in case["owed"].items()}
        debt = {"debt": "card", "overdue": case["overdue"]} if case["card"] else {"debt": "other"}
        return {"payment": case["payment"], **debt, **owed}
    return dict(case["ask"])


@pytest.fixture(scope="module")
def said(chromium: Browser, served: str) -> dict[str, list[Said]]:
    """What the page says to every worked case, by its part."""
    asked = [(part, question(part, case)) for part, cases in CASES.items() for case in cases]
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        found = tools.asked(visit.page, TOOL, [(TODAY, one) for _, one in asked])
    every: dict[str, list[Said]] = {part: [] for part in CASES}
    for (part, _), one in zip(asked, found, strict=True):
        every[part].append(one)
    return every


def shown(rate: float) -> str:
    """As it is written, the first digits of it: no more of them are meant."""
    return f"{rate:.2f}"[:9]


def test_every_worked_rate(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["rate"], said["rate"], strict=True):
        assert one.results["rate"]["rate"].startswith(shown(case["simple"])), case["why"]
        assert one.results["rate"]["compound"].startswith(shown(case["compound"])), case["why"]
        assert (list(one.results), one.wrong) == (["rate"], {}), case["why"]


def test_every_worked_limit(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["limits"], said["limits"], strict=True):
        known = {key: percent for key, percent in case["limits"].items() if percent is not None}
        assert one.results["rate"]["above"].split() == list(known), case["why"]
        text = one.results["rate"]["text"]
        assert re.findall(r"比 ([\d.]+)% 高", text) == [f"{percent:.2f}" for percent in known.values()], case["why"]
        assert ("不在本站的表里" in text) == (None in case["limits"].values()), case["why"]
        assert ("没有找到可以直接比的线" in text) == (not case["limits"]), case["why"]


def test_every_worked_claim(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["claim"], said["claim"], strict=True):
        assert one.results["claim"]["rate"] == f"{case['rate']:.2f}", case["why"]
        above = re.findall(r"高出的部分是 ([\d.]+) 元", one.results["claim"]["text"])
        assert above == ([f"{case['above']:g}"] if case["above"] else []), case["why"]


def test_every_worked_delay(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["delayed"], said["delayed"], strict=True):
        assert one.results["delayed"]["total"] == f"{case['total']:.2f}", case["why"]


def test_every_worked_payment(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["set-off"], said["set-off"], strict=True):
        found = one.results["set-off"]
        assert (found["rule"], found["order"].split()) == (case["key"], [name for name, _ in case["used"]]), case["why"]
        used = re.findall(r"抵(\S+) ([\d.]+) 元", found["text"])
        assert used == [(OWED[name][1], str(amount)) for name, amount in case["used"]], case["why"]


def test_what_is_wrong_is_said_beside_the_field(said: dict[str, list[Said]]) -> None:
    for case, one in zip(CASES["wrong"], said["wrong"], strict=True):
        assert list(one.wrong) == ([] if case["field"] == "none" else [case["field"]]), case["why"]
        assert all(one.wrong.values()), case["why"]
        assert one.results == {}, case["why"]


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


def test_a_clock_that_is_wrong_by_years_counts_nothing_to_today(phone: Visit) -> None:
    page = phone.page
    for day in ("2021-01-01", "2040-01-01"):
        page.goto("about:blank")  # the same question on another day is no other address
        tools.at(page, day, f"{TOOL}#owed=50000&from=2026-01-10")
        expect(page.locator("#to-wrong")).to_have_text("这台设备的日期好像不对，写上算到哪天。")
        expect(result(page, "delayed")).to_be_hidden()
        tools.fill(page, to="2026-11-30")
        expect(result(page, "delayed")).to_have_attribute("data-total", "2835.00")


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, "2026-11-30") as (page, fetched):
        tools.fill(page, received="9000", pay="1000x12", base="10000", claimed="1500", days="90")
        expect(result(page, "claim")).to_be_visible()
        assert [one for one in fetched if not one.startswith("assets/")] == []


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    states = {"#received=-5&pay=1000x12": "#received-wrong", ALL: "[data-result=set-off]"}
    tools.states(chromium, TOOL, "2026-11-30", states)
