"""The servers of DEPLOY.md, each with its block (without TLS), and what a reader's device is answered."""

from __future__ import annotations

import gzip
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from conftest import ROOT
from lawbook.export.headers import HEADERS

DEPLOY = (ROOT / "DEPLOY.md").read_text("utf-8")
LONGEST = 15.0
"""Seconds that a server may take to begin."""


def _plain(site: Path, folder: Path) -> str:
    """A way to the site without spaces, as in the guide."""
    (folder / "site").symlink_to(site)
    return str(folder / "site")


def nginx(site: Path, port: int, folder: Path) -> list[str]:
    """The command that serves `site`; what it needs is written into `folder`."""
    (block,) = re.findall(r"```nginx\n(.*?)```", DEPLOY, re.S)
    block = block.replace("listen 443 ssl", f"listen 127.0.0.1:{port}").replace("/srv/site", _plain(site, folder))
    block = block.replace("include mime.types", "include /etc/nginx/mime.types")
    settings = folder / "nginx.conf"
    settings.write_text(f"pid {folder}/pid; error_log {folder}/error; events {{}} http {{ {block} }}", "utf-8")
    return ["nginx", "-c", str(settings), "-e", f"{folder}/error", "-g", "daemon off;"]


def caddy(site: Path, port: int, folder: Path) -> list[str]:
    """The same of Caddy."""
    (block,) = re.findall(r"```caddy\n(.*?)```", DEPLOY, re.S)
    block = block.replace("example.org {", f"http://127.0.0.1:{port} {{").replace("/srv/site", _plain(site, folder))
    settings = folder / "Caddyfile"
    settings.write_text(f"{{\n    admin off\n    storage file_system {folder}\n}}\n{block}", "utf-8")
    return ["caddy", "run", "--config", str(settings), "--adapter", "caddyfile"]


SERVERS = {"nginx": nginx, "caddy": caddy}


@contextmanager
def serving(command: list[str], port: int) -> Iterator[str]:
    """The address of the server while the block runs."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        ends = time.monotonic() + LONGEST
        while time.monotonic() < ends:
            with socket.socket() as probe:
                if not probe.connect_ex(("127.0.0.1", port)):
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


class Staying(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: what it says is what is asked."""

    def redirect_request(self, *_: object) -> None:
        return None


def ask(url: str) -> tuple[int, Mapping[str, str], bytes]:
    """Status, headers and body of an answer."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.build_opener(Staying).open(request, timeout=5) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def unpacked(url: str) -> bytes:
    """The body of an answer."""
    _, headers, body = ask(url)
    return gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body


def wrong(base: str, code: str) -> list[str]:
    """What is wrong with the answers of the server at `base`; `code` is the address of a module."""
    found = []
    for path, status, kind, cached in (
        ("", 200, "text/html", ""),
        ("stages/court/", 200, "text/html", ""),
        ("no/such/page/", 404, "text/html", ""),
        ("sw.js", 200, "javascript", "no-cache"),
        (code, 200, "javascript", "immutable"),
        ("manifest.webmanifest", 200, "application/manifest+json", ""),
        ("stages/court/index.md", 200, "text/markdown; charset=utf-8", ""),
        ("llms.txt", 200, "text/plain; charset=utf-8", ""),
        ("posters/stages/court.png", 200, "image/png", ""),
        ("feed.xml", 200, "xml", ""),
        ("calendar.ics", 200, "", ""),
    ):
        answered, headers, _ = ask(base + path)
        if answered != status or kind not in headers.get("Content-Type", ""):
            found.append(f"/{path}: {answered} {headers.get('Content-Type')}")
        found += [f"/{path}: {name} {headers.get(name)}" for name, said in HEADERS.items() if headers.get(name) != said]
        if cached not in headers.get("Cache-Control", ""):
            found.append(f"/{path}: Cache-Control {headers.get('Cache-Control')}")
    if ask(base)[1].get("Content-Encoding") != "gzip":
        found.append("/: not packed")
    answered, headers, _ = ask(base + "stages/court")
    if answered not in (301, 302, 307, 308) or not headers.get("Location", "").endswith("/stages/court/"):
        found.append(f"/stages/court: {answered} {headers.get('Location')}")
    return found
