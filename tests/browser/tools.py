"""What every calculator promises: axe in each state, nothing that leaves, nothing that is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from conftest import ROOT, SITE_URL, TODAY
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import visiting
from .gallery import AXE, AXE_SCRIPT, SCREENS, violations
from .serving import changed

SHARED = "shared|data|page|search"
Answers = dict[str, str] | list[tuple[str, str]]
"""What a fragment says."""
FITS = "document.documentElement.scrollWidth <= innerWidth"
STORED = "[localStorage.length, sessionStorage.length, indexedDB.databases().then((all) => all.length)]"


def at(page: Page, day: str, address: str) -> None:
    """Open a page on a day."""
    page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
    page.goto(SITE_URL + address)


@dataclass
class Said:
    """What a tool shows: its results by their names ("" where it has one), with what they carry; the sentence beside
    each field that is wrong; what it asks for."""

    results: dict[str, dict[str, str]]
    wrong: dict[str, str]
    asked: list[str]

    @property
    def result(self) -> dict[str, str]:
        """That of a tool with one result; nothing where there is none."""
        return self.results.get("", {})


ASK = """async (questions) => {
  const seen = (element) => element !== null && element.getClientRects().length > 0;
  const all = (selector) => Array.from(document.querySelectorAll(selector)).filter(seen);
  const beside = (field) => document.getElementById(field.getAttribute("aria-describedby"));
  const told = (field) => [field.name || field.dataset.name, seen(beside(field)) ? beside(field).textContent : ""];
  const shown = (one) => [one.dataset.result || "", {
    ...one.dataset, text: one.textContent, lines: `${one.querySelectorAll("ol > li").length}`,
    help: `${one.querySelectorAll(".help").length}`,
  }];
  const said = [];
  for (const [number, fragment] of questions) {
    await new Promise((resolve) => {
      addEventListener("hashchange", resolve, { once: true });
      location.hash = `${fragment}&case=${number}`;
    });
    const asked = all("form.tool [name]").map((field) => field.name);
    said.push([all(".result").map(shown), all("[aria-invalid]").map(told), asked]);
  }
  return said;
}"""
"""Another fragment, not another page; the number of the case makes it another even where the question is the same."""


def asked(page: Page, tool: str, questions: list[tuple[date, Answers]]) -> list[Said]:
    """What a tool says to one question after the other, each on its day; the first must have an answer."""
    written = [(day, urlencode(question)) for day, question in questions]
    at(page, str(written[0][0]), f"{tool}#{written[0][1]}")
    expect(result(page).and_(page.locator(":not([hidden])")).first).to_be_visible()
    said = []
    for day, group in groupby(enumerate(written), key=lambda one: one[1][0]):
        page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
        answers = page.evaluate(ASK, [[number, fragment] for number, (_, fragment) in group])
        said += [Said(dict(results), dict(wrong), fields) for results, wrong, fields in answers]
    return said


@contextmanager
def made_on(site: Path, tool: str, day: date) -> Iterator[None]:
    """The page of a tool as if the site had been built on a day: it believes the clock of a device from then on."""
    made = '<meta name="generated" content="{}">'
    with changed(site, tool, lambda text: text.replace(made.format(TODAY), made.format(day))):
        yield


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


CHANGED = ("form.tool", ".result")
"""What a question changes. The rest of the page is what `test_pages` looks at."""


def states(browser: Browser, tool: str, day: str, shown: dict[str, str]) -> None:
    """A tool is sound in each state that a fragment gives it; `shown` says by what one sees that it is there."""
    with visiting(browser, 390, SCREENS[390], service_workers="block") as visit:
        visit.page.add_init_script(AXE_SCRIPT)
        at(visit.page, day, tool + next(iter(shown)))
        for fragment, place in shown.items():
            visit.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
            expect(visit.page.locator(place).first).to_be_visible()
            sound(visit.page)


def sound(page: Page, changed: tuple[str, ...] = CHANGED) -> None:
    """axe finds nothing in the whole page on a phone, nor in what is changed on three screens, at night on a phone, and
    the page is nowhere wider than the screen."""
    parts = {scheme: work.replace("(", f"({json.dumps(changed)}, ", 1) for scheme, work in AXE.items()}
    lines = []
    for width, height in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        lines += violations(page.evaluate((AXE if width == 390 else parts)["light"])["violations"])
        lines += [] if page.evaluate(FITS) else [f"wider than {width} px"]
    page.set_viewport_size({"width": 390, "height": SCREENS[390]})
    page.emulate_media(color_scheme="dark")
    lines += violations(page.evaluate(parts["dark"])["violations"])
    page.emulate_media(color_scheme="light")
    assert (page.url, lines) == (page.url, [])


def enlarged(browser: Browser, address: str, day: str, result: str, width: int) -> None:
    """With the browser's text at 200 %, a page is no wider than the screen."""
    with visiting(browser, width, SCREENS[width], service_workers="block") as visit:
        session = visit.page.context.new_cdp_session(visit.page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        at(visit.page, day, address)
        expect(visit.page.locator(result).first).to_be_visible()
        assert visit.page.evaluate(FITS)
