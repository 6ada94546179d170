"""What one can pay, in a real browser: from the address, with the keyboard, into a letter."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import SITE_URL, TODAY
from playwright.sync_api import Browser, expect

from . import tools
from .conftest import Visit
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/plan/"
CASES: dict[str, list[dict[str, Any]]] = tools.cases("plan")
SHORT = "#income=7000&costs=5000&debt=30000:24:2500:early:none:loan:某消金&debt=10000:18:1000:late:none:card:某银行"
NOTHING = "#income=2000&costs=5000&debt=30000:24"
LAW = "#income=7000&costs=5000&debt=5000:10:300:judged:none:card:甲&debt=5000:24:300:old:pledge:loan:甲"
STATES = {
    "#income=-5&costs=5000": "#income-wrong",
    "#income=7000&costs=5000&debt=:24": ".debts .wrong",
    SHORT: ".result",
    NOTHING: ".result",
    LAW: ".result",
}


def written(given: dict[str, Any]) -> list[tuple[str, str]]:
    """Income, costs, and one `debt` after the other."""
    sums = [(name, given[name]) for name in ("income", "costs")]
    return [*sums, *(("debt", one) for one in given.get("debt", []))]


def test_every_worked_plan_in_the_address(phone: Visit) -> None:
    cases = CASES["plans"]
    for case, said in zip(cases, tools.asked(phone.page, TOOL, [(TODAY, written(one)) for one in cases]), strict=True):
        assert said.result["verdict"] == case["verdict"], case["why"]
        assert float(said.result["left"]) == case["left"], case["why"]
        assert said.result.get("order", "").split() == [str(at) for at in case["order"]], case["why"]


FOREIGN = [
    {"ask": {"income": "8000", "costs": "5000", "debt": [debt]}, "field": field, "why": debt}
    for debt, field in {"5000:24:300:x": "state", "5000:24:300:early:__proto__": "backed"}.items()
]
"""What is none of the choices: only the form knows them."""


def test_what_is_wrong_is_said_beside_the_field(phone: Visit) -> None:
    cases = [{"ask": CASES["plans"][0], "field": None, "why": "先有一个算得出的"}, *CASES["wrong"], *FOREIGN]
    found = tools.asked(phone.page, TOOL, [(TODAY, written(one["ask"])) for one in cases])
    for case, said in list(zip(cases, found, strict=True))[1:]:
        assert (said.result, list(said.wrong)) == ({}, [case["field"]]), case["why"]
        assert all(said.wrong.values()), case["why"]


def test_sums_as_people_write_them(phone: Visit) -> None:
    cases = CASES["typed"]
    found = tools.asked(phone.page, TOOL, [(TODAY, {"income": one["typed"], "costs": "0"}) for one in cases])
    assert [float(said.result["left"]) for said in found] == [case["value"] for case in cases]


def test_from_nothing_to_a_plan_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL)
    field(page, "income").focus()
    page.keyboard.type("８千")
    page.keyboard.press("Tab")
    page.keyboard.type("0.5万")
    page.keyboard.press("Enter")
    expect(result(page)).to_have_attribute("data-left", "3000")
    page.locator("[data-add]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-name=who]")).to_be_focused()
    for words in ("某消金", "12,000", "1100", "24"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    expect(result(page)).to_have_attribute("data-verdict", "enough")
    expect(page.locator(".said")).to_have_text("还剩 3000 元，够每月要还的")
    page.get_by_role("button", name="去掉这一笔").click()
    expect(result(page)).to_have_attribute("data-verdict", "left")
    expect(page.locator("[data-add]")).to_be_focused()


def test_the_law_stands_apart_from_advice(phone: Visit) -> None:
    tools.at(phone.page, "2026-11-30", TOOL + LAW)
    page = phone.page
    expect(result(page).locator("h3")).to_have_text(
        [
            "建议的先后（不是法律规定）",
            "法律写了的次序",
            "不要答应",
        ]
    )
    expect(result(page).locator("[data-within]")).to_contain_text("再到")
    expect(result(page)).to_contain_text("没有算进上面的数里")
    assert result(page).locator("a.note[href^='#note-']").count() >= 6


def test_where_no_number_helps_one_can_call(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL + NOTHING)
    expect(result(page).locator("a[href='tel:12356']")).to_be_visible()
    expect(result(page).get_by_role("link", name="个人能申请破产吗")).to_be_visible()
    expect(result(page).get_by_role("link", name="找法律援助")).to_be_visible()
    expect(result(page).locator("a.do")).to_have_attribute("href", SITE_URL + "letters/ask-options/")


def test_the_numbers_come_into_the_letter_and_leave_the_address(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL + SHORT)
    result(page).locator("a.do").first.click()
    page.wait_for_url("**/letters/repayment-plan/")
    letter = page.locator("#letter")
    expect(letter).to_contain_text("每月收入7000元，必要支出5000元")
    expect(letter).to_contain_text("还1500元，共20期")
    expect(letter).to_contain_text("某消金")
    expect(letter.locator(".option", has_text="我的借款已经逾期")).to_be_visible()
    expect(page.locator("[data-gap=每期金额] input")).to_have_value("1500")
    page.go_back()
    result(page).locator("a.do").nth(1).click()
    page.wait_for_url("**/letters/card-installment/")
    expect(letter).to_contain_text("某银行")


def test_an_address_that_is_foreign_or_broken_harms_nothing(phone: Visit) -> None:
    for fragment in (
        "#income=%00&debt=x",
        "#debt=" + ":" * 5000,
        "#income=<b>&costs=\ud83d",
        "#debt=1:2:3:x:y:<img>",
    ):
        tools.at(phone.page, "2026-11-30", TOOL)
        phone.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        expect(field(phone.page, "income")).to_be_visible()
        assert phone.page.locator("article img").count() == 0


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, "2026-11-30") as (page, fetched):
        tools.fill(page, income="8000", costs="5000")
        expect(result(page)).to_be_visible()
        assert [one for one in fetched if not one.startswith("assets/")] == []


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    tools.states(chromium, TOOL, "2026-11-30", STATES)


def test_without_scripts_there_are_the_rules_and_a_table_to_fill_in(plain: Visit) -> None:
    plain.page.goto(SITE_URL + TOOL)
    expect(plain.page.locator("form.tool")).to_be_hidden()
    expect(plain.page.locator("table.by-hand")).to_be_visible()
    expect(plain.page.get_by_text("几家之间先还谁，没找到规定").first).to_be_visible()
    plain.page.emulate_media(media="print")
    expect(plain.page.locator("table.by-hand")).to_be_visible()


def test_on_paper_stands_the_plan_and_nothing_else(phone: Visit) -> None:
    tools.at(phone.page, "2026-11-30", TOOL + SHORT)
    expect(result(phone.page)).to_be_visible()
    phone.page.emulate_media(media="print")
    for hidden in ("form.tool", "table.by-hand", ".result .share"):
        expect(phone.page.locator(hidden)).to_be_hidden()
    expect(result(phone.page).get_by_role("heading", name="不要答应")).to_be_visible()
