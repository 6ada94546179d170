"""Serve a built site, and ask its search engine: shared by the browser tests and the bench."""

from __future__ import annotations

import functools
import http.server
import io
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from conftest import PORT

HARNESS = """() => {
  const folder = document.querySelector("script[src$='page/main.js']").src.replace("page/main.js", "");
  const data = async (name) => (await fetch(folder + `data/${name}.json`)).json();
  const load = async () => {
    const engine = import(folder + "search/engine.js");
    const [code, ...how] = await Promise.all([engine, data("index"), data("reading")]);
    return code.engine(...how);
  };
  const told = new Map();
  const tell = (name) => told.get(name) || told.set(name, data(name)).get(name);
  let loading;
  window.ask = async (query) => {
    const engine = await (loading ||= load());
    const { hits, more } = engine.search(query);
    if (!more.length) return hits.map((hit) => hit.address);
    engine.tell(await Promise.all(more.map(tell)));
    return engine.search(query).hits.map((hit) => hit.address);
  };
}"""
"""Run in a page of the site: afterwards `ask(query)` gives the addresses that answer, best first."""


HELD_BACK: dict[str, threading.Event] = {}
"""Path → what its answer waits for, while a test wants a slow network."""
CHANGED: dict[str, str | None] = {}
"""Path → the text that stands there, or None where there is nothing, while a test wants another site."""


COPIES: set[str] = set()
"""Folders in which the site lies once more, while a test wants neighbours."""


@contextmanager
def placed(address: str, text: str | None) -> Iterator[None]:
    """A text at an address while the block runs, or nothing."""
    CHANGED[f"/{address}"] = text
    try:
        yield
    finally:
        del CHANGED[f"/{address}"]


@contextmanager
def copies(*names: str) -> Iterator[None]:
    """The site in some folders too."""
    COPIES.update(names)
    try:
        yield
    finally:
        COPIES.clear()


@contextmanager
def changed(site: Path, address: str, change: Callable[[str], str | None]) -> Iterator[None]:
    """The site with another text at an address while the block runs; its files stay: other workers serve them too."""
    file = site / address
    with placed(address, change((file / "index.html" if file.is_dir() else file).read_text("utf-8"))):
        yield


@contextmanager
def held_back(address: str) -> Iterator[None]:
    """A network so slow that what stands at an address comes when the block ends."""
    gate = HELD_BACK[f"/{address}"] = threading.Event()
    try:
        yield
    finally:
        HELD_BACK.clear()
        gate.set()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site, its own 404 page, no log."""

    protocol_version = "HTTP/1.1"  # one connection for many files
    disable_nagle_algorithm = True  # as every server has it: a small file would wait 40 ms for the next packet

    def do_GET(self) -> None:
        if gate := HELD_BACK.get(self.path):
            gate.wait()
        super().do_GET()

    def translate_path(self, path: str) -> str:
        first, _, rest = path.lstrip("/").partition("/")
        return super().translate_path(f"/{rest}" if first in COPIES else path)

    def send_head(self) -> BinaryIO | None:
        if self.path not in CHANGED:
            return super().send_head()
        if (text := CHANGED[self.path]) is None:
            self.send_error(404)
            return None
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """A page is asked for each time; else a browser would think it fresh for a tenth of the age of its file."""
        if self.path.endswith("/"):
            self.send_header("Cache-Control", "no-cache")
        super().end_headers()

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
def serve(site: Path, port: int = PORT) -> Iterator[int]:
    """The site at SITE_URL, or on another port (0: any that is free) while the block runs; gives the port."""
    handler = functools.partial(Handler, directory=str(site))
    server = Server(("127.0.0.1", port), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
