"""Links that were forwarded: read in WeChat, or with their # encoded on the way."""

from __future__ import annotations

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, expect

from .conftest import Visit, visiting

pytestmark = pytest.mark.browser
WECHAT = "Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36 MicroMessenger/8.0.50"


def test_wechat_is_told_how_to_print(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844, has_touch=True, user_agent=WECHAT) as visit:
        visit.page.add_init_script("window.print = () => {}")
        visit.page.goto(SITE_URL + "stages/court/")
        expect(visit.page.locator(".in-wechat")).to_have_count(0)
        visit.page.wait_for_load_state("networkidle")
        for _ in range(2):
            visit.page.get_by_role("button", name="打印").first.click()
        expect(visit.page.locator(".in-wechat")).to_have_count(1)
        expect(visit.page.locator(".in-wechat")).to_contain_text("在浏览器打开")


def test_other_browsers_are_not(phone: Visit) -> None:
    phone.page.add_init_script("window.print = () => {}")
    phone.page.goto(SITE_URL + "stages/court/")
    phone.page.wait_for_load_state("networkidle")
    phone.page.get_by_role("button", name="打印").first.click()
    expect(phone.page.locator(".in-wechat")).to_have_count(0)


def test_a_mark_that_was_encoded_leads_on(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "stages/court/%23rulings")
    page.wait_for_url(SITE_URL + "stages/court/#rulings")
    expect(page.locator("details").filter(has=page.locator("#rulings")).first).to_have_attribute("open", "")
    phone.trouble.clear()  # the page that was not found


@pytest.mark.parametrize("fragment", ["sources", "%73ources", "%2573ources"])
def test_a_fragment_encoded_once_or_twice_opens_what_it_names(phone: Visit, fragment: str) -> None:
    page = phone.page
    page.goto(SITE_URL + "stages/court/")
    place = page.locator("details [id], details[id]").last.get_attribute("id")
    assert place
    encoded = fragment.replace("sources", place).replace("%73ources", f"%{ord(place[0]):x}{place[1:]}")
    encoded = encoded.replace("%2573ources", f"%25{ord(place[0]):x}{place[1:]}")
    page.goto("about:blank")
    page.goto(f"{SITE_URL}stages/court/#{encoded}")
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
