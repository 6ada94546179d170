"""A browser and a server for the built site. No request leaves this machine: a test would notice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import PORT, SITE_URL
from playwright.sync_api import Browser, Page, expect, sync_playwright

from .chromium import ADVICE, FLAGS, find
from .serving import serve

expect.set_options(timeout=20_000)
"""Milliseconds: what a busy machine may need; what comes, comes at once on a quiet one."""
LONGEST = ("test_pages", "test_screens", "test_evidence", "test_print")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files come first: each goes to one worker whole, and none is left to do when the others are done."""
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))


@pytest.fixture(scope="session")
def port(site: Path) -> Iterator[int]:
    """Where this process serves the built site."""
    with serve(site, 0) as port:
        yield port


@pytest.fixture(scope="session")
def served(port: int) -> str:
    """The address of the site, as the browser knows it."""
    return SITE_URL


@pytest.fixture(scope="session")
def chromium(port: int) -> Iterator[Browser]:
    """A browser that finds at SITE_URL what this process serves, so that several can share one built site."""
    path = find()
    if path is None:
        pytest.fail(ADVICE)
    here = f"--host-resolver-rules=MAP 127.0.0.1:{PORT} 127.0.0.1:{port}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, here])
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
    """A phone, 390 × 844, that keeps no pages: else each fetches anew what is kept for when there is no network."""
    with visiting(chromium, 390, 844, has_touch=True, service_workers="block") as visit:
        yield visit


@pytest.fixture
def keeper(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone, 390 × 844, with the service worker."""
    with visiting(chromium, 390, 844, has_touch=True) as visit:
        yield visit


@pytest.fixture
def plain(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone without JavaScript, 320 px wide."""
    with visiting(chromium, 320, 640, java_script_enabled=False) as visit:
        yield visit
