"""The site below a path, the files a host reads, and what the manifest promises."""

from __future__ import annotations

import json
import re
import shutil
import stat
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import hosts
import pytest
from conftest import ROOT, SITE_URL, free_port, mkdocs
from jsonschema import validate
from lawbook.export.headers import CACHED, HEADERS, TYPED
from PIL import Image

BELOW = "https://example.org/some/path"
MANIFEST = {
    "type": "object",
    "required": ["name", "short_name", "start_url", "scope", "display", "icons", "lang"],
    "additionalProperties": False,
    "properties": {
        **{key: {"type": "string", "minLength": 1} for key in ("name", "short_name", "description", "lang")},
        **{key: {"const": "./"} for key in ("start_url", "scope")},
        **{key: {"pattern": "^#[0-9a-f]{6}$"} for key in ("background_color", "theme_color")},
        "share_target": {
            "type": "object",
            "required": ["action", "method", "enctype", "params"],
            "additionalProperties": False,
            "properties": {
                "action": {"pattern": r"^\./[\w/-]+/$"},
                "method": {"const": "POST"},
                "enctype": {"enum": ["application/x-www-form-urlencoded", "multipart/form-data"]},
                "params": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
            },
        },
        "display": {"enum": ["fullscreen", "standalone", "minimal-ui", "browser"]},
        "icons": {
            "type": "array",
            "minItems": 2,
            "items": {
                "type": "object",
                "required": ["src", "sizes", "type", "purpose"],
                "additionalProperties": False,
                "properties": {
                    "src": {"pattern": r"^assets/[\w-]+\.png$"},
                    "sizes": {"pattern": r"^\d+x\d+$"},
                    "type": {"const": "image/png"},
                    "purpose": {"enum": ["any", "maskable", "monochrome"]},
                },
            },
        },
    },
}
"""The members of the W3C's Web Application Manifest that we write, in the form it gives them."""


ELSEWHERE = {"TZ": "America/New_York", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "1", "PYTHONHASHSEED": "4242"}
"""Where it is another day, on a machine that puts things in another order."""


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built for an address below a path, written without its last slash."""
    target = tmp_path_factory.mktemp("below")
    result = mkdocs(ROOT, target, SITE_URL=BELOW, **ELSEWHERE)
    assert result.returncode == 0, result.stderr
    return target


class Links(HTMLParser):
    """Where a page leads, and what it fetches. (That it is sound HTML is tested elsewhere.)"""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        own = {given.get("href", ""), given.get("src", "")}
        own |= {given["content"]} if given.get("content", "").startswith(BELOW) else set()
        self.found |= {value for value in own if value and not value.startswith(("mailto:", "tel:", "data:", "#"))}


def test_every_link_stays_below_the_path(below: Path) -> None:
    broken, files = [], {path.relative_to(below).as_posix() for path in below.rglob("*") if path.is_file()}
    for address in sorted(name for name in files if name.endswith(".html")):
        base = f"{BELOW}/{'no/such/page/' if address == '404.html' else address.removesuffix('index.html')}"
        for value in Links((below / address).read_text("utf-8")).found:
            target = unquote(urldefrag(urljoin(base, value))[0])
            inside = target.removeprefix(f"{BELOW}/")
            known = inside in files or f"{inside.rstrip('/')}/index.html".removeprefix("/") in files
            if not target.startswith(f"{BELOW}/") or not known:
                broken.append(f"/{address} → {value}")
    assert broken == []


def test_other_files_name_the_path(below: Path) -> None:
    assert f"Sitemap: {BELOW}/sitemap.xml" in (below / "robots.txt").read_text("utf-8")
    assert f"<loc>{BELOW}/stages/court/</loc>" in (below / "sitemap.xml").read_text("utf-8")
    assert f"{BELOW}/s/" not in (below / "sitemap.xml").read_text("utf-8")
    assert f"{BELOW}/about/changes/" in (below / "feed.xml").read_text("utf-8")


def test_the_manifest(below: Path) -> None:
    manifest = json.loads((below / "manifest.webmanifest").read_text("utf-8"))
    validate(manifest, MANIFEST)
    for icon in manifest["icons"]:
        with Image.open(below / icon["src"]) as picture:
            assert "x".join(map(str, picture.size)) == icon["sizes"]
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}


def test_headers_for_hosts(below: Path) -> None:
    written = (below / "_headers").read_text("utf-8")
    nginx = (below / "nginx-headers.conf").read_text("utf-8")
    for name, value in HEADERS.items():
        assert f"  {name}: {value}\n" in written
        assert f'add_header {name} "{value}" always;\n' in nginx
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert "/*/index.md\n  Content-Type: text/markdown; charset=utf-8\n" in written
    guide = (ROOT / "DEPLOY.md").read_text("utf-8")
    caddy = guide[guide.index("## Caddy") :]
    for name, value in HEADERS.items():
        assert re.search(rf'{name} "?{re.escape(value)}"?\n', caddy), name
    for paths, name in ((CACHED, "Cache-Control"), ({"*/index.md": TYPED["/*/index.md"]}, "Content-Type")):
        for path, value in paths.items():
            assert re.search(rf'header {re.escape(path)} {name} "?{re.escape(value)}"?\n', caddy), path


@pytest.mark.parametrize("name", hosts.SERVERS)
def test_a_server_with_the_block_of_the_guide(site: Path, name: str) -> None:
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    (code,) = site.glob("assets/web/*/page/main.js")
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # it may read as another user
        with hosts.serving(hosts.SERVERS[name](site, port, Path(folder)), port) as base:
            assert hosts.wrong(base, code.relative_to(site).as_posix()) == []
            assert "没有这一页".encode() in hosts.unpacked(base + "no/such/page/")


def test_the_artefact_is_what_pages_takes(below: Path) -> None:
    """Plain files that everybody may read, under names that no archive or system refuses; nothing for Jekyll to do."""
    paths = list(below.rglob("*"))
    assert (below / ".nojekyll").is_file()
    assert (below / "404.html").is_file()
    assert not [path for path in paths if path.is_symlink() or (path.is_file() and path.stat().st_nlink > 1)]
    assert not [path for path in paths if not path.stat().st_mode & stat.S_IROTH]
    names = [path.relative_to(below).as_posix() for path in paths]
    assert not [name for name in names if re.search(r'[^\x20-\x7e]|["<>|*?:\\]', name)]


MADE_FOR_THE_ADDRESS = re.compile(r'<svg [^>]*class="qr".*?</svg>|(?<=")[0-9a-f]{10}(?=")', re.S)
"""What has to differ where the address differs: codes, and the edition that the service worker is told."""


def test_zone_language_and_hashes_change_nothing(site: Path, below: Path) -> None:
    """The two sites are one but for their address, and what is drawn of it or folded by its length."""

    def texts(folder: Path, address: str) -> dict[str, str]:
        paths = [
            path
            for path in folder.rglob("*")
            if path.suffix in (".html", ".md", ".json", ".js", ".xml", ".txt", ".css")
        ]
        return {
            path.relative_to(folder).as_posix(): MADE_FOR_THE_ADDRESS.sub(
                "", path.read_text("utf-8").replace(address, "").replace("/some/path/", "/")
            )
            for path in paths
        }

    one, other = texts(site, SITE_URL), texts(below, f"{BELOW}/")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
