"""The record book in a real browser: written, kept, lost by no failure, and handed in on paper."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from conftest import LIBRARY, SITE_URL
from playwright.sync_api import Browser, Page, expect

from . import tools
from .conftest import Visit, visiting
from .gallery import AXE_SCRIPT, SCREENS
from .tools import field, result

pytestmark = pytest.mark.browser

TOOL = "tools/evidence/"
DAY = "2026-11-30"
THREAT = "再不还钱，今晚就带人上门弄死你全家"
CASES: dict[str, list[dict[str, Any]]] = tools.cases("evidence")
BROKEN = "Object.defineProperty(window, 'indexedDB', {get() { throw new Error('private'); }});"
FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };"
NOWHERE = BROKEN + "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def write(page: Page, words: str, **more: str) -> None:
    tools.fill(page, words=words, **more)
    page.get_by_role("button", name="记下").click()


def emptied(page: Page) -> None:
    """Clear the whole book, which is asked once more."""
    page.get_by_role("button", name="全部清空").click()
    page.get_by_role("button", name="清空就找不回来了").click()
    expect(result(page)).to_have_attribute("data-count", "0")


def book(page: Page, entries: list[dict[str, Any]]) -> None:
    """Bring a file of entries."""
    content = json.dumps({"kind": "collection-records", "version": 1, "entries": entries})
    bring(page, "book.json", content.encode())


def bring(page: Page, name: str, content: bytes) -> None:
    page.locator("#bring").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})


@contextmanager
def at(browser: Browser, *scripts: str, fragment: str = "") -> Iterator[Visit]:
    """The book on DAY, in a browser that `scripts` have changed; it waits until the book is open."""
    with visiting(browser, 390, 844, service_workers="block") as visit:
        for script in scripts:
            visit.page.add_init_script(script)
        tools.at(visit.page, DAY, TOOL + fragment)
        field(visit.page, "words").focus()
        expect(result(visit.page)).to_be_visible()
        yield visit


def test_with_the_keyboard_alone(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        field(page, "words").focus()
        page.keyboard.type("说要去单位闹")
        page.keyboard.press("Tab")
        page.keyboard.type("１３８００００００００")
        page.keyboard.press("Tab")
        expect(field(page, "day")).to_have_value(DAY)
        page.keyboard.press("Tab")
        page.keyboard.type("早上9点半")
        page.keyboard.press("Enter")
        expect(result(page)).to_have_attribute("data-count", "1")
        expect(result(page).locator("[data-entry]")).to_contain_text("09:30")
        expect(page.locator(".said")).to_have_text("记下了，一共 1 条。")
        expect(field(page, "words")).to_have_value("")


def test_what_is_written_is_there_again(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        write(page, "第一次", day="2026-11-28", time="22:40")
        expect(result(page)).to_have_attribute("data-count", "1")
        write(page, "第二次", day="2026-11-27")
        expect(result(page)).to_have_attribute("data-count", "2")
        page.reload()
        expect(result(page)).to_have_attribute("data-count", "2")
        assert "第二次" in result(page).locator("[data-entry]").first.inner_text()
        expect(result(page).locator("[data-day='2026-11-28']")).to_contain_text("夜里 1 次")
        expect(result(page).locator("[data-case=call-at-night]")).to_be_visible()
        result(page).get_by_role("button", name="改").first.click()
        field(page, "words").fill("改过的")
        page.get_by_role("button", name="改好了").click()
        expect(result(page).locator("[data-entry]").first).to_contain_text("改过的")
        result(page).get_by_role("button", name="删掉").first.click()
        result(page).get_by_role("button", name="再按一次就删掉").click()
        expect(result(page)).to_have_attribute("data-count", "1")
        page.get_by_role("button", name="全部清空").click()
        expect(result(page)).to_have_attribute("data-count", "1")
        page.get_by_role("button", name="清空就找不回来了").click()
        expect(result(page)).to_have_attribute("data-count", "0")
        page.reload()
        expect(result(page)).to_have_attribute("data-count", "0")


def test_where_there_is_no_database_the_local_storage_keeps_it(chromium: Browser, served: str) -> None:
    with at(chromium, BROKEN) as visit:
        page = visit.page
        write(page, "第一次")
        expect(result(page)).to_have_attribute("data-place", "storage")
        page.reload()
        expect(result(page)).to_have_attribute("data-count", "1")
        assert page.evaluate("Object.keys(localStorage)") == ["evidence"]


def test_a_private_window_says_that_nothing_is_kept(chromium: Browser, served: str) -> None:
    with at(chromium, NOWHERE) as visit:
        page = visit.page
        expect(page.locator("[data-notice]")).to_contain_text("这个窗口存不住")
        write(page, "第一次")
        expect(result(page)).to_have_attribute("data-count", "1")
        with page.expect_download():
            page.locator("[data-notice]").get_by_role("button", name="导出 JSON").click()


def test_a_write_that_fails_says_so_and_offers_the_file(chromium: Browser, served: str) -> None:
    with at(chromium, FULL) as visit:
        page = visit.page
        write(page, "第一次")
        expect(page.locator("[data-notice]")).to_contain_text("没有存上")
        expect(page.locator(".said")).to_have_text("没有存上，先导出。")
        expect(result(page)).to_have_attribute("data-count", "1")
        with page.expect_download() as found:
            page.locator("[data-notice]").get_by_role("button", name="导出 JSON").click()
        assert json.loads(found.value.path().read_text("utf-8"))["entries"][0]["words"] == "第一次"


def test_what_is_exported_comes_back_the_same(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        book(page, [entry for case in CASES["books"][:6] for entry in case["entries"]])
        expect(result(page)).not_to_have_attribute("data-count", "0")
        count = result(page).get_attribute("data-count") or "?"
        files = {}
        for kind in ("JSON", "CSV"):
            with page.expect_download() as found:
                page.get_by_role("button", name=f"导出 {kind}").first.click()
            files[kind] = found.value.path().read_bytes()
            assert re.fullmatch(rf"记录-{DAY}\.(json|csv)", found.value.suggested_filename)
        before = json.loads(files["JSON"])["entries"]
        for kind, content in files.items():
            bring(page, f"a.{kind.lower()}", content)
            expect(page.locator("[data-notice]")).to_contain_text(f"{count} 条本来就有")
            emptied(page)
            bring(page, f"a.{kind.lower()}", content)
            expect(result(page)).to_have_attribute("data-count", count)
            with page.expect_download() as found:
                page.get_by_role("button", name="导出 JSON").first.click()
            assert json.loads(found.value.path().read_text("utf-8"))["entries"] == before


NO_BOOKS = ("", "hello", "{}", "[1,2", "\x00\xff", "a,b\n1,2", '{"kind":"collection-records"}')


def test_a_file_that_is_no_book_changes_nothing(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        write(page, "第一次")
        for number, content in enumerate(NO_BOOKS, 1):
            expect(result(page)).to_have_attribute("data-count", str(number))
            bring(page, "a.json", content.encode("latin-1"))
            expect(page.locator("[data-notice]")).to_contain_text("这不是记录本导出的文件")
            expect(result(page)).to_have_attribute("data-count", str(number))
            write(page, "又一次")  # what was said of the file goes
            expect(page.locator("[data-notice]")).to_be_hidden()


FOREIGN = """(entries) => new Promise((resolve) => {
  const request = indexedDB.open("evidence", 1);
  request.onsuccess = () => {
    const work = request.result.transaction("entries", "readwrite");
    for (const entry of entries) work.objectStore("entries").put(entry);
    work.oncomplete = () => { request.result.close(); resolve(null); };
  };
})"""


def test_what_cannot_be_read_is_left_alone_and_said(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        write(page, "第一次")
        foreign = [{"id": "x"}, {"id": 7, "words": 3}, {"id": "y", "day": "2026-99-99", "words": "<img src=x>"}]
        page.evaluate(FOREIGN, foreign)
        page.reload()
        expect(page.locator("[data-notice]")).to_contain_text("有读不懂的")
        expect(result(page)).to_have_attribute("data-count", "1")
        kept = page.evaluate(
            """() => new Promise((resolve) => { indexedDB.open("evidence").onsuccess = (event) => {
              event.target.result.transaction("entries").objectStore("entries").count().onsuccess =
                (found) => { event.target.result.close(); resolve(found.target.result); }; }; })"""
        )
        assert kept == 1 + len(foreign)


def test_what_is_wrong_is_said_beside_the_field(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        for case in CASES["wrong"]:
            write(page, **{"words": "", "day": DAY, "time": "", **case["typed"]})
            expect(page.locator("[aria-invalid]"), case["why"]).to_have_attribute("name", case["field"])
            expect(page.locator(f"#{case['field']}-wrong"), case["why"]).not_to_have_text("")
            expect(field(page, case["field"]), case["why"]).to_be_focused()
            expect(field(page, case["field"]), case["why"]).to_have_value(case["typed"].get(case["field"], ""))
            expect(result(page), case["why"]).to_have_attribute("data-count", "0")


@pytest.mark.parametrize("day", ["2021-01-01", "2040-01-01"])
def test_a_clock_that_is_wrong_by_years_gives_no_day(phone: Visit, day: str) -> None:
    page = phone.page
    tools.at(page, day, TOOL)
    field(page, "words").focus()
    expect(result(page)).to_be_visible()
    expect(field(page, "day")).to_have_value("")
    write(page, "第一次")
    expect(page.locator("#day-wrong")).to_have_text("哪天的事，要写。")
    write(page, "第一次", day="2026-11-30", time="22:40")
    expect(result(page)).to_have_attribute("data-count", "1")


def test_markup_and_strange_letters_stay_text(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        write(page, "<img src=x onerror=alert(1)>\u202eabc🙂", **{"from": "=1+1"})
        expect(result(page).locator(".said-then")).to_have_text("<img src=x onerror=alert(1)>\u202eabc🙂")
        page.locator("#channel").select_option("nfra")
        expect(page.locator("#letter")).to_contain_text("国家金融监督管理总局")
        assert page.locator("article img").count() == 0


def test_nothing_leaves(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page, fetched = visit.page, list[str]()
        page.wait_for_load_state("networkidle")
        page.on("request", lambda request: fetched.append(request.url.removeprefix(SITE_URL)))
        write(page, THREAT, **{"from": "13800000000"})
        page.locator("#channel").select_option("institution")
        expect(page.locator("#letter")).to_be_visible()
        assert [one for one in fetched if not re.fullmatch(r"assets/(web/\w+/[\w/]+\.js|favicon\.svg)", one)] == []


NAMES = """async () => {
  const main = document.querySelector("script[src$='page/main.js']").src;
  return (await import(main.replace("page/main.js", "shared/storage.js"))).NAMES;
}"""
KEPT = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
]"""


def test_the_device_keeps_what_the_privacy_page_names_and_can_be_cleared(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL + "conducts/")
    page.get_by_label("钱是谁放的").select_option("bank")
    for tool, fragment in (("deadline", "#clock=answer&received=2026-11-20"), ("plan", "#income=8000&costs=5000")):
        tools.at(page, DAY, f"tools/{tool}/{fragment}")
        expect(result(page)).to_be_visible()
    for tool, fragment in (("limitation", "#due=2023-03-01"), ("interest", "#received=9000&pay=1000x12")):
        tools.at(page, DAY, f"tools/{tool}/{fragment}")
        expect(page.locator(".result:not([hidden])").first).to_be_visible()
    tools.at(page, DAY, TOOL)
    field(page, "words").focus()
    expect(result(page)).to_be_visible()
    write(page, "第一次")
    expect(result(page)).to_have_attribute("data-count", "1")
    page.goto(SITE_URL + "about/privacy/")
    names = page.evaluate(NAMES)
    assert set(page.evaluate(KEPT)) == set(names)
    said = page.locator("article li").filter(has=page.locator("[data-clear]")).inner_text()
    assert f"除了上面说的页面、{'、'.join(names.values())}，本站不在设备上记任何东西" in said
    assert page.locator("article code").count() == 0
    page.locator("[data-clear]").click()
    expect(page.locator("[data-clear]")).to_have_text("记录本的 1 条也会删掉，再按一次")
    assert set(page.evaluate(KEPT)) == set(names)
    page.locator("[data-clear]").click()
    expect(page.locator("[data-clear]")).to_have_text("已经清空")
    expect(page.locator(".cleared")).to_contain_text("、".join(names.values()))
    expect(page.locator(".cleared")).to_contain_text("清不掉的：浏览器自己的缓存、浏览记录")
    assert page.evaluate(KEPT) == []
    tools.at(page, DAY, TOOL)
    field(page, "words").focus()
    expect(result(page)).to_have_attribute("data-count", "0")


def test_without_a_line(keeper: Visit) -> None:
    page = keeper.page
    tools.without_a_line(page)
    tools.at(page, DAY, TOOL)
    field(page, "words").focus()
    expect(result(page)).to_be_visible()
    write(page, THREAT)
    page.locator("#channel").select_option("police")
    expect(page.locator("#letter")).to_contain_text(THREAT)
    page.context.set_offline(False)


def test_every_worked_book_is_shown_so(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        page = visit.page
        for case in CASES["books"]:
            book(page, case["entries"])
            expect(result(page), case["why"]).to_have_attribute("data-count", str(len(case["entries"])))
            shown = (
                result(page)
                .locator("[data-case]")
                .evaluate_all(
                    "(all) => Object.fromEntries(all.map(({ dataset }) => [dataset.case, Number(dataset.lacking)]))"
                )
            )
            assert shown == {one["conduct"]: len(one["lacking"]) for one in case["cases"]}, case["why"]
            if case["entries"]:
                emptied(page)


STATES = ("empty", "wrong", "book", "packet", "private")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(chromium: Browser, served: str, state: str) -> None:
    scripts = [AXE_SCRIPT, *([NOWHERE] if state == "private" else [])]
    with at(chromium, *scripts) as visit:
        page = visit.page
        if state == "wrong":
            write(page, "", day="2026-02-30")
        if state in ("book", "packet", "private"):
            book(page, CASES["books"][-1]["entries"])
            expect(result(page).locator("[data-case]").first).to_be_visible()
        if state == "packet":
            page.locator("#channel").select_option("nfra")
            expect(page.locator("#letter")).to_be_visible()
        tools.sound(page)


@pytest.mark.parametrize("width", SCREENS)
def test_twice_the_text_fits(chromium: Browser, served: str, width: int) -> None:
    tools.enlarged(chromium, TOOL + "#words=abc&how=call", DAY, ".result", width)


def test_without_scripts_there_is_what_to_write_down_and_an_empty_table(plain: Visit) -> None:
    plain.page.goto(SITE_URL + TOOL)
    expect(plain.page.locator("form.tool")).to_be_hidden()
    expect(plain.page.locator("table.by-hand")).to_be_visible()
    expect(plain.page.get_by_text("一次写一条：哪天几点")).to_be_visible()
    assert plain.page.locator("[data-part=evidence]").count() >= len(LIBRARY.records["conducts"]) - 2
    plain.page.emulate_media(media="print")
    expect(plain.page.locator("table.by-hand")).to_be_visible()


def test_on_paper_stands_the_numbered_list(chromium: Browser, served: str) -> None:
    with at(chromium) as visit:
        book(visit.page, CASES["books"][-1]["entries"])
        expect(result(visit.page).locator("[data-entry]").first).to_be_visible()
        visit.page.emulate_media(media="print")
        for hidden in ("form.tool", "table.by-hand", ".result .share", "#bring", "#channel"):
            expect(visit.page.locator(hidden).first).to_be_hidden()
        expect(result(visit.page).locator("[data-entry]").first).to_be_visible()
