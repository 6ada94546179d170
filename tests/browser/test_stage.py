"""“我在哪一步” in a real browser: the way through the questions, what comes first, what leaves and what stays."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import SITE_URL, TODAY
from playwright.sync_api import Browser, expect

from . import tools
from .conftest import Visit
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/stage/"
DAY = "2026-11-30"
ORDER = "#official=paper&which=payment-order"
THREAT = "#official=none&letter=none&more=threat"
at = tools.opening(TOOL, DAY)
CASES: list[dict[str, Any]] = tools.cases("stage")


def test_every_worked_way_in_the_address(phone: Visit) -> None:
    for case, said in zip(CASES, tools.asked(phone.page, TOOL, [(TODAY, one["ask"]) for one in CASES]), strict=True):
        if "verdict" not in case:
            assert said.result == {}, case["why"]
            assert said.asked[-1] == (case.get("open") or case["wrong"]), case["why"]
            assert list(said.wrong) == ([case["wrong"]] if "wrong" in case else []), case["why"]
            assert all(said.wrong.values()), case["why"]
            continue
        assert said.result["verdict"] == case["verdict"], case["why"]
        for name, carried in (("see", "see"), ("clock", "deadline")):
            assert name not in case or said.result[carried] == case[name], case["why"]
        assert said.result["help"] == ("1" if case.get("danger") else "0"), case["why"]
        assert said.wrong == {}, case["why"]


def test_from_nothing_to_the_clock_of_a_paper_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    at(page)
    field(page, "official").focus()
    page.keyboard.press("ArrowDown")
    expect(field(page, "which")).to_be_visible()
    page.keyboard.press("Tab")
    expect(field(page, "which")).to_be_focused()
    while field(page, "which").input_value() != "payment-order":
        page.keyboard.press("ArrowDown")
    expect(result(page)).to_have_attribute("data-verdict", "court")
    assert page.url.endswith(ORDER)
    expect(page.locator("[role=status]")).to_have_text("第 5 步 · 司法程序期。")
    first = result(page).locator("a.do").first
    expect(first).to_have_attribute("href", re.compile(r"deadline/#clock=payment-order-objection$"))
    page.keyboard.press("Tab")
    expect(page.locator("[data-neutral]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page, "received")).to_be_visible()


def test_another_answer_forgets_what_followed_from_the_first(phone: Visit) -> None:
    page = phone.page
    at(page, ORDER)
    expect(result(page)).to_be_visible()
    field(page, "official").select_option("none")
    expect(field(page, "which")).to_be_hidden()
    expect(result(page)).to_be_hidden()
    assert page.url.endswith("#official=none")
    field(page, "official").select_option("paper")
    expect(field(page, "which")).to_have_value("")


def test_it_says_that_the_division_is_experience_and_what_only_a_court_can_do(phone: Visit) -> None:
    at(phone.page, THREAT)
    expect(result(phone.page)).to_contain_text("经验划分，无法律依据")
    expect(result(phone.page)).to_contain_text("要有法院的裁定")
    expect(result(phone.page)).to_contain_text("接下来可能是")
    expect(result(phone.page).locator("[id]")).to_have_count(0)


def test_without_scripts_the_questions_stand_there_with_where_each_leads(plain: Visit) -> None:
    plain.page.goto(SITE_URL + TOOL)
    expect(plain.page.locator("form.tool")).to_be_hidden()
    plain.page.locator("details:has(#ask-which) > summary").click()
    order = plain.page.locator("[data-answer=which-payment-order]")
    expect(order.get_by_role("link", name="支付令")).to_have_count(2)
    expect(order).to_contain_text("第 5 步")


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, DAY) as (page, fetched):
        field(page, "official").select_option("message")
        expect(result(page)).to_have_attribute("data-verdict", "legal-warning")
        ours = re.compile(r"assets/web/\w+/(tools/stage|shared|data)/[\w-]+\.(js|json)|assets/favicon\.svg")
        assert [address for address in fetched if not ours.fullmatch(address)] == []


def test_home_and_the_stages_lead_here(phone: Visit) -> None:
    for path in ("", "stages/"):
        phone.page.goto(SITE_URL + path)
        phone.page.locator("main").get_by_role("link", name=re.compile("我在哪一步")).click()
        expect(field(phone.page, "official")).to_be_visible()


def test_without_a_line(keeper: Visit) -> None:
    page = keeper.page
    tools.without_a_line(page)
    at(page, ORDER)
    expect(result(page)).to_have_attribute("data-verdict", "court")
    page.context.set_offline(False)


STATES = {
    "#official=lawyer": "#official-wrong",
    ORDER: ".result",
    THREAT: ".result",
    "#official=paper&which=police": ".result",
}


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    tools.states(chromium, TOOL, DAY, STATES)


def test_on_paper_stands_the_answer_and_nothing_else(phone: Visit) -> None:
    at(phone.page, ORDER)
    expect(result(phone.page)).to_be_visible()
    phone.page.emulate_media(media="print")
    for hidden in ("form.tool", "#ask-which", ".result .share"):
        expect(phone.page.locator(hidden)).to_be_hidden()
    expect(phone.page.get_by_text("今天的清单").first).to_be_visible()
