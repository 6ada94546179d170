"""Nothing on a page moves when its scripts come, however late they come."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import SITE_URL

from .conftest import Visit
from .kinds import KINDS
from .serving import held_back

pytestmark = pytest.mark.browser
MAIN = re.compile(r"assets/web/\w+/page/main\.js")
WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.moved += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
DRAWN = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
LITTLE = 0.02
"""Of 1 for the whole screen by its whole height; a tenth is called good."""


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"neutral"}))
def test_nothing_moves_when_the_scripts_come(phone: Visit, site: Path, kind: str) -> None:
    page, address = phone.page, KINDS[kind]
    file = site / address / "index.html" if not address.endswith(".html") else site / address
    main = MAIN.search(file.read_text("utf-8"))
    assert main is not None
    page.add_init_script(WATCH)
    with held_back(main[0]):
        page.goto(SITE_URL + address, wait_until="commit")
        page.wait_for_function(DRAWN)
    page.wait_for_load_state("networkidle")
    page.evaluate("() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))")
    assert page.evaluate("window.moved") < LITTLE
