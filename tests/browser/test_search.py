"""The search box in a real browser: the tuning set, bad input, what is fetched and when."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit
from .serving import HARNESS

pytestmark = pytest.mark.browser

TESTS = Path(__file__).resolve().parents[1]
VECTORS = json.loads((TESTS / "vectors" / "citations.json").read_text("utf-8"))
ROWS = [
    line.split("\t") for line in (TESTS / "search" / "queries.tsv").read_text("utf-8").splitlines() if line[0] != "#"
]


@pytest.fixture(scope="module")
def asking(chromium: Browser, served: str) -> Iterator[Page]:
    """A page on which `ask(query)` gives what the worker answers."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(SITE_URL + "search/")
    page.evaluate(HARNESS)
    yield page
    context.close()


def ask(page: Page, query: str) -> list[Any]:
    return page.evaluate("(query) => ask(query)", query)


def addresses(page: Page, query: str) -> list[str]:
    return [item[0]["location"] for item in ask(page, query)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_tuning_set(asking: Page, row: list[str]) -> None:
    """Citations and typos first; topics among the first three; no article where none was asked for."""
    kind, query, wanted = row
    found = addresses(asking, query)
    if kind == "neg":
        assert not found or not re.match(r"statutes/[^/]+/.+", found[0])
        return
    right = [any(re.search(pattern, address) for pattern in wanted.split(" ")) for address in found]
    assert any(right[:1] if kind != "topic" else right[:3]), found[:4]


def test_the_grammar_gives_the_same_answers_as_in_python(asking: Page, served: str) -> None:
    worker = asking.request.get(SITE_URL + "assets/search/worker.js").text()
    engine_name = re.search(r'"(engine\.\w+\.js)"', worker)
    index_name = re.search(r'"(index\.\w+\.json)"', worker)
    assert engine_name
    assert index_name
    script = asking.request.get(SITE_URL + "assets/search/" + engine_name[1]).text()
    data = asking.request.get(SITE_URL + "assets/search/" + index_name[1]).text()
    answers = asking.evaluate(
        """([script, data, queries]) => {
          const [Citation, Engine] = new Function(script + "; return [Citation, Engine];")();
          const index = new Engine(JSON.parse(data)).data;
          return queries.map((query) => Citation.parse(query, index.laws, index.signs).map((place) => {
            const note = place.was ? (place.number ? ` (was ${place.was})` : ` (no ${place.was})`) : "";
            return `${index.laws[place.law][0]}/${place.number}${place.anchor}${note}`;
          }));
        }""",
        [script, data, [query for query, _ in VECTORS]],
    )
    assert dict(zip([q for q, _ in VECTORS], answers, strict=True)) == dict(VECTORS)


@pytest.mark.parametrize(
    "query",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "字" * 10_000,
        "🙂🙂",
        "。，！？",
        "\u200b\u200d",
        ".*+?^${}()|[]\\",
        "a" * 9999,
        "\x00\x01",
    ],
    ids=["script", "img", "long", "emoji", "punctuation", "zero width", "regex", "latin", "control"],
)
def test_bad_input(asking: Page, query: str) -> None:
    items = ask(asking, query)
    for item in items:
        for part in (item[0]["title"], item[0]["text"]):
            tags = set(re.findall(r"<\s*/?\s*([a-z]+)", part))
            assert tags <= {"p", "mark", "strong"}


def test_nothing_found_offers_a_way_on(asking: Page) -> None:
    items = ask(asking, "zzzzqqqq")
    assert items
    assert "没有找到" in items[0][0]["text"]


def test_a_missing_number_says_so(asking: Page) -> None:
    assert "全文共 1260 条" in ask(asking, "民法典1300条")[0][0]["text"]
    assert "没有收录" in ask(asking, "民法典第九百九十九条")[0][0]["text"]


def test_an_old_number_says_so(asking: Page) -> None:
    item = ask(asking, "治安管理处罚法42条")[0][0]
    assert item["location"].startswith("statutes/public-security-law/50/")
    assert "旧条号 42" in item["text"]


def test_the_index_is_fetched_at_the_first_query_only(phone: Visit) -> None:
    fetched: list[str] = []
    phone.page.on("request", lambda request: fetched.append(request.url))
    phone.page.goto(SITE_URL)
    phone.page.wait_for_timeout(600)
    assert not [url for url in fetched if re.search(r"index\.\w+\.json|engine\.", url)]
    phone.page.locator("a.find").click()
    box = phone.page.locator("input[name=query]")
    box.fill("民法典676")
    expect(phone.page.locator(".md-search-result__item a").first).to_have_attribute(
        "href", re.compile("civil-code/676/")
    )
    box.press("Enter")
    phone.page.wait_for_url("**/statutes/civil-code/676/**")
    assert "?" not in phone.page.url
    assert len([url for url in fetched if re.search(r"index\.\w+\.json", url)]) == 1
    assert not [url for url in fetched if "676" in url and "statutes" not in url]


def test_a_deep_link_opens_the_search_and_keeps_words_off_the_wire(phone: Visit) -> None:
    fetched: list[str] = []
    phone.page.goto(SITE_URL + "search/#q=%E5%BE%8B%E5%B8%88%E5%87%BD")
    expect(phone.page.locator("input[name=query]")).to_have_value("律师函")
    expect(phone.page.locator(".md-search-result__item").first).to_be_visible()
    phone.page.on("request", lambda request: fetched.append(request.url))
    phone.page.goto(SITE_URL + "search/?q=%E4%BC%A0%E7%A5%A8")
    expect(phone.page.locator("input[name=query]")).to_have_value("传票")
    assert phone.page.url.split("search/")[1].startswith("#q=")


@pytest.mark.parametrize(("status", "body"), [(404, ""), (200, "{"), (200, "[]")], ids=["missing", "cut off", "wrong"])
def test_a_missing_or_broken_index_says_so(phone: Visit, status: int, body: str) -> None:
    phone.page.context.route("**/assets/search/index.*.json", lambda route: route.fulfill(status=status, body=body))
    phone.page.goto(SITE_URL + "search/")
    phone.page.wait_for_timeout(300)
    phone.page.locator("a.find").click()
    phone.page.locator("input[name=query]").fill("律师函")
    expect(phone.page.locator(".md-search-result__item").first).to_contain_text("搜索现在用不了")
    phone.page.keyboard.press("Escape")
    expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    phone.trouble = [line for line in phone.trouble if "404" not in line]


def test_the_keyboard_is_enough(phone: Visit) -> None:
    phone.page.set_viewport_size({"width": 1280, "height": 800})
    phone.page.goto(SITE_URL)
    phone.page.wait_for_timeout(300)
    phone.page.keyboard.press("/")
    phone.page.keyboard.type("民法典577")
    expect(phone.page.locator(".md-search-result__item a").first).to_have_attribute(
        "href", re.compile("civil-code/577/")
    )
    phone.page.keyboard.press("ArrowDown")
    phone.page.keyboard.press("Enter")
    phone.page.wait_for_url("**/statutes/civil-code/577/**")


def test_back_closes_the_search_and_finds_the_words_again(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "stages/court/")
    page.locator("a.find").click()
    page.locator("input[name=query]").fill("律师函")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url("**/documents/lawyer-letter/**")
    page.go_back()
    expect(page.locator("input[name=query]")).to_have_value("律师函")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    page.go_back()
    expect(page.locator("input[name=query]")).not_to_be_visible()
    assert page.url == SITE_URL + "stages/court/"


def test_a_search_that_came_with_the_address_stays_closed(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + "search/#q=%E5%BE%8B%E5%B8%88%E5%87%BD")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    page.locator("input[name=query]").fill("传票")
    page.get_by_role("button", name="关闭").click()
    expect(page.locator("input[name=query]")).not_to_be_visible()
    page.wait_for_timeout(300)
    expect(page.locator("input[name=query]")).not_to_be_visible()
    assert page.url == SITE_URL + "search/"


def test_tab_stays_in_the_search(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL)
    page.locator("a.find").click()
    page.locator("input[name=query]").fill("律师函")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="关闭")).to_be_focused()
    assert page.evaluate("document.querySelector('main').closest('[inert]') !== null")
    page.get_by_role("button", name="关闭").click()
    expect(page.locator("input[name=query]")).not_to_be_visible()
    expect(page.locator("a.find")).to_be_focused()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("想死", "channels/#mental-help"), ("不想活了", "channels/#mental-help"), ("12356", "channels/#mental-help"),
     ("110", "channels/#police"), ("我妈接到电话", "for/family/"), ("三天内起诉", "tactics/threat-immediate-suit/")],
)  # fmt: skip
def test_who_needs_help_finds_it_first(asking: Page, words: str, wanted: str) -> None:
    assert addresses(asking, words)[0] == wanted


def test_the_form_is_never_sent(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL)
    page.locator("a.find").click()
    page.locator("input[name=query]").fill("律师函")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    page.get_by_role("button", name="搜", exact=True).click()
    expect(page.locator(".md-search-result__item a").first).to_be_focused()
    assert "?" not in page.url


def test_offline_at_the_first_query_says_so_and_tries_again(phone: Visit) -> None:
    phone.page.goto(SITE_URL + "search/")
    phone.page.wait_for_timeout(300)
    phone.page.context.set_offline(True)
    phone.page.locator("a.find").click()
    phone.page.locator("input[name=query]").fill("律师")
    expect(phone.page.locator(".md-search-result")).to_contain_text("搜索现在用不了")
    phone.page.context.set_offline(False)
    phone.page.locator("input[name=query]").fill("律师函")
    expect(phone.page.locator(".md-search-result__item").first).to_contain_text("律师函")
    phone.trouble = [line for line in phone.trouble if not re.search("ERR_INTERNET_DISCONNECTED|ERR_FAILED", line)]
