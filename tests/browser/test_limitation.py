"""Limitation on a line in a real browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import TODAY
from playwright.sync_api import Browser, expect

from . import tools
from .conftest import Visit
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/limitation/"
LINE = "#due=2023-01-01&e=demand:2024-05-06&e=court:2025-01-06..2025-07-01"
CASES: list[dict[str, Any]] = tools.cases("limitation")


def written(case: dict[str, Any]) -> list[tuple[str, str]]:
    """The day on which it fell due, that nothing else came after it, and one event after the other."""
    events = [("e", one) for one in case["e"]]
    return [("due", str(case["due"])), ("kind", case.get("kind", "")), ("since", "none"), *events]


def test_every_worked_line_in_the_address(phone: Visit, site: Path) -> None:
    cases = sorted(CASES, key=lambda case: case["today"])
    with tools.made_on(site, TOOL, cases[0]["today"]):
        found = tools.asked(phone.page, TOOL, [(case["today"], written(case)) for case in cases])
    for case, said in zip(cases, found, strict=True):
        assert said.result["verdict"] == case["verdict"], case["why"]
        assert said.result.get("lastDay") == (str(case["last"]) if case["last"] else None), case["why"]
        assert int(said.result["lines"]) == 1 + len(case["e"]), case["why"]
        assert said.wrong == {}, case["why"]


def test_from_nothing_to_a_line_with_the_keyboard(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", TOOL)
    field(page, "due").focus()
    page.keyboard.type("2022年1月10日")
    page.keyboard.press("Enter")
    expect(result(page)).to_have_attribute("data-verdict", "asking")
    page.locator("[data-add]").focus()
    page.keyboard.press("Enter")
    event = page.locator("[data-name=kind]")
    expect(event).to_be_focused()
    event.select_option("paid")
    page.keyboard.press("Tab")
    page.keyboard.type("2024-09-09")
    page.keyboard.press("Tab")
    expect(result(page)).to_have_attribute("data-verdict", "running")
    assert page.url.endswith("e=paid%3A2024-09-09")
    expect(page.locator("[role=status]")).to_contain_text("还没过")
    page.get_by_role("button", name="去掉这一件").click()
    expect(result(page)).to_have_attribute("data-verdict", "asking")


def test_no_verdict_before_what_came_after_is_answered(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", f"{TOOL}#due=2022-01-10")
    expect(result(page)).to_have_attribute("data-verdict", "asking")
    for answer, verdict, words in (
        ("some", "asking", "三年到 2025 年 1 月 13 日"),
        ("unknown", "unsure", "说不准"),
        ("none", "expired", "已经过了"),
        ("", "asking", "还没算完"),
    ):
        field(page, "since").select_option(answer)
        expect(result(page)).to_have_attribute("data-verdict", verdict)
        expect(result(page)).to_contain_text(words)
        expect(page).to_have_url(re.compile(rf"#due=2022-01-10{f'&since={answer}' if answer else ''}$"))
        assert ("已经过了" in result(page).inner_text()) is (answer == "none")


def test_what_is_wrong_is_said_beside_the_row(phone: Visit) -> None:
    page = phone.page
    tools.at(page, "2026-11-30", f"{TOOL}#due=2023-01-01&e=court:2025-07-01..2025-01-06")
    expect(page.locator(".events .wrong")).to_have_text("结束的日子比开始还早。")
    expect(page.locator("[data-name=day]")).to_have_attribute("aria-invalid", "true")
    expect(result(page)).to_be_hidden()
    page.locator("[data-name=end]").fill("2025-08-01")
    page.locator("[data-name=end]").blur()
    expect(result(page)).to_have_attribute("data-verdict", "running")


WRONG = {
    "paid:2026-02-30": "day",
    "paid:2027-01-01": "day",
    "paid:1900-01-01": "day",
    "paid:昨天": "day",
    "court:2025-01-06..很久": "end",
    "nothing:2024-05-06": "kind",
    "__proto__:2024-05-06": "kind",
}
"""An event of the address → the field beside which something is said of it."""


def test_nothing_is_reckoned_from_an_event_that_cannot_be(phone: Visit) -> None:
    lines = [[("due", "2023-01-01"), ("e", one)] for one in ("demand:2024-05-06", *WRONG, "paid:２０２４年５月６日")]
    first, *found, last = tools.asked(phone.page, TOOL, [(TODAY, line) for line in lines])
    for (event, name), said in zip(WRONG.items(), found, strict=True):
        assert (said.result, list(said.wrong)) == ({}, [name]), event
        assert all(said.wrong.values()), event
    assert last.result["verdict"] == first.result["verdict"] == "running"


def test_an_address_that_is_foreign_or_broken_harms_nothing(phone: Visit) -> None:
    for fragment in ("#due=%00&e=x", "#e=paid:2024-01-01", "#due=2023-01-01&e=" + "z" * 5000, "#due=<b>&kind=\ud83d"):
        tools.at(phone.page, "2026-11-30", TOOL)
        phone.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        expect(field(phone.page, "due")).to_be_visible()


def test_nothing_leaves_and_nothing_is_stored(chromium: Browser, served: str) -> None:
    with tools.watched(chromium, TOOL, "2026-11-30") as (page, fetched):
        tools.fill(page, due="2023-03-01")
        expect(result(page)).to_be_visible()
        assert [one for one in fetched if not one.startswith("assets/")] == []


def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str) -> None:
    states = {
        "#due=2023-02-30": "#due-wrong",
        "#due=2022-01-10": ".result",
        LINE: ".result",
        "#due=2022-01-10&e=promised:2025-09-09": ".result",
    }
    tools.states(chromium, TOOL, "2026-11-30", states)
