"""The search in a real browser: what opens and closes it, what is fetched and when, what is shown. What it finds is
asked in `web/search/engine_test.js`, the phrases of a crisis in `web/search/crisis_test.js`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import LIBRARY, SITE_URL
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Visit, visiting
from .gallery import AXE_SCRIPT, SCREENS
from .tools import ready, sound

pytestmark = pytest.mark.browser

INDEX = "**/data/index.json"
MESSAGE = "【调解中心】您的欠款已立案，\n请于24小时内联系，否则移交公安，并走访村委会。" * 3


def box(page: Page) -> Locator:
    return page.locator("[name=query]")


def hits(page: Page) -> Locator:
    return page.locator("[data-search-result]")


def opened(page: Page, words: str = "", path: str = "stages/court/") -> None:
    """Open the search on a page, and type."""
    page.goto(SITE_URL + path)
    page.locator("a.find").click()
    expect(box(page)).to_be_focused()
    if words:
        box(page).fill(words)


def test_the_index_is_fetched_when_the_search_opens_and_nothing_else_leaves(chromium: Browser, served: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page, fetched = visit.page, []
        page.goto(SITE_URL, wait_until="networkidle")
        page.on("request", lambda request: fetched.append(request.url.removeprefix(SITE_URL)))
        page.locator("a.find").click()
        box(page).fill("会坐牢吗")
        expect(hits(page).first).to_contain_text("坐牢")
        assert not [address for address in fetched if "provisions" in address]
        box(page).fill("民法典676")
        plain = LIBRARY.statutes["civil-code"].provisions["676"].plain
        expect(hits(page).first).to_contain_text(plain[:10])  # what it says comes when it is asked for
        fetched = [address for address in fetched if address != "assets/favicon.svg"]  # anew for each address
        ours = re.compile(r"assets/web/\w+/(search|shared|data)/[\w-]+\.(js|json)")
        assert [address for address in fetched if not ours.fullmatch(address)] == []
        assert len([address for address in fetched if address.endswith("index.json")]) == 1
        assert len(fetched) == len(set(fetched))


def test_enter_opens_what_is_certain(phone: Visit) -> None:
    opened(phone.page, "民法典676")
    expect(hits(phone.page).first).to_have_attribute("href", re.compile("civil-code/676/"))
    box(phone.page).press("Enter")
    phone.page.wait_for_url("**/statutes/civil-code/676/")


def test_enter_goes_to_the_first_hit_where_nothing_is_certain(phone: Visit) -> None:
    opened(phone.page, "律师函")
    expect(hits(phone.page).first).to_be_visible()
    box(phone.page).press("Enter")
    expect(hits(phone.page).first).to_be_focused()
    phone.page.get_by_role("button", name="搜", exact=True).click()
    expect(hits(phone.page).first).to_be_focused()
    assert "?" not in phone.page.url


KEY = "new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true, {how}}})"


@pytest.mark.parametrize("how", ["isComposing: true", "keyCode: 229"], ids=["composing", "229 only"])
@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_keys_of_an_input_method_are_left_to_it(phone: Visit, key: str, how: str) -> None:
    opened(phone.page, "民法典676")
    expect(hits(phone.page).first).to_be_visible()
    taken = box(phone.page).evaluate(f"field => !field.dispatchEvent({KEY.format(key=key, how=how)})")
    assert not taken
    expect(box(phone.page)).to_be_focused()
    expect(hits(phone.page).first).to_be_visible()
    assert phone.page.url.startswith(SITE_URL + "stages/court/#q=")


def test_the_keyboard_is_enough(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("会坐牢吗")
    expect(hits(page).nth(1)).to_be_visible()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.locator("[data-search-result], .search .calls a").nth(4)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(questions|myths|threats|tactics)/"))


def test_tab_stays_in_the_search(phone: Visit) -> None:
    page = phone.page
    opened(page, "律师函")
    expect(hits(page).first).to_be_visible()
    stops = page.locator(".search").locator("textarea, button:visible, a").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.search') !== null")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(hits(page).last).to_be_focused()
    page.locator("a.find").evaluate("link => link.focus()")
    expect(box(page)).to_be_focused()
    assert page.evaluate("document.querySelector('main').closest('[aria-hidden=true]') !== null")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_count(0)
    expect(page.locator("a.find")).to_be_focused()
    assert page.locator("[aria-hidden=true] main").count() == 0
    assert page.url == SITE_URL + "stages/court/"


def test_back_closes_the_search_and_finds_the_words_again(phone: Visit) -> None:
    page = phone.page
    opened(page, "律师函")
    hits(page).first.click()
    page.wait_for_url("**/documents/lawyer-letter/")
    page.go_back()
    expect(box(page)).to_have_value("律师函")
    expect(hits(page).first).to_be_visible()
    page.go_back()
    expect(box(page)).to_have_count(0)
    assert page.url == SITE_URL + "stages/court/"


def test_a_search_that_came_with_the_address(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "search/#q=%E5%BE%8B%E5%B8%88%E5%87%BD")
    expect(box(page)).to_have_value("律师函")
    expect(hits(page).first).to_be_visible()
    page.get_by_role("button", name="关闭").click()
    expect(box(page)).to_have_count(0)
    page.wait_for_url(SITE_URL + "search/")
    page.goto(SITE_URL + "search/?q=%E4%BC%A0%E7%A5%A8")
    expect(box(page)).to_have_value("传票")
    page.wait_for_url(re.compile(r"/search/#q="))


@pytest.mark.parametrize(("status", "body"), [(404, ""), (200, "{"), (200, "[]")], ids=["missing", "cut off", "wrong"])
def test_a_broken_index_says_so_and_can_be_tried_again(chromium: Browser, served: str, status: int, body: str) -> None:
    with visiting(chromium, 390, 844, service_workers="block") as visit:
        page = visit.page
        page.context.route(INDEX, lambda route: route.fulfill(status=status, body=body))
        opened(page, "不想活了")
        expect(page.locator(".search [role=status]")).to_contain_text("搜索现在用不了")
        expect(page.locator("[data-help]")).to_be_visible()
        page.context.unroute(INDEX)
        page.get_by_role("button", name="再试一次").click()
        expect(page.get_by_role("button", name="再试一次")).to_be_hidden()
        box(page).fill("律师函")
        expect(hits(page).first).to_contain_text("律师函")
        visit.trouble.clear()


def test_offline_the_search_says_so_and_comes_back(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.context.set_offline(True)
    page.locator("a.find").click()
    box(page).fill("想死")
    expect(page.locator(".search [role=status]")).to_contain_text("搜索现在用不了")
    expect(page.locator("[data-help]")).to_be_visible()
    page.context.set_offline(False)
    box(page).fill("律师函")
    expect(hits(page).first).to_contain_text("律师函")
    keeper.trouble.clear()


def test_without_its_code_the_link_leads_to_the_page_of_the_search(phone: Visit) -> None:
    page = phone.page
    page.context.route("**/search/box.js", lambda route: route.abort())
    page.goto(SITE_URL + "stages/court/")
    page.locator("a.find").click()
    page.wait_for_url(re.compile(r"/search/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("搜索")
    phone.trouble.clear()


def test_who_may_be_in_danger_finds_help_first(phone: Visit) -> None:
    page = phone.page
    opened(page, "死了算了，人去世了谁还")
    help_card = page.locator("[data-help]")
    expect(help_card).to_be_visible()
    expect(hits(page).first).to_be_visible()
    numbers = [call.get_attribute("href") for call in help_card.locator(".calls a").all()]
    assert numbers == ["tel:110", "tel:120", "tel:12356"]
    assert page.locator("[data-help], [data-search-result]").first.get_attribute("data-help") is not None
    addresses = [hit.get_attribute("data-search-result") for hit in hits(page).all()]
    assert "questions/inheritance-of-debt/" not in addresses
    box(page).fill("我对不起孩子，不想活了")
    expect(hits(page).first).to_have_attribute("data-search-result", re.compile("family-missing|cannot-go-on"))
    expect(page.locator("[data-search-result]").filter(has_text="因为你写了")).to_have_count(0)
    box(page).fill("人去世了谁还")
    expect(page.locator("[data-search-result]").filter(has_text="因为你写了")).not_to_have_count(0)
    expect(help_card).to_have_count(0)
    expect(hits(page).first).to_have_attribute("data-search-result", "questions/inheritance-of-debt/")
    assert [call.inner_text() for call in page.locator(".search .calls strong").all()] == ["110", "120", "12356"]


def test_a_pasted_message_is_shown_whole(phone: Visit) -> None:
    page = phone.page
    opened(page, MESSAGE)
    expect(hits(page).first).to_be_visible()
    assert box(page).input_value() == MESSAGE
    assert box(page).evaluate("field => field.scrollHeight <= field.clientHeight + 1")
    box(page).fill("催收要上门。" * 2000)
    expect(page.locator(".search [role=status]")).to_contain_text("只读了前 400 个字")
    assert len(page.url) < 4000


@pytest.mark.parametrize("words", [MESSAGE, "对方说“今天不还就上门”，真的吗", "他们说一口气要我还清，" * 6])
def test_a_message_may_be_looked_at_sentence_by_sentence(phone: Visit, words: str) -> None:
    page = phone.page
    opened(page, words)
    door = page.locator(".search a.do")
    expect(door).to_be_visible()
    expect(hits(page).first).to_be_visible()
    assert door.evaluate(
        "door => door.compareDocumentPosition(document.querySelector('[data-search-result]'))"
        " & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    box(page).press("Enter")
    expect(door).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{SITE_URL}tools/check-message/")  # what came in the fragment is taken out of the address
    expect(page.locator("textarea[name=message]")).to_have_value(words)


@pytest.mark.parametrize(
    "words", ["会坐牢吗", "《民法典》第六百七十六条", "爸妈知道我欠了三万块网贷该怎么跟他们说", "遗书写好了" + MESSAGE]
)
def test_a_question_is_no_message(phone: Visit, words: str) -> None:
    """Nor does anything stand before help."""
    opened(phone.page, words)
    expect(phone.page.locator("[data-search-result], [data-help]").first).to_be_visible()
    expect(phone.page.locator(".search a.do")).to_have_count(0)


def test_nothing_found_says_so_and_offers_a_way_on(phone: Visit) -> None:
    opened(phone.page, "zzzzqqqq")
    expect(phone.page.locator(".search [role=status]")).to_have_text("没有找到。")
    expect(hits(phone.page)).to_have_count(0)
    assert phone.page.locator(".search ul a").count() == 5
    phone.page.get_by_role("button", name="清空").click()
    expect(phone.page.locator(".search ul a")).to_have_count(0)


@pytest.mark.parametrize(
    "typed",
    [
        "<img src=x onerror=alert(1)>律师函",
        "\\ud83d 律师函 \\udc00",
        "律师函\\u0000\\u202e",
        "🙂律师函🙂",
        ".*+?^${}()|[]\\\\ 律师函",
    ],
    ids=["html", "lone surrogates", "control", "emoji", "regex"],
)
def test_odd_input_is_inert(phone: Visit, typed: str) -> None:
    page = phone.page
    opened(page)
    page.evaluate(
        """([typed]) => {
          const field = document.querySelector("[name=query]");
          field.value = JSON.parse(`"${typed}"`);
          field.dispatchEvent(new Event("input", {bubbles: true}));
        }""",
        [typed],
    )
    expect(hits(page).first).to_contain_text("律师函")
    assert page.locator(".search img").count() == 0
    page.reload()
    expect(hits(page).first).to_contain_text("律师函")


@pytest.mark.parametrize("words", ["", "律师函", "不想活了", "zzzz"], ids=["empty", "hits", "help", "nothing"])
def test_axe_finds_nothing(chromium: Browser, served: str, words: str) -> None:
    with visiting(chromium, 390, 844) as visit:
        page = visit.page
        page.add_init_script(AXE_SCRIPT)
        opened(page, words)
        expect(page.locator(".search [role=status]")).to_contain_text(re.compile("找到|输入"))
        sound(page, (".search",))
        for width, height in SCREENS.items():
            page.set_viewport_size({"width": width, "height": height})
            small = [b.bounding_box() for b in page.locator(".search :is(a, button, textarea):visible").all()]
            assert all(found and min(found["width"], found["height"]) >= 43.5 for found in small)


def test_nothing_of_the_themes_own_is_published(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.suffix in (".js", ".css") and "assets/web" not in str(path)] == [
        site / "sw.js"
    ]
    assert not any("data-md" in path.read_text("utf-8") for path in site.rglob("*.html"))
