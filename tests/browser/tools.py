"""What every calculator promises: axe in each state, nothing that leaves, nothing that is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import yaml
from conftest import ROOT, SITE_URL
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Visit, visiting
from .gallery import AXE, AXE_SCRIPT, SCREENS, violations

SHARED = "shared|data|page|search"
STORED = "[localStorage.length, sessionStorage.length, indexedDB.databases().then((all) => all.length)]"


def at(page: Page, day: str, address: str) -> None:
    """Open a page on a day."""
    page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
    page.goto(SITE_URL + address)


def ready(page: Page) -> None:
    """Wait until the service worker has stored its list and answers for the page."""
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")


def without_a_line(page: Page) -> None:
    """A reader who has been here once, and has no network now."""
    page.goto(SITE_URL)
    ready(page)
    page.context.set_offline(True)


def opening(tool: str, day: str) -> Callable[..., None]:
    """What opens a tool on a day, with the answers that a fragment gives."""

    def opened(page: Page, fragment: str = "") -> None:
        at(page, day, tool + fragment)

    return opened


def cases(name: str) -> Any:
    """The cases that are worked out by hand for a tool."""
    return yaml.safe_load((ROOT / "tests" / "cases" / f"{name}.yml").read_text("utf-8"))


def result(page: Page) -> Locator:
    """What a tool answered."""
    return page.locator(".result")


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[name={name}]")


def fill(page: Page, **answers: str) -> None:
    """Type into the fields, and leave each."""
    for name, answer in answers.items():
        field(page, name).fill(answer)
        field(page, name).blur()


@contextmanager
def watched(browser: Browser, address: str, day: str) -> Iterator[tuple[Page, list[str]]]:
    """A page and the addresses that it asks for from then on; at the end nothing is stored."""
    with visiting(browser, 390, 844, service_workers="block") as visit:
        page, fetched = visit.page, list[str]()
        at(page, day, address)
        page.wait_for_load_state("networkidle")
        page.on("request", lambda request: fetched.append(request.url.removeprefix(SITE_URL)))
        yield page, fetched
        assert page.context.cookies() == []
        assert page.evaluate(f"Promise.all({STORED})") == [0, 0, 0]


def looked_at(browser: Browser, address: str, day: str, result: str) -> None:
    """What axe finds on three screens, by day and by night, and whether the page is wider than the screen."""
    with visiting(browser, 390, SCREENS[390], service_workers="block") as visit:
        visit.page.add_init_script(AXE_SCRIPT)
        at(visit.page, day, address)
        settled(visit, result)
        sound(visit.page)


def sound(page: Page) -> None:
    """What axe finds in a page as it stands, and whether it is wider than the screen."""
    for width, height in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark") if width == 390 else ("light",):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert violations(page.evaluate(AXE[scheme])["violations"]) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def settled(visit: Visit, result: str) -> None:
    """Wait until the tool has answered: `result` is what is seen then."""
    if result:
        expect(visit.page.locator(result).first).to_be_visible()


def enlarged(browser: Browser, address: str, day: str, result: str, width: int) -> None:
    """With the browser's text at 200 %, a page is no wider than the screen."""
    with visiting(browser, width, SCREENS[width], service_workers="block") as visit:
        session = visit.page.context.new_cdp_session(visit.page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        at(visit.page, day, address)
        settled(visit, result)
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
