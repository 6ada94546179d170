"""The calculator of last days in a real browser: what the address says, what is typed, what leaves and what stays."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import icalendar
import pytest
from conftest import SITE_URL, TODAY
from playwright.sync_api import Browser, Page, expect

from . import tools
from .conftest import Visit, visiting
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/deadline/"
ORDER = "#clock=payment-order-objection&received=2026-11-20&service=direct"
CASES: list[dict[str, Any]] = tools.cases("deadline")


def at(page: Page, day: str, fragment: str = "", path: str = TOOL) -> None:
    tools.at(page, day, path + fragment)


def test_every_worked_case_in_the_address(phone: Visit, site: Path) -> None:
    cases = sorted(CASES, key=lambda case: case["today"])
    with tools.made_on(site, TOOL, cases[0]["today"]):
        found = tools.asked(phone.page, TOOL, [(case["today"], case["ask"]) for case in cases])
    for case, said in zip(cases, found, strict=True):
        if "wrong" in case:
            assert (said.result, list(said.wrong)) == ({}, [case["wrong"]]), case["why"]
            assert all(said.wrong.values()), case["why"]
            continue
        day = (str(case["last"]), str(case["left"])) if "last" in case else (None, None)
        assert (said.result.get("lastDay"), said.result.get("daysLeft")) == day, case["why"]
        assert said.result["text"], case["why"]
        if "last" in case:
            assert said.result["sure"] == ("no" if case.get("sure") is False else "yes"), case["why"]
        assert said.wrong == {}, case["why"]


def test_from_nothing_to_a_last_day_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    at(page, "2026-11-30")
    field(page, "clock").focus()
    while field(page, "clock").input_value() != "payment-order-objection":
        page.keyboard.press("ArrowDown")
    expect(field(page, "received")).to_be_visible()
    page.keyboard.press("Tab")  # how it was served: directly
    page.keyboard.press("Tab")
    expect(field(page, "received")).to_be_focused()
    page.keyboard.type("１１２０")
    page.keyboard.press("Enter")
    expect(result(page)).to_have_attribute("data-last-day", "2026-12-07")
    assert page.url.endswith("#clock=payment-order-objection&received=%EF%BC%91%EF%BC%91%EF%BC%92%EF%BC%90")
    expect(result(page)).to_contain_text("还剩 7 天")
    expect(result(page).locator("a[href*='payment-order-objection/']")).to_be_visible()
    expect(page.locator("[role=status]")).to_have_text("还剩 7 天，最后一天 2026-12-07。")


def test_the_kinds_of_a_clock_follow_it(phone: Visit) -> None:
    page = phone.page
    at(page, "2026-11-10", "#clock=answer&received=2026-11-03")
    expect(result(page)).to_have_attribute("data-sure", "no")
    assert field(page, "variant").locator("option").all_inner_texts() == [
        "不知道是哪一种",
        "普通程序",
        "简易程序",
        "小额诉讼",
    ]
    field(page, "variant").select_option("ordinary")
    expect(result(page)).to_have_attribute("data-sure", "yes")
    field(page, "variant").select_option("simple")
    expect(result(page)).to_contain_text("没有固定的天数")
    field(page, "notice").fill("7天")
    expect(result(page)).to_have_attribute("data-last-day", "2026-11-10")
    field(page, "service").select_option("notice")
    expect(result(page)).to_contain_text("简易程序不能用公告送达")
    field(page, "clock").select_option("appeal-fee")
    expect(field(page, "variant")).to_be_hidden()
    expect(field(page, "service")).to_be_hidden()


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(phone: Visit) -> None:
    page = phone.page
    at(page, "2026-11-30", ORDER)
    expect(result(page)).to_be_visible()
    for typed, said in {
        "2026-02-30": "日历上没有这一天",
        "2026-12-24": "还没有到",
        "1900-01-01": "看看年份",
        "昨天": "看不懂",
    }.items():
        field(page, "received").fill(typed)
        field(page, "received").blur()
        expect(page.locator("#received-wrong")).to_contain_text(said)
        expect(field(page, "received")).to_have_attribute("aria-describedby", "received-wrong")
        expect(result(page)).to_be_hidden()
        expect(field(page, "received")).to_have_value(typed)
    page.get_by_role("button", name="昨天").click()
    expect(page.locator("#received-wrong")).to_have_text("")
    expect(field(page, "received")).to_have_value("2026-11-29")
    expect(result(page)).to_be_visible()


def test_a_paper_that_is_not_of_this_site_is_said_and_the_day_is_kept(phone: Visit) -> None:
    questions = [{"clock": clock, "received": "2026-11-20"} for clock in ("answer", "__proto__", "toString", "rent")]
    for said in tools.asked(phone.page, TOOL, [(TODAY, one) for one in questions])[1:]:
        assert (said.result, list(said.wrong), said.asked) == ({}, ["clock"], ["clock"])
        assert said.wrong["clock"] == "网址里写的这一样没有，重新选一次。"
    field(phone.page, "clock").select_option("payment-order-objection")
    expect(result(phone.page)).to_have_attribute("data-last-day", "2026-12-07")
    expect(phone.page.locator("#clock-wrong")).to_have_text("")


def test_a_paper_says_days_or_a_day(phone: Visit) -> None:
    given = ("7", "-3", "367", "十天", "很快")
    questions = [{"clock": "answer", "received": "2026-11-20", "notice": notice} for notice in given]
    for said in tools.asked(phone.page, TOOL, [(TODAY, one) for one in questions])[1:]:
        assert (said.result, list(said.wrong)) == ({}, ["notice"])
        assert said.wrong["notice"].startswith("看不懂。写天数，例如 7，最多 366；或者写日子")


@pytest.mark.parametrize("day", ["2021-01-01", "2040-01-01"])
@pytest.mark.parametrize(
    ("fragment", "last"), [(ORDER, "2026-12-07"), ("#clock=answer&notice=2026-12-04", "2026-12-04")]
)
def test_a_clock_that_is_wrong_by_years_counts_nothing_from_today(
    phone: Visit, day: str, fragment: str, last: str
) -> None:
    """The last day is counted from the paper: what it says needs no clock."""
    at(phone.page, day, fragment)
    expect(result(phone.page)).to_have_attribute("data-last-day", last)
    expect(result(phone.page)).to_contain_text("设备的日期好像不对")
    assert result(phone.page).get_attribute("data-days-left") is None


def test_a_date_that_is_being_typed_is_not_wrong_yet(phone: Visit) -> None:
    at(phone.page, "2026-11-30", ORDER)
    field(phone.page, "received").fill("")
    field(phone.page, "received").press_sequentially("2026-1")
    expect(phone.page.locator("#received-wrong")).to_have_text("")


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, "2026-11-30") as (page, fetched):
        field(page, "clock").select_option("answer")
        tools.fill(page, received="2026-11-20")
        field(page, "variant").select_option("small")
        tools.fill(page, notice="7")
        expect(result(page)).to_have_attribute("data-last-day", "2026-11-27")
        ours = re.compile(r"assets/web/\w+/(tools/deadline|shared|data)/[\w-]+\.(js|json)|assets/favicon\.svg")
        assert [address for address in fetched if not ours.fullmatch(address)] == []
        fetched.clear()
        tools.fill(page, received="2026-11-23")
        expect(result(page)).to_have_attribute("data-last-day", "2026-11-30")
        assert [address for address in fetched if address != "assets/favicon.svg"] == []


def test_other_pages_fetch_no_tool(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        fetched: list[str] = []
        visit.page.on("request", lambda request: fetched.append(request.url))
        for path in ("", "documents/payment-order/"):
            visit.page.goto(SITE_URL + path, wait_until="networkidle")
        assert not [url for url in fetched if re.search("/web/.*/tools/|deadline.json", url)]


def test_an_entry_for_the_calendar(phone: Visit) -> None:
    page = phone.page
    at(page, "2026-11-30", ORDER)
    with page.expect_download() as download:
        page.get_by_role("button", name="放进日历").click()
    assert download.value.suggested_filename == "2026-12-07.ics"
    (event,) = icalendar.Calendar.from_ical(download.value.path().read_text("utf-8")).walk("VEVENT")
    assert (str(event["summary"]), str(event.decoded("dtstart"))) == ("最后一天", "2026-12-07")
    assert "url" not in event
    assert len(event.walk("VALARM")) == 4
    page.get_by_label("日历里写明是什么事").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="放进日历").click()
    (event,) = icalendar.Calendar.from_ical(download.value.path().read_text("utf-8")).walk("VEVENT")
    assert "支付令" in str(event["summary"])


def test_a_date_field_where_a_clock_is_named(phone: Visit) -> None:
    page = phone.page
    at(page, "2026-11-30", path="documents/complaint-copy/")
    answer, evidence = (page.locator(f"[data-clock={key}]") for key in ("answer", "evidence-period"))
    answer.locator("input").fill("2026-11-20")
    answer.locator("input").blur()
    expect(answer.locator("output")).to_have_text("还剩 7 天。最后一天：2026 年 12 月 7 日（星期一）")
    expect(answer).to_have_attribute("data-last-day", "2026-12-07")
    expect(evidence).to_have_attribute("data-last-day", "2026-11-27")
    answer.locator("input").fill("2026-02-30")
    answer.locator("input").blur()
    expect(answer.locator("output")).to_contain_text("日历上没有这一天")
    answer.locator("input").fill("1120")
    answer.locator("input").blur()
    answer.locator("a:not(.note)").click()
    expect(result(page)).to_have_attribute("data-last-day", "2026-12-07")


def test_without_a_line(keeper: Visit) -> None:
    page = keeper.page
    tools.without_a_line(page)
    at(page, "2026-11-30", ORDER)
    expect(result(page)).to_have_attribute("data-last-day", "2026-12-07")
    page.context.set_offline(False)


STATES = {
    "#clock=answer&received=2026-02-30": "#received-wrong",
    ORDER: ".result",
    "#clock=appeal-judgment&received=2026-11-02": ".result",
    ORDER.replace("direct", "notice"): ".result",
}
"""Wrong, some days left, none left, and no day at all."""


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    tools.states(chromium, TOOL, "2026-11-30", STATES)


def test_on_paper_stands_the_answer_and_nothing_else(phone: Visit) -> None:
    at(phone.page, "2026-11-30", ORDER)
    expect(result(phone.page)).to_be_visible()
    phone.page.emulate_media(media="print")
    for hidden in ("form.tool", "ul.list >> nth=0", ".result .share"):
        expect(phone.page.locator(hidden)).to_be_hidden()
    expect(phone.page.get_by_text("最后一天：2026 年 12 月 7 日")).to_be_visible()


def test_one_kind_is_always_chosen(phone: Visit) -> None:
    """Also where none may be left open: an empty choice says nothing."""
    at(phone.page, "2026-11-30")
    for clock in ("answer", "hearing", "appeal-judgment"):
        field(phone.page, "clock").select_option(clock)
        expect(field(phone.page, "variant").locator("option:checked")).to_have_text(re.compile("."))


def test_who_has_to_come_is_not_told_to_post(phone: Visit) -> None:
    at(phone.page, "2026-11-30", "#clock=hearing&variant=summons&notice=2026-12-07&received=2026-11-20")
    expect(result(phone.page)).to_have_attribute("data-last-day", "2026-12-07")
    expect(result(phone.page)).to_contain_text("按时到庭")
    expect(result(phone.page)).not_to_contain_text("寄")
