"""A browser and a server for the built site. No request leaves this machine: a test would notice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, Page, sync_playwright

from .chromium import ADVICE, FLAGS, find
from .serving import serve


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built site."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find()
    if path is None:
        pytest.fail(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


LOUD = ("error", "warning")
BLOCKED = "Service Worker registration blocked by Playwright"


class Visit:
    """A page and everything it did that it should not do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.trouble: list[str] = []
        page.on("console", lambda m: self.trouble.append(m.text) if m.type in LOUD and m.text != BLOCKED else None)
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("request", lambda r: None if self._own(r.url) else self.trouble.append(f"request: {r.url}"))

    @staticmethod
    def _own(url: str) -> bool:
        return url.startswith((SITE_URL, "data:", "blob:"))


@contextmanager
def visiting(browser: Browser, width: int, height: int, **options: Any) -> Iterator[Visit]:
    """A fresh visitor; at the end nothing may have gone wrong."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    visit = Visit(context.new_page())
    yield visit
    context.close()
    assert visit.trouble == []


@pytest.fixture
def phone(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone, 390 × 844."""
    with visiting(chromium, 390, 844, has_touch=True) as visit:
        yield visit


@pytest.fixture
def plain(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone without JavaScript, 320 px wide."""
    with visiting(chromium, 320, 640, java_script_enabled=False) as visit:
        yield visit
