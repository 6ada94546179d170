"""消息体检 in a real browser: what is fetched, what is shown, that nothing is sent or stored. What it finds is asked in
`web/check/check_test.js`."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Visit, visiting
from .gallery import AXE_SCRIPT
from .tools import ready, sound

pytestmark = pytest.mark.browser

PAGE = SITE_URL + "tools/check-message/"
THREAT = (
    "家人知道吗？爸妈知道吗？一小时不处理，家里人得替你扛。根据《刑法》第一百九十六条、《合同法》第三条，明天就起诉你。"
)
STORED = """async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
})"""


def field(page: Page) -> Locator:
    return page.locator("textarea[name=message]")


def claim(page: Page, ref: str) -> Locator:
    return page.locator(f"[data-ref='{ref}']")


def test_a_message_is_read_while_it_is_typed_and_nothing_leaves(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page, fetched = visit.page, []
        page.goto(PAGE, wait_until="networkidle")
        page.on("request", lambda request: fetched.append(request))
        field(page).fill(THREAT)
        expect(claim(page, "conducts/threaten")).to_contain_text("先保安全")
        expect(claim(page, "tactics/threat-immediate-suit").locator("mark")).to_have_text("明天就起诉你")
        expect(claim(page, "statutes/criminal-law/196")).to_contain_text("存在且现行")
        expect(claim(page, "unresolved")).to_contain_text("已废止")
        expect(page.locator("[data-help] a").first).to_have_attribute("href", "tel:110")
        expect(page.locator(".report .now li")).to_have_count(3)
        addresses = [request.url.removeprefix(SITE_URL) for request in fetched]
        assert [address for address in addresses if not re.fullmatch(r"assets/web/\w+/data/index\.json", address)] == []
        assert all(request.method == "GET" and not request.post_data for request in fetched)
        stored = page.evaluate(STORED)
        assert stored == {"local": {}, "session": {}, "cookies": "", "databases": 0}
        assert page.url == PAGE


def test_words_come_in_the_fragment_and_go_from_the_address(phone: Visit) -> None:
    phone.page.goto(f"{PAGE}#text={quote('再不还钱就打爆你的通讯录')}")
    expect(field(phone.page)).to_have_value("再不还钱就打爆你的通讯录")
    expect(claim(phone.page, "myths/blasting-contacts-allowed")).to_be_visible()
    assert phone.page.url == PAGE


def test_the_home_page_leads_there_with_what_was_pasted(phone: Visit) -> None:
    phone.page.goto(SITE_URL)
    field(phone.page).fill("今晚不还就弄死你全家 & #1")
    phone.page.locator("form.message button").click()
    phone.page.wait_for_url(PAGE)
    expect(field(phone.page)).to_have_value("今晚不还就弄死你全家 & #1")
    expect(claim(phone.page, "conducts/threaten")).to_be_visible()


def test_what_is_found_goes_when_the_words_go(phone: Visit) -> None:
    phone.page.goto(PAGE)
    field(phone.page).fill("不想活了")
    expect(phone.page.locator("[data-help]")).to_be_visible()
    phone.page.get_by_role("button", name="清空").click()
    expect(phone.page.locator("[data-help], .report [data-ref]")).to_have_count(0)


def test_markup_stays_text(phone: Visit) -> None:
    phone.page.goto(PAGE)
    field(phone.page).fill("<img src=x onerror=alert(1)>不还钱就打爆你的通讯录<script>alert(2)</script>")
    expect(claim(phone.page, "myths/blasting-contacts-allowed")).to_be_visible()
    assert phone.page.locator(".report img, .report script").count() == 0


def test_a_plain_message_is_told_to_prove_nothing(phone: Visit) -> None:
    phone.page.goto(PAGE)
    field(phone.page).fill("妈，我到家了，晚上吃饺子")
    expect(phone.page.locator("[role=status]").first).to_contain_text("证明不了")
    expect(phone.page.locator(".report [data-ref]")).to_have_count(0)


def test_what_another_app_shares_is_answered_without_a_line(chromium: Browser, served: str) -> None:
    """The system sends a form as our own policy forbids a page to: it is sent here past the policy."""
    with visiting(chromium, 390, 844, bypass_csp=True) as visit:
        page = visit.page
        page.goto(PAGE)
        ready(page)
        page.context.set_offline(True)
        form = f"<form method=post action='{PAGE}'><input name=text></form>"
        page.evaluate("form => { document.body.insertAdjacentHTML('beforeend', form); }", form)
        page.locator("form[method=post] input").fill("打爆你的通讯录，欠债还钱")
        page.evaluate("document.querySelector('form[method=post]').submit()")
        expect(field(page)).to_have_value("打爆你的通讯录，欠债还钱")
        expect(claim(page, "myths/blasting-contacts-allowed")).to_be_visible()
        assert page.url == PAGE


def test_without_scripts_the_commonest_sentences_are_there(plain: Visit) -> None:
    plain.page.goto(PAGE)
    assert plain.page.locator("article .list li").count() > 60
    expect(plain.page.locator("article .list li").first).to_contain_text("先保安全")
    expect(plain.page.locator("noscript").first).to_be_attached()


def test_the_report_is_accessible_and_fits(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844) as visit:
        page = visit.page
        page.add_init_script(AXE_SCRIPT)
        page.goto(PAGE)
        field(page).fill(THREAT)
        expect(claim(page, "unresolved")).to_be_visible()
        sound(page, (".report",))
