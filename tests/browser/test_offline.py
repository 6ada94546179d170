"""Without a line: the way in and the stages open, what was visited opens, the rest says so."""

from __future__ import annotations

import gzip
import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import LIBRARY, ROOT, SITE_URL
from playwright.sync_api import expect

from .conftest import Visit
from .serving import changed, copies, held_back, placed
from .tools import ready

pytestmark = pytest.mark.browser
BUDGET = 850_000
"""gzip bytes that are kept beforehand: the way in, stages, dangers, clocks, and the tools with their rules."""
VERSION = re.compile(r'"[0-9a-f]{10}"')
"""The edition, as the service worker is told."""


HELD = """async (url) => {
  for (const name of await caches.keys()) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found.text();
  }
  return "";
}"""
"""What a phone keeps of an address."""


def kept(site: Path) -> list[str]:
    """Addresses that the service worker keeps beforehand."""
    listed = re.search(r'\["\./".*?\]', (site / "sw.js").read_text("utf-8"))
    assert listed
    return [address.removeprefix("./") for address in json.loads(listed[0])]


def test_what_is_kept_beforehand(site: Path) -> None:
    addresses = kept(site)
    assert {f"stages/{key}/" for key in LIBRARY.stages} | {"", "offline/"} <= set(addresses)
    files = [site / (f"{a}index.html" if not a or a.endswith("/") else a) for a in addresses]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= BUDGET


def test_without_a_line(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.goto(SITE_URL + "statutes/civil-code/676/")
    page.wait_for_function(HELD, arg=SITE_URL + "statutes/civil-code/676/")
    page.context.set_offline(True)
    for key, stage in LIBRARY.stages.items():
        page.goto(f"{SITE_URL}stages/{key}/")
        expect(page.get_by_role("heading", level=1)).to_have_text(stage.heading)
    page.goto(SITE_URL + "statutes/civil-code/676/")
    expect(page.locator(".statute")).to_be_visible()
    page.goto(SITE_URL + "statutes/civil-code/585/")
    expect(page.get_by_role("heading", level=1)).to_have_text("现在没有网络")
    assert page.url == SITE_URL + "offline/"
    page.context.set_offline(False)


def test_a_page_that_has_grown_old_says_so(keeper: Visit) -> None:
    page = keeper.page
    checked = LIBRARY.stages["court"].checked
    for days, said in ((180, None), (181, f"这一页是 {checked} 核对的，已经过了 181 天")):
        page.clock.set_fixed_time(f"{checked + timedelta(days=days)}T08:00:00+08:00")
        page.goto(SITE_URL + "stages/court/")
        if said:
            expect(page.locator(".notice")).to_contain_text(said)
        else:
            expect(page.locator(".notice")).to_have_count(0)


def another(worker: str) -> str:
    """The service worker of another edition."""
    return VERSION.sub('"another"', worker, count=1)


def corrected(page: str) -> str:
    return page.replace("<h1>", "<h1>更正过的")


def test_a_new_edition_is_announced(keeper: Visit, site: Path) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    with changed(site, "sw.js", another):
        page.goto(SITE_URL + "stages/court/")
        expect(page.locator(".notice")).to_contain_text("网站有新的版本", timeout=10_000)
        with page.expect_navigation():
            page.get_by_role("button", name="换成新的").click()
        expect(page.locator(".notice")).to_have_count(0)
        names = page.evaluate("caches.keys()")
        assert sorted(names) == [f"{SITE_URL} shell another", f"{SITE_URL} visited"]


def test_a_page_once_seen_corrected_is_not_seen_old_again(keeper: Visit, site: Path) -> None:
    """Not the copy that was kept beforehand, and not the one of a visit before."""
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    for address in ("stages/court/", "statutes/civil-code/676/"):
        page.goto(SITE_URL + address)
        with changed(site, address, corrected):
            page.reload()
            expect(page.get_by_role("heading", level=1)).to_contain_text("更正过的")
            page.wait_for_function(f"async (url) => (await ({HELD})(url)).includes('更正过的')", arg=SITE_URL + address)
            page.context.set_offline(True)
            page.goto(SITE_URL + address)
            expect(page.get_by_role("heading", level=1)).to_contain_text("更正过的")
            page.context.set_offline(False)


def test_on_a_slow_network_an_old_page_says_so_until_the_new_one_comes(keeper: Visit, site: Path) -> None:
    page, address = keeper.page, "stages/court/"
    page.goto(SITE_URL + address)
    ready(page)
    heading, notice = page.get_by_role("heading", level=1), page.locator(".notice")
    with changed(site, address, corrected):
        with held_back(address):
            page.goto(SITE_URL + address)
            expect(notice).to_contain_text("网络慢，这是上次打开时存在手机里的一页")
            expect(heading).not_to_contain_text("更正过的")
        expect(heading).to_contain_text("更正过的")  # by itself
        expect(notice).to_have_count(0)


def test_without_a_line_a_kept_page_says_that_it_was_kept(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL + "stages/court/")
    ready(page)
    page.context.set_offline(True)
    page.goto(SITE_URL + "stages/court/")
    expect(page.locator(".notice")).to_contain_text("现在没有网络")
    page.context.set_offline(False)


def test_a_page_that_was_taken_away_is_not_kept(keeper: Visit, site: Path) -> None:
    page, address = keeper.page, "statutes/civil-code/677/"
    page.goto(SITE_URL)
    ready(page)
    page.goto(SITE_URL + address)
    page.wait_for_function(f"async (url) => Boolean(await ({HELD})(url))", arg=SITE_URL + address)
    with changed(site, address, lambda page: None):
        page.reload()
        page.wait_for_function(f"async (url) => !(await ({HELD})(url))", arg=SITE_URL + address)
    keeper.trouble.clear()  # that it was not found


def test_other_sites_of_the_origin_keep_theirs(keeper: Visit, site: Path) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.evaluate("caches.open('somebody else')")
    with changed(site, "sw.js", another):
        page.goto(SITE_URL + "about/privacy/")
        with page.expect_navigation():
            page.get_by_role("button", name="换成新的").click()
        page.get_by_role("button", name="清空这台设备上存的").click()
        expect(page.get_by_role("button", name="已经清空")).to_be_visible()
        assert page.evaluate("caches.keys()") == ["somebody else"]


def test_what_is_kept_can_be_cleared(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.goto(SITE_URL + "about/privacy/")
    page.get_by_role("button", name="清空这台设备上存的").click()
    expect(page.get_by_role("button", name="已经清空")).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


(KILL_SWITCH,) = re.findall(r"```js\n(.*?)```", (ROOT / "DEPLOY.md").read_text("utf-8"), re.S)
PORTAL = "<!doctype html><title>登录</title>"


@pytest.mark.parametrize("worker", [None, PORTAL, "{", "stale"], ids=["missing", "HTML", "broken", "stale"])
def test_whatever_has_become_of_the_worker_a_correction_is_seen(keeper: Visit, site: Path, worker: str | None) -> None:
    """The worker of an edition before serves the reader; the new one cannot be had."""
    page = keeper.page
    page.goto(SITE_URL + "stages/court/")
    ready(page)
    with (
        changed(site, "sw.js", lambda old: old if worker == "stale" else worker),
        changed(site, "stages/court/", corrected),
    ):
        for _ in range(2):
            page.goto(SITE_URL + "stages/court/", wait_until="networkidle")
            expect(page.get_by_role("heading", level=1)).to_contain_text("更正过的")
        page.context.set_offline(True)
        page.goto(SITE_URL + "stages/court/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("更正过的")
        page.context.set_offline(False)
    keeper.trouble.clear()


def test_a_worker_that_was_taken_back_keeps_and_answers_nothing(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.evaluate("caches.open('somebody else')")
    page.goto(SITE_URL + "about/privacy/")
    with placed("sw.js", KILL_SWITCH):
        with page.expect_navigation():  # by itself, once the new worker has come
            page.evaluate("() => { navigator.serviceWorker.getRegistration().then((found) => found.update()); }")
        page.wait_for_load_state("networkidle")
        for address in ("stages/court/", "about/privacy/"):
            answer = page.goto(SITE_URL + address, wait_until="networkidle")
            assert answer
            assert not answer.from_service_worker
            assert page.evaluate("caches.keys()") == ["somebody else"]


def test_words_in_a_query_are_not_kept(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL)
    ready(page)
    page.goto(SITE_URL + "search/?q=%E5%AE%B6%E6%9A%B4")
    page.wait_for_url("**/search/#q=*")
    page.wait_for_load_state("networkidle")
    listed = page.evaluate("""async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const keys = await Promise.all(caches_.map((cache) => cache.keys()));
      return keys.flat().map(({ url }) => url);
    }""")
    assert f"{SITE_URL}search/" in listed
    assert [url for url in listed if "?" in url or "#" in url] == []


OTHER = "<!doctype html><html lang=zh><title>别的</title><h1>别的</h1>"
APP = """addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));"""


def test_two_sites_and_an_app_below_one_origin_leave_each_other_alone(keeper: Visit) -> None:
    """Each keeps under its own name what it keeps, and clearing one clears that one."""
    page = keeper.page
    with placed("app/", OTHER), placed("app/sw.js", APP), copies("one", "two"):
        page.goto(SITE_URL + "app/")
        page.evaluate("navigator.serviceWorker.register('sw.js').then(() => caches.open('app'))")
        for name in ("one", "two"):
            page.goto(f"{SITE_URL}{name}/stages/court/")
            ready(page)
            assert page.evaluate("navigator.serviceWorker.controller.scriptURL") == f"{SITE_URL}{name}/sw.js"
        page.goto(SITE_URL + "app/")
        assert page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)") == f"{SITE_URL}app/"
        page.goto(SITE_URL + "one/about/privacy/")
        page.get_by_role("button", name="清空这台设备上存的").click()
        expect(page.get_by_role("button", name="已经清空")).to_be_visible()
        names = page.evaluate("caches.keys()")
        assert {name.partition(" ")[0] for name in names} == {"app", f"{SITE_URL}two/"}
        scopes = "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope).sort())"
        assert page.evaluate(scopes) == [f"{SITE_URL}app/", f"{SITE_URL}two/"]
        page.goto("about:blank")
        page.context.set_offline(True)
        page.goto(f"{SITE_URL}two/stages/court/")
        expect(page.get_by_role("heading", level=1)).to_have_text(LIBRARY.stages["court"].heading)
        page.context.set_offline(False)
    keeper.trouble.clear()  # the favicon of the other app


def test_once_cleared_an_open_page_stores_nothing_more(keeper: Visit) -> None:
    page = keeper.page
    page.goto(SITE_URL + "about/privacy/")
    ready(page)
    page.get_by_role("button", name="清空这台设备上存的").click()
    expect(page.locator(".cleared")).to_contain_text("清不掉的：浏览器自己的缓存、浏览记录")
    page.locator("a.find").click()
    page.locator("[name=query]").fill("律师函")
    expect(page.locator("[data-search-result]").first).to_contain_text("律师函")
    assert page.evaluate("caches.keys()") == []
