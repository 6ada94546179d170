"""A browser and a server for the built site. No request leaves this machine: a test would notice."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import SITE_URL
from playwright.sync_api import Browser, Page, sync_playwright

from .chromium import ADVICE, FLAGS, find


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site, its own 404 page, no log."""

    def log_message(self, *arguments: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built site."""
    port = urlsplit(SITE_URL).port or 80
    handler = functools.partial(Handler, directory=str(site))
    http.server.ThreadingHTTPServer.allow_reuse_address = True
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield SITE_URL
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find()
    if path is None:
        pytest.fail(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A page and everything it did that it should not do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.trouble: list[str] = []
        page.on("console", lambda m: self.trouble.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("request", lambda r: None if self._own(r.url) else self.trouble.append(f"request: {r.url}"))

    @staticmethod
    def _own(url: str) -> bool:
        return url.startswith((SITE_URL, "data:", "blob:"))


@pytest.fixture
def phone(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone, 390 × 844."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    visit = Visit(context.new_page())
    yield visit
    context.close()
    assert visit.trouble == []


@pytest.fixture
def plain(chromium: Browser, served: str) -> Iterator[Visit]:
    """A phone without JavaScript, 320 px wide."""
    context = chromium.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    visit = Visit(context.new_page())
    yield visit
    context.close()
    assert visit.trouble == []
