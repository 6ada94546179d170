"""Home → stage → article → back, in a real browser; and the promises that only a browser can show."""

from __future__ import annotations

import pytest
from conftest import LIBRARY, SITE_URL
from playwright.sync_api import expect

from .conftest import Visit

pytestmark = pytest.mark.browser


def test_home_to_stage_to_article_and_back(phone: Visit) -> None:
    page, stage = phone.page, LIBRARY.stages["escalation"]
    page.goto(SITE_URL)
    page.locator(".stages-line a").nth(int(stage.order) - 1).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(stage.heading)
    page.locator("#basis").evaluate("notes => { notes.closest('details').open = true; }")
    page.locator(".notes a.cite", has_text="《信用卡办法》第六十八条").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("《信用卡办法》第六十八条")
    expect(page.locator(".statute")).to_contain_text("发卡银行应当对债务人本人及其担保人进行催收")
    page.locator(".aside a", has_text=stage.title).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(stage.heading)
    page.go_back()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(stage.heading)


def test_an_old_number_leads_to_the_page(phone: Visit) -> None:
    phone.page.goto(SITE_URL + "statutes/collection-convention/16/")
    phone.page.wait_for_url("**/collection-convention/26/")
    expect(phone.page.get_by_text("条号存疑").first).to_be_visible()


FIRST_SCREEN = {
    **{f"stage {key}": f"stages/{key}/" for key in LIBRARY.stages},
    "conduct": "conducts/call-at-night/",
    "tactic": "tactics/threat-arrest/",
    "document": "documents/payment-order/",
    "letter": "letters/stop-third-party/",
    "question": "questions/limitation/",
    "myth": "myths/overdue-is-crime/",
    "case": "cases/zhang/",
    "article": "statutes/civil-code/676/",
    "report": "statutes/collection-standard/call-hours/",
    "borrower": "for/borrower/",
    "family": "for/family/",
    "creditor": "for/creditor/",
}


@pytest.mark.parametrize("path", FIRST_SCREEN.values(), ids=FIRST_SCREEN)
def test_the_first_screen_of_any_page(phone: Visit, path: str) -> None:
    """Whoever lands here sees the answer on 390 × 844, and where there is something to do now, the first of it."""
    phone.page.goto(SITE_URL + path)
    bar = phone.page.locator(".tabbar").bounding_box()
    assert bar is not None
    seen = [phone.page.locator("article :is(.verdict, .answer, .statute, .reported)").first]
    steps = phone.page.locator(".now li").first
    seen += [steps] if steps.count() and not path.startswith("letters/") else []
    for part in seen:
        box = part.bounding_box()
        assert box is not None
        assert box["y"] + min(box["height"], 60) <= bar["y"], part


def test_copying_a_citation(phone: Visit) -> None:
    phone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.page.goto(SITE_URL + "statutes/civil-code/676/")
    phone.page.get_by_role("button", name="复制引用").click()
    expect(phone.page.get_by_role("button", name="已复制")).to_be_visible()
    first, *copied = phone.page.evaluate("navigator.clipboard.readText()").split("\n")
    text = LIBRARY.statutes["civil-code"].provisions["676"].text.strip()
    assert first.startswith("《中华人民共和国民法典》")
    assert "第六百七十六条" in first
    assert copied == [text, SITE_URL + "statutes/civil-code/676/"]


def test_the_home_search_box_opens_the_search(phone: Visit) -> None:
    phone.page.goto(SITE_URL)
    phone.page.wait_for_timeout(300)
    phone.page.locator("a.home-search").click()
    expect(phone.page.locator("[name=query]")).to_be_focused()


def test_copying_without_permission_offers_the_text(phone: Visit) -> None:
    phone.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    phone.page.goto(SITE_URL + "statutes/civil-code/676/")
    phone.page.get_by_role("button", name="复制引用").click()
    assert "第六百七十六条" in phone.page.locator("textarea").input_value()


def test_a_page_that_is_not_there(phone: Visit) -> None:
    phone.page.goto(SITE_URL + "no/such/page/")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("没有这一页")
    phone.page.get_by_role("link", name="查法条").click()
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("法条")
    phone.trouble = [line for line in phone.trouble if "404" not in line]
