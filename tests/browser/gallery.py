"""Looking at a page on three screens at once: what axe finds there, and what `checks.js` finds that axe misses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT as PUBLISHED
from conftest import SITE_URL
from playwright.sync_api import Browser

from .conftest import Visit
from .kinds import KINDS

SCREENS = {320: 640, 390: 844, 1280: 900}
"""Width → height, in CSS px."""
CHECKS = (Path(__file__).parent / "checks.js").read_text("utf-8")
NARROW = 320
"""The smallest phone has the colours of the other phone: there axe looks at all but them."""
COLOURS = """(() => {
  const colour = axe.commons.color.Color.prototype, read = colour.parseString, known = new Map();
  colour.parseString = function (text) {
    if (known.has(text)) [this.r, this.g, this.b, this.alpha] = known.get(text);
    else {
      read.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    return this;
  };
})();"""
AXE_SCRIPT = f"{PUBLISHED}\n{COLOURS}"
"""axe, which reads each colour once: else it reads it anew for each element, half of all its work."""
AXE = {
    "light": "axe.run({resultTypes: ['violations']})",
    "narrow": "axe.run({resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})",
    "dark": "axe.run({resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']})",
}
"""At night only the rules that look at colours: the rest is the same page."""
NOTHING = "({violations: []})"


@dataclass
class Seen:
    """One kind of page on one screen: its lines, its cookies, what went wrong, what was fetched, what checks found."""

    told: list[str]
    cookies: list[str]
    trouble: list[str]
    fetched: list[str]
    found: dict[str, list[str]] = field(default_factory=dict)


class Screen:
    """A browser window of one width, used for one page after another."""

    def __init__(self, width: int, visit: Visit) -> None:
        self.width, self.visit, self.page = width, visit, visit.page
        self.session = self.page.context.new_cdp_session(self.page)
        self.requests: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.add_init_script(AXE_SCRIPT)
        self.page.add_init_script(f"window.checks = {CHECKS};")

    def go(self, path: str) -> None:
        """Ask for a page, and return as soon as it is on its way."""
        self.page.goto("about:blank")  # what the page before still fetches is not counted
        self.requests.clear()
        self.visit.trouble.clear()
        self.page.emulate_media(color_scheme="light")
        response = self.page.goto(SITE_URL + path, wait_until="commit")
        assert response is not None
        assert response.status == 200, path

    def arrive(self) -> None:
        self.page.wait_for_load_state("load")
        self.page.evaluate("checks.settle()")

    def cookies(self) -> list[str]:
        """Those of the window, those that its page can read."""
        kept = [str(cookie) for cookie in self.page.context.cookies()]
        return [*kept, *filter(None, [self.page.evaluate("document.cookie")])]

    def start(self, work: str) -> None:
        """Set the page to work and return at once: the windows are processes of their own and work side by side."""
        self.page.evaluate(f"() => {{ window.answer = checks.later(() => {work}); }}")

    def enlarged(self, work: str) -> Any:
        """The answer to `work` with the browser's text size at 200 %."""
        self.page.evaluate("checks.measure()")
        self._text(2)
        found = self.page.evaluate(work)
        self._text(1)
        return found

    def _text(self, times: int) -> None:
        sizes = {"standard": 16 * times, "fixed": 13 * times}
        self.session.send("Page.setFontSizes", {"fontSizes": sizes})

    def answer(self) -> Any:
        return self.page.evaluate("window.answer")


def violations(found: list[dict[str, Any]]) -> list[str]:
    """axe's violations, a line for each element."""
    lines = []
    for violation in found:
        for node in violation["nodes"]:
            why = [check["message"] for check in node["any"] + node["all"] + node["none"]]
            lines.append(f"{violation['id']}: {' '.join(map(str, node['target']))} ({'; '.join(why)})")
    return lines


class Gallery:
    """Each kind on each screen, looked at once."""

    def __init__(self, screens: list[Screen]) -> None:
        self.screens = screens
        self.seen: dict[str, dict[int, Seen]] = {}

    def __getitem__(self, kind: str) -> dict[int, Seen]:
        if kind not in self.seen:
            self.seen[kind] = self.look(KINDS[kind])
        return self.seen[kind]

    def look(self, path: str) -> dict[int, Seen]:
        for screen in self.screens:
            screen.go(path)
        for screen in self.screens:
            screen.arrive()
        day, night = self._axe("light"), self._axe("dark")
        seen = {
            s.width: Seen(
                s.page.evaluate("checks.told()"), s.cookies(), [*s.visit.trouble], [*dict.fromkeys(s.requests)]
            )
            for s in self.screens
        }
        rigid = [screen.enlarged("checks.rigid()") for screen in self.screens]
        looks = self._all("checks.look()")
        for screen, by_day, by_night, at_200, found in zip(self.screens, day, night, rigid, looks, strict=True):
            own = {"axe": by_day, "axe at night": by_night, "rigid": at_200}
            seen[screen.width].found = own | found
        return seen

    def _axe(self, scheme: Literal["light", "dark"]) -> list[list[str]]:
        for screen in self.screens:
            screen.page.emulate_media(color_scheme=scheme)
        found = self._all(AXE[scheme], {"light": AXE["narrow"], "dark": NOTHING}[scheme])
        return [violations(result["violations"]) for result in found]

    def _all(self, work: str, narrow: str = "") -> list[Any]:
        """The answers of all screens; of the narrow one to work of its own."""
        for screen in self.screens:
            screen.start(narrow if narrow and screen.width == NARROW else work)
        return [screen.answer() for screen in self.screens]

    def faults(self, kind: str, *checks: str, widths: tuple[int, ...] = tuple(SCREENS)) -> list[str]:
        """What `checks` found on the screens of `widths`, each line once with the widths it was found on."""
        lines: dict[str, list[str]] = {}
        for width in widths:
            for check in checks:
                for line in dict.fromkeys(self[kind][width].found[check]):
                    lines.setdefault(f"{check}: {line}", []).append(str(width))
        return [f"[{', '.join(on)}] {line}" for line, on in lines.items()]


@contextmanager
def opened(chromium: Browser) -> Iterator[Gallery]:
    contexts = [chromium.new_context(viewport={"width": w, "height": h}) for w, h in SCREENS.items()]
    yield Gallery([Screen(w, Visit(c.new_page())) for w, c in zip(SCREENS, contexts, strict=True)])
    for context in contexts:
        context.close()
