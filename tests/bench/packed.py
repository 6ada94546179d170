"""A server that packs what it sends, as the host does, and remembers what it sent."""

from __future__ import annotations

import functools
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from browser import serving
from conftest import SITE_URL, free_port

TEXT = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".webmanifest")


@cache
def packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


class Handler(serving.Handler):
    """Text packed with gzip, connections kept, ten minutes of cache: as GitHub Pages answers."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: object, sent: list[tuple[str, int]], **options: object) -> None:
        self.sent = sent
        super().__init__(*arguments, **options)

    def handle(self) -> None:
        with suppress(ConnectionError):  # a closed window leaves its connections as they are
            super().handle()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        text = path.suffix in TEXT
        body = packed(path) if text else path.read_bytes()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.sent.append((self.path, len(body)))
        self.wfile.write(body)


@contextmanager
def serve(site: Path, address: str = SITE_URL) -> Iterator[list[tuple[str, int]]]:
    """The site at `address` while the block runs; gives the growing list of (path, body bytes) sent."""
    sent: list[tuple[str, int]] = []
    handler = functools.partial(Handler, directory=str(site), sent=sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", urlsplit(address).port or 80), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield sent
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def another_address() -> str:
    """A second loopback address, for a site to compare with."""
    return f"http://127.0.0.1:{free_port()}/"
