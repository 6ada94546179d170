"""“这样催收合法吗” in a real browser: what the address says, what is typed, what leaves and what stays."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import LIBRARY, SITE_URL, TODAY
from lawbook.kinds.conducts import Conduct
from playwright.sync_api import Browser, expect

from . import tools
from .conftest import Visit
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/conduct/"
DAY = "2026-11-30"
NIGHT = "#conduct=call-at-night&lender=bank&date=2026-11-20&time=22:30&agreed=no"
EARLY = "#conduct=contact-third-party&lender=credit-card&date=2010-12-01"
at = tools.opening(TOOL, DAY)
CASES: list[dict[str, Any]] = tools.cases("conduct")


def test_every_worked_case_in_the_address(phone: Visit) -> None:
    cases = sorted(CASES, key=lambda case: "wrong" in case)  # the first has an answer
    for case, said in zip(cases, tools.asked(phone.page, TOOL, [(TODAY, one["ask"]) for one in cases]), strict=True):
        if "wrong" in case:
            assert (said.result, list(said.wrong)) == ({}, [case["wrong"]]), case["why"]
            assert all(said.wrong.values()), case["why"]
            continue
        assert said.result["verdict"] == case["verdict"], case["why"]
        assert said.result["ref"] == f"conducts/{case.get('ref', case['ask']['conduct'])}", case["why"]
        assert said.result.get("findings", "").split() == case.get("findings", []), case["why"]
        assert said.wrong == {}, case["why"]


@pytest.mark.parametrize("lender", ["", "&lender=credit-card"])
@pytest.mark.parametrize("conduct", ["threaten", "contact-third-party", "call-at-night"])
def test_what_to_do_first_stands_under_what_holds(phone: Visit, conduct: str, lender: str) -> None:
    page = phone.page
    tools.at(page, DAY, f"{TOOL}#conduct={conduct}{lender}")
    do = result(page).locator(".now .do").first
    expect(do).to_be_visible()
    top, bottom = (
        part.evaluate("part => { const b = part.getBoundingClientRect(); return [b.top, b.bottom]; }")
        for part in (result(page), do)
    )
    assert bottom[1] - top[0] < 400  # half a screen


def test_from_the_page_of_a_conduct_to_a_verdict_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    tools.at(page, DAY, "conducts/call-at-night/")
    page.get_by_role("link", name="照你的情形看").focus()
    page.keyboard.press("Enter")
    expect(field(page, "conduct")).to_have_value("call-at-night")
    expect(result(page)).to_have_attribute("data-verdict", "depends")
    field(page, "conduct").focus()
    page.keyboard.press("Tab")
    expect(field(page, "lender")).to_be_focused()
    while field(page, "lender").input_value() != "consumer-finance":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("１１２０")
    page.keyboard.press("Tab")
    expect(field(page, "time")).to_be_focused()
    page.keyboard.type("夜里11点")
    page.keyboard.press("Tab")
    field(page, "agreed").select_option("no")
    expect(result(page)).to_have_attribute("data-findings", "against")
    expect(result(page)).to_contain_text("写明不应当这样")
    expect(result(page)).to_contain_text("转述")
    expect(page.locator("[role=status]")).to_have_text("夜里打电话催收：△ 有条件。")
    expect(result(page).get_by_role("link", name="写这封信").first).to_be_visible()
    marks = result(page).locator("a.note")
    expect(marks.first).to_have_accessible_name(re.compile(r"^注\d+ 《"))
    expect(result(page).locator("[id]:not([id^=found-])")).to_have_count(0)
    for place in {link.get_attribute("href") for link in marks.all()}:
        expect(result(page).locator(str(place))).to_have_count(1)


def test_circumstances_are_asked_for_only_where_they_matter(phone: Visit) -> None:
    page = phone.page
    at(page, "#conduct=threaten")
    expect(result(page)).to_have_attribute("data-verdict", "forbidden")
    expect(result(page).locator(".help")).to_be_visible()
    for name in LIBRARY.conduct_questions:
        expect(field(page, name)).to_be_hidden()
    field(page, "conduct").select_option("contact-third-party")
    field(page, "whom").select_option("colleague")
    expect(result(page)).to_have_attribute("data-ref", "conducts/contact-workplace")
    field(page, "conduct").select_option("home-visit")
    expect(field(page, "whom")).to_be_hidden()
    assert "whom" not in page.url
    expect(field(page, "people")).to_be_visible()


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(phone: Visit) -> None:
    page = phone.page
    at(page, NIGHT)
    expect(result(page)).to_be_visible()
    for name, typed, said in (
        ("date", "2026-12-24", "还没有到"),
        ("date", "2026-02-30", "日历上没有这一天"),
        ("time", "25:00", "没有这个时间"),
        ("time", "很晚", "看不懂"),
    ):
        before = field(page, name).input_value()
        tools.fill(page, **{name: typed})
        expect(page.locator(f"#{name}-wrong")).to_contain_text(said)
        expect(field(page, name)).to_have_value(typed)
        expect(result(page)).to_be_hidden()
        tools.fill(page, **{name: before})
        expect(result(page)).to_be_visible()


def test_an_address_that_is_foreign_or_broken_harms_nothing(phone: Visit) -> None:
    page = phone.page
    at(page, "#conduct=nothing")
    expect(page.locator("#conduct-wrong")).to_contain_text("重新选一次")
    field(page, "conduct").select_option("insult")
    expect(page.locator("#conduct-wrong")).to_have_text("")
    expect(result(page)).to_be_visible()
    for fragment in ("#conduct=__proto__&lender=<b>", "#conduct=sue&whom=toString", "#a=b", "#date=" + "9" * 5000):
        at(page)
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        expect(field(page, "conduct")).to_be_visible()


def test_a_day_before_the_rule_is_neither_lawful_nor_unlawful(phone: Visit) -> None:
    at(phone.page, EARLY)
    expect(result(phone.page)).to_have_attribute("data-verdict", "not-held")
    expect(result(phone.page)).to_contain_text("从 2011-01-13 起的，本站有")


def test_without_scripts_every_conduct_leads_to_its_rulings(plain: Visit) -> None:
    plain.page.goto(SITE_URL + TOOL)
    expect(plain.page.locator("form.tool")).to_be_hidden()
    listed = plain.page.locator("ul.list a")
    expect(listed).to_have_count(len(LIBRARY.of(Conduct)))
    listed.filter(has_text=LIBRARY.of(Conduct)["sue"].title).click()
    expect(plain.page.locator(".ruled")).to_have_count(len(LIBRARY.of(Conduct)["sue"].rulings))
    expect(plain.page.locator(".ruled").first).to_be_visible()


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, DAY) as (page, fetched):
        field(page, "conduct").select_option("call-too-often")
        field(page, "lender").select_option("bank")
        tools.fill(page, date="2026-11-20", count="4次")
        expect(result(page)).to_have_attribute("data-findings", "against")
        ours = re.compile(r"assets/web/\w+/(tools/conduct|shared|data)/[\w-]+\.(js|json)|assets/favicon\.svg")
        assert [address for address in fetched if not ours.fullmatch(address)] == []


def test_who_lent_is_taken_from_the_choice_that_is_kept(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "conducts/")
    page.locator("#lender").select_option("micro-lender")
    at(page, "#conduct=contact-third-party")
    expect(result(page)).to_have_attribute("data-verdict", "forbidden")


def test_without_a_line(keeper: Visit) -> None:
    page = keeper.page
    tools.without_a_line(page)
    at(page, NIGHT)
    expect(result(page)).to_have_attribute("data-verdict", "conditional")
    page.context.set_offline(False)


STATES = {
    "#conduct=call-at-night&time=25:00": "#time-wrong",
    NIGHT: ".result",
    "#conduct=contact-third-party&whom=family&time=23:10": ".result",
    EARLY: ".result",
}


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    tools.states(chromium, TOOL, DAY, STATES)


def test_on_paper_stands_the_answer_and_nothing_else(phone: Visit) -> None:
    at(phone.page, NIGHT)
    expect(result(phone.page)).to_be_visible()
    phone.page.emulate_media(media="print")
    for hidden in ("form.tool", "ul.list >> nth=0", ".result .share"):
        expect(phone.page.locator(hidden)).to_be_hidden()
    expect(phone.page.get_by_text("没有你同意，这段时间严禁催收").first).to_be_visible()
