"""`make bench`, the hosting part: nginx with the block of DEPLOY.md (without TLS) serves the built site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conftest import ROOT, free_port, mkdocs
from lawbook.export.headers import HEADERS


def found() -> str | None:
    """nginx, installed from Debian if this is root and it is not there yet."""
    if not shutil.which("nginx") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-q", "nginx-light"], check=False, capture_output=True)
    return shutil.which("nginx")


def block(site: Path, port: int) -> str:
    """The server block of DEPLOY.md for a folder and a port."""
    (written,) = re.findall(r"```nginx\n(.*?)```", (ROOT / "DEPLOY.md").read_text("utf-8"), re.S)
    plain = written.replace("listen 443 ssl", f"listen 127.0.0.1:{port}").replace("/srv/site", str(site))
    return plain.replace("include mime.types", "include /etc/nginx/mime.types")


def ask(url: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            return response.status, dict(response.headers), response.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def check(base: str) -> list[str]:
    """What is wrong with the answers of the server at `base`."""
    wrong = []
    for path, status, kind, cached in (
        ("", 200, "text/html", ""),
        ("stages/court/", 200, "text/html", ""),
        ("no/such/page/", 404, "text/html", ""),
        ("sw.js", 200, "javascript", "no-cache"),
        ("manifest.webmanifest", 200, "application/manifest+json", ""),
        ("stages/court/index.md", 200, "text/markdown; charset=utf-8", ""),
        ("posters/stages/court.png", 200, "image/png", ""),
        ("feed.xml", 200, "xml", ""),
        ("calendar.ics", 200, "", ""),
    ):
        code, headers, _ = ask(base + path)
        if code != status or kind not in headers.get("Content-Type", ""):
            wrong.append(f"/{path}: {code} {headers.get('Content-Type')}")
        wrong += [f"/{path}: 缺 {name}" for name, value in HEADERS.items() if headers.get(name) != value]
        if cached not in headers.get("Cache-Control", ""):
            wrong.append(f"/{path}: Cache-Control {headers.get('Cache-Control')}")
    if ask(base)[1].get("Content-Encoding") != "gzip":
        wrong.append("/: 没有压缩")
    return wrong


def main() -> None:
    program = found()
    if program is None:
        print("nginx：没有装，也装不上，没有试")
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # nginx reads it as another user
        site, port = Path(folder) / "site", free_port()
        base = f"http://127.0.0.1:{port}/"
        result = mkdocs(ROOT, site, SITE_URL=base)
        if result.returncode:
            sys.exit(result.stderr)
        settings = Path(folder) / "nginx.conf"
        settings.write_text(
            f"pid {folder}/pid; error_log {folder}/error; events {{}} http {{ {block(site, port)} }}", "utf-8"
        )
        server = subprocess.Popen([program, "-c", str(settings), "-g", "daemon off;"])
        try:
            time.sleep(1)
            wrong = check(base)
        finally:
            server.terminate()
            server.wait()
    print(f"nginx：{'；'.join(wrong) or 'DEPLOY.md 的配置可用，响应头、压缩、404 都对'}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
