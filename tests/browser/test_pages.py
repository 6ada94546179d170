"""Every kind of page, on a phone, a small phone and a desk, by day and by night: what axe finds and what it misses."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser

from .conftest import visiting
from .gallery import CHECKS, NARROW, Gallery, Screen, Seen, opened
from .kinds import KINDS

pytestmark = pytest.mark.browser

PHONES = (320, 390)
"""Where controls are hit with a finger."""
LIMITS = {"stages/escalation": 50_000, "statutes/civil-code/676": 46_000}
"""gzip bytes of all that is fetched before the reader does anything."""
REQUESTS = {"tools/check-message": 38, "letters/stop-third-party": 20}
"""Where a page may ask for more than MOST: a tool comes in modules."""
MOST = 17
SHOWN = 40
"""How many lines a failing test prints."""


@pytest.fixture(scope="module")
def gallery(chromium: Browser, served: str) -> Iterator[Gallery]:
    with opened(chromium) as gallery:
        yield gallery


def clean(lines: list[str]) -> None:
    """No line at all; otherwise show the first of them."""
    more = [f"… {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    if lines:
        pytest.fail("\n".join([*lines[:SHOWN], *more]), pytrace=False)


HEAD = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">"""
SLIPS = f"""{HEAD}<title>Slips</title>
<style>@media (prefers-color-scheme: dark) {{ h1 {{ color: #222; background: #000; }} }}</style>
<main><h1>Slips</h1>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<label for="hidden">Menu</label><input id="hidden" type="checkbox" hidden>
<a href="/" style="position: absolute; left: -999px">Drawer</a>
<p><button type="button" style="width: 20px; height: 20px">x</button></p>
<p tabindex="0"></p>
<p style="width: 2000px">A very long line</p>
<p style="font-size: 16px">Text in px</p>
<p style="overflow: hidden; width: 60px; height: 20px">Text in a box</p>
<a href="/" style="position: fixed; bottom: 0; left: 0">Under the bar</a>
<div style="position: fixed; bottom: 0; left: 0; width: 200px; height: 60px"></div>
<script>document.cookie = "slip=1"; console.error("slip"); new Image().src = "http://127.0.0.1:9/elsewhere.png";</script>
</main>"""
"""A page with one slip for each check."""
CLEAN = f"""{HEAD}<title>Clean</title>
<main><h1>Clean</h1><p>A <a href="/">link</a> in a text.</p>
<p><button type="button" style="min-width: 44px; min-height: 44px">Go</button></p></main>"""


SCRIPTED = f"""{HEAD}<title>Scripted</title><main><h1>Scripted</h1><button>Go</button>
<script>document.write("<p>Written by a script</p>");</script></main>"""


@contextmanager
def at(screen: Screen, body: str) -> Iterator[None]:
    """A page of our own at `slips/` while the block runs."""
    screen.page.route("**/slips/", lambda route: route.fulfill(body=body, content_type="text/html"))
    yield
    screen.page.unroute("**/slips/")


def shown(chromium: Browser, body: str) -> dict[int, Seen]:
    """What a gallery of first visitors, without a service worker yet, sees on a page of our own."""
    with ExitStack() as stack:
        gallery = stack.enter_context(opened(chromium))
        for screen in gallery.screens:
            stack.enter_context(at(screen, body))
        return gallery.look("slips/")


def test_each_check_notices_its_slip(chromium: Browser) -> None:
    for width, seen in shown(chromium, SLIPS).items():
        quiet = ["axe at night"] if width == NARROW else []
        assert [check for check, lines in seen.found.items() if not lines] == quiet, width
        lines = [line for check in ("unseen", "rigid") for line in seen.found[check]]
        for fault in ("focus unseen", "focus behind something", "does not grow", "is cut off", "sticks out", "page: "):
            assert any(fault in line for line in lines), fault
        assert any("slip" in line for line in seen.trouble)
        assert any("elsewhere" in line for line in seen.trouble)
        assert any("slip=1" in line for line in seen.cookies)
    for seen in shown(chromium, CLEAN).values():
        assert seen.found == {check: [] for check in seen.found}
        assert seen.trouble == []
        assert seen.cookies == []


each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_axe_finds_nothing(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "axe", "axe at night"))


@each_kind
def test_everything_that_can_be_clicked_is_reached_with_tab(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "unreachable"))


@each_kind
def test_everything_that_is_reached_with_tab_is_seen(gallery: Gallery, kind: str) -> None:
    """So nothing in a closed drawer takes the focus, and no bar lies over what has it."""
    clean(gallery.faults(kind, "unseen"))


@each_kind
def test_everything_that_takes_the_focus_has_a_name(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "nameless"))


@each_kind
def test_a_finger_hits_every_control(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "small", widths=PHONES))


@each_kind
def test_the_page_is_no_wider_than_the_screen(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "wide"))


@each_kind
def test_text_at_200_percent_fits(gallery: Gallery, kind: str) -> None:
    clean(gallery.faults(kind, "rigid", widths=(390, 1280)))


@each_kind
def test_no_message_in_the_console_and_no_request_elsewhere(gallery: Gallery, kind: str) -> None:
    assert {width: seen.trouble for width, seen in gallery[kind].items() if seen.trouble} == {}


@each_kind
def test_no_cookie(gallery: Gallery, kind: str) -> None:
    assert {width: seen.cookies for width, seen in gallery[kind].items() if seen.cookies} == {}


@each_kind
def test_few_requests_before_the_reader_does_anything(gallery: Gallery, kind: str) -> None:
    for seen in gallery[kind].values():
        assert len(seen.fetched) <= REQUESTS.get(kind, MOST), seen.fetched


@pytest.mark.parametrize("kind", LIMITS)
def test_a_page_is_light(gallery: Gallery, site: Path, kind: str) -> None:
    paths = [site / unquote(url.removeprefix(SITE_URL)) for url in gallery[kind][390].fetched]
    files = [path / "index.html" if path.is_dir() else path for path in paths]
    weights = {str(file): len(gzip.compress(file.read_bytes(), 9)) for file in files}
    assert sum(weights.values()) <= LIMITS[kind], weights


def silent(screen: Screen, path: str) -> tuple[list[str], list[str]]:
    """Without JavaScript: the lines a page tells, and its buttons that do nothing."""
    screen.page.goto(SITE_URL + path)
    told, dead = screen.page.evaluate(f"() => {{ const c = {CHECKS}; c.settle(); return [c.told(), c.dead()]; }}")
    return told, dead


@each_kind
def test_without_javascript_nothing_is_missing(gallery: Gallery, without_javascript: Screen, kind: str) -> None:
    """Every line that the page tells with JavaScript, a way to other pages, and no button that would do nothing."""
    told, dead = silent(without_javascript, KINDS[kind])
    assert [line for line in gallery[kind][390].told if line not in set(told)] == []
    assert without_javascript.page.locator(":is(nav, main) a:visible").count() > 0
    assert dead == []


def test_what_needs_javascript_is_noticed(chromium: Browser, without_javascript: Screen) -> None:
    with at(without_javascript, SCRIPTED):
        told, dead = silent(without_javascript, "slips/")
    assert told == ["Scripted"]
    assert dead == ["main > button “Go”: does nothing"]
    assert shown(chromium, SCRIPTED)[390].told == ["Scripted", "Written by a script"]


@pytest.fixture(scope="module")
def without_javascript(chromium: Browser, served: str) -> Iterator[Screen]:
    with visiting(chromium, 390, 844, java_script_enabled=False) as visit:
        yield Screen(390, visit)
