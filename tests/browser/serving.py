"""Serve a built site, and talk to its search worker: shared by the browser tests and the bench."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from conftest import SITE_URL

HARNESS = """async () => {
  const worker = new Worker("/assets/search/worker.js");
  const waiting = [];
  worker.onmessage = (event) => event.data.type === 3 && waiting.shift()(event.data.data.items);
  worker.postMessage({type: 0, data: {}});
  window.ask = (query) => new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage({type: 2, data: query});
  });
}"""
"""Run in a page of the site: afterwards `ask(query)` gives what the worker answers."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site, its own 404 page, no log."""

    def log_message(self, *arguments: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The site at SITE_URL while the block runs."""
    handler = functools.partial(Handler, directory=str(site))
    http.server.ThreadingHTTPServer.allow_reuse_address = True
    server = http.server.ThreadingHTTPServer(("127.0.0.1", urlsplit(SITE_URL).port or 80), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield SITE_URL
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
