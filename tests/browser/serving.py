"""Serve a built site, and ask its search engine: shared by the browser tests and the bench."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from conftest import SITE_URL

HARNESS = """() => {
  const folder = document.querySelector("script[src$='page/main.js']").src.replace("page/main.js", "");
  const data = async (name) => (await fetch(folder + `data/${name}.json`)).json();
  const load = async () => {
    const engine = import(folder + "search/engine.js");
    const [code, ...how] = await Promise.all([engine, data("index"), data("reading")]);
    return code.engine(...how);
  };
  let loading, telling;
  window.ask = async (query) => {
    const engine = await (loading ||= load());
    if (engine.search(query).thin) engine.tell(await (telling ||= data("provisions")));
    return engine.search(query).hits.map((hit) => hit.address);
  };
}"""
"""Run in a page of the site: afterwards `ask(query)` gives the addresses that answer, best first."""


SLOW: dict[str, float] = {}
"""Path → seconds that its answer takes, while a test wants a slow network."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site, its own 404 page, no log."""

    def do_GET(self) -> None:
        time.sleep(SLOW.get(self.path, 0))
        super().do_GET()

    def log_message(self, *arguments: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """Says nothing of visitors who leave before they have everything."""

    allow_reuse_address = True

    def handle_error(self, request: object, address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, address)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The site at SITE_URL while the block runs."""
    handler = functools.partial(Handler, directory=str(site))
    server = Server(("127.0.0.1", urlsplit(SITE_URL).port or 80), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield SITE_URL
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
