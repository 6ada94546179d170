"""What every tool does alike, each with an answer on its page: a title that says nothing, twice the text, paper."""

from __future__ import annotations

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, expect

from . import tools
from .conftest import Visit

pytestmark = pytest.mark.browser

DAY = "2026-11-30"
ANSWERED = {
    "deadline": "#clock=payment-order-objection&received=2026-11-20&service=direct",
    "limitation": "#due=2023-01-01&e=demand:2024-05-06",
    "interest": "#received=9000&pay=1000x12&lender=bank",
    "conduct": "#conduct=call-too-often&lender=bank",
    "stage": "#official=message",
    "plan": "#income=7000&costs=5000&debt=30000:24:2500:early",
    "evidence": "",
    "check-message": "#text=再不还钱就抓你",
}
TITLES = {
    "deadline": "日子",
    "limitation": "日子",
    "interest": "账",
    "conduct": "笔记",
    "stage": "笔记",
    "plan": "账",
    "evidence": "记录",
    "check-message": "记录",
}


def test_every_tool_is_asked() -> None:
    pages = {path.name.removesuffix(".html.j2") for path in (ROOT / "overrides/pages/tools").glob("*.j2")}
    assert set(TITLES) == set(ANSWERED) == pages


@pytest.mark.parametrize("tool", TITLES)
def test_the_title_can_say_nothing(phone: Visit, tool: str) -> None:
    page = phone.page
    tools.at(page, DAY, f"tools/{tool}/{ANSWERED[tool]}")
    own, box = page.title(), page.locator("[data-neutral]")
    box.check()
    assert page.title() == TITLES[tool]
    page.emulate_media(media="print")
    expect(box).to_be_hidden()
    page.emulate_media(media="screen")
    box.uncheck()
    assert page.title() == own


def test_without_scripts_no_title_is_offered(plain: Visit) -> None:
    for tool in TITLES:
        tools.at(plain.page, DAY, f"tools/{tool}/")
        expect(plain.page.locator("[data-neutral]")).to_be_hidden()


@pytest.mark.parametrize("tool", [tool for tool, answers in ANSWERED.items() if answers])
@pytest.mark.parametrize("width", [320, 390])
def test_twice_the_text_fits(chromium: Browser, served: str, tool: str, width: int) -> None:
    shown = ".report" if tool == "check-message" else ".result"
    tools.enlarged(chromium, f"tools/{tool}/{ANSWERED[tool]}", DAY, shown, width)


@pytest.mark.parametrize("tool", ["limitation", "interest"])
def test_on_paper_stands_the_answer_and_nothing_else(phone: Visit, tool: str) -> None:
    page = phone.page
    tools.at(page, DAY, f"tools/{tool}/{ANSWERED[tool]}")
    expect(page.locator(".result").first).to_be_visible()
    page.emulate_media(media="print")
    for hidden in ("form.tool", "h2#also" if tool == "limitation" else "h2#prime", ".result .share"):
        for place in page.locator(hidden).all():
            expect(place).to_be_hidden()
    expect(page.locator(".result h2").first).to_be_visible()
