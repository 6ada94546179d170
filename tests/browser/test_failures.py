"""What is missing, broken, or forbidden: the search says so and can be tried again, and every page stays of use."""

from __future__ import annotations

import re

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit, visiting
from .test_search import box, hits, opened

pytestmark = pytest.mark.browser
PORTAL = "<!doctype html><title>登录</title><p>先登录</p>"
ANSWERS: dict[str, dict[str, object]] = {
    "missing": {"status": 404, "content_type": "text/html", "body": PORTAL},
    "fails": {"status": 500, "content_type": "text/html", "body": ""},
    "HTML": {"status": 200, "content_type": "text/html", "body": PORTAL},
    "cut off": {"status": 200, "content_type": "text/javascript", "body": "export class {"},
}
"""What a host says instead of a module."""
FORBIDDEN = """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException(name, "SecurityError"); } });
}
Object.defineProperty(navigator, "serviceWorker", { get() { throw new DOMException("sw", "SecurityError"); } });"""
RETRY = "再试一次"
CUT = {
    "inside a pair": "%F0%9F%98",
    "a long run of pairs": "%F0%9F%98%80" * 450,
    "a lone half": "%ED%A0%BD",
    "a sign": "%E0%",
}


def settled(visit: Visit) -> None:
    """The messages about what was missing are expected; none comes later."""
    visit.page.wait_for_load_state("networkidle")
    visit.trouble.clear()


def said(page: Page) -> None:
    """The page of the search says that it cannot be used, and where else to look."""
    page.wait_for_url(re.compile(r"/search/"))
    expect(page.locator("article .notice")).to_contain_text("搜索现在用不了")
    expect(page.locator("article").get_by_role("link", name="阶段")).to_be_visible()


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("module", ["search/box.js", "search/engine.js", "shared/layer.js"])
def test_without_its_code_the_search_says_so_and_can_be_tried_again(
    chromium: Browser, served: str, module: str, answer: str
) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page = visit.page
        page.context.route(f"**/{module}", lambda route: route.fulfill(**ANSWERS[answer]))
        page.goto(SITE_URL)
        page.locator(".home-search").first.click()
        said(page)
        page.goto(SITE_URL)  # away, so that what is said next was not said before
        page.goto(SITE_URL + "search/#q=%E5%BE%8B%E5%B8%88%E5%87%BD")
        said(page)
        page.context.unroute(f"**/{module}")
        page.get_by_role("button", name=RETRY).click()
        expect(box(page)).to_have_value("律师函")
        expect(hits(page).first).to_contain_text("律师函")
        settled(visit)


def test_a_search_that_comes_after_all_takes_its_excuse_away(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page = visit.page
        page.context.route("**/search/box.js", lambda route: route.fulfill(**ANSWERS["missing"]))
        page.goto(SITE_URL + "search/#q=%E5%BE%8B%E5%B8%88%E5%87%BD")
        said(page)
        page.context.unroute("**/search/box.js")
        page.evaluate("location.hash = '#q=676'")
        expect(box(page)).to_have_value("676")
        expect(page.locator(".broken")).to_have_count(0)
        settled(visit)


@pytest.mark.parametrize("answer", ANSWERS)
def test_without_any_code_the_link_leads_to_lists(chromium: Browser, served: str, answer: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page = visit.page
        page.context.route("**/page/main.js", lambda route: route.fulfill(**ANSWERS[answer]))
        page.goto(SITE_URL + "stages/court/")
        page.locator("a.find").click()
        expect(page).to_have_url(SITE_URL + "search/")
        settled(visit)
        page.context.unroute("**/page/main.js")
        page.locator("article").get_by_role("link", name="法条").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("法条")
        settled(visit)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("name", ["lines", "provisions", "crisis"])
def test_what_comes_later_and_is_missing_is_tried_again(chromium: Browser, served: str, name: str, answer: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page, asked = visit.page, list[str]()
        page.context.route(f"**/data/{name}.json", lambda route: (asked.append(name), route.fulfill(**ANSWERS[answer])))
        opened(page, "民法典676")
        expect(hits(page).first).to_have_attribute("href", re.compile("civil-code/676/"))
        expect(page.get_by_role("button", name=RETRY)).to_be_visible()
        page.context.unroute(f"**/data/{name}.json")
        page.get_by_role("button", name=RETRY).click()
        expect(page.get_by_role("button", name=RETRY)).to_be_hidden()
        expect(page.locator(".search .calls, [data-help]").first).to_be_visible()
        settled(visit)


@pytest.mark.parametrize("fragment", CUT.values(), ids=CUT)
def test_a_fragment_that_was_cut_opens_a_search_that_works(phone: Visit, fragment: str) -> None:
    page = phone.page
    page.goto(f"{SITE_URL}stages/court/#q=%E5%BE%8B%E5%B8%88%E5%87%BD{fragment}")
    expect(box(page)).to_be_focused()
    expect(page.locator(".search [role=status]")).to_contain_text(re.compile("找到|没有找到"))
    box(page).fill("律师函")
    expect(hits(page).first).to_contain_text("律师函")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_count(0)


@pytest.mark.parametrize("path", ["", "stages/court/", "conducts/call-at-night/", "tools/evidence/", "about/privacy/"])
def test_where_storage_is_forbidden_every_page_works(phone: Visit, path: str) -> None:
    page = phone.page
    page.add_init_script(FORBIDDEN)
    page.goto(SITE_URL + path, wait_until="networkidle")
    page.locator("a.find").click()
    box(page).fill("律师函")
    expect(hits(page).first).to_contain_text("律师函")
    page.keyboard.press("Escape")
    page.goto(SITE_URL + path)
