"""What a phone keeps: the service worker with its list, and the manifest that makes the site installable.

The list is read from the built pages, because only they know the names of the theme's files.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin

from ..cards import address
from ..kinds import KINDS
from ..navigation import SINGLES

KEPT = (
    *(
        "",
        "offline/",
        "search/",
        "more/",
        "handbook/",
        "help/",
        "help/now/",
        "for/family/",
        "for/borrower/",
    ),
    *(address(page.uri) for page in SINGLES if page.uri.startswith("tools/")),
    *(f"{kind.folder}/{key}".rstrip("/") + "/" for kind in KINDS.values() for key in kind.kept),
)
"""Pages kept beforehand: the way in, the way on, and what to say without a line."""
NEEDED = re.compile(r"""<(?:link[^>]*rel="?(?:stylesheet|icon|manifest)"?[^>]*href|script[^>]*src)=["']?([^"'\s>]+)""")
FROM_STYLES = re.compile(r"""url\(["']?(?!data:)([^"')]+)""")


def service_worker(site: Path, script: str, others: Iterable[str]) -> str:
    """The worker `script` with its list and version filled in; `site` is the built one, `others` what is kept
    besides KEPT, by address.

    Raises:
        FileNotFoundError: a page that is to be kept was not built.
    """
    needed = (found for page in KEPT for found in _needed(site, page))
    addresses = list(dict.fromkeys([*KEPT, *others, *needed]))
    digest = hashlib.sha256()
    for place in addresses:
        digest.update(place.encode() + _file(site, place).read_bytes())
    listed = json.dumps([place or "./" for place in addresses], ensure_ascii=False, separators=(",", ":"))
    return script.replace('"@VERSION@"', json.dumps(digest.hexdigest()[:10])).replace('["@KEPT@"]', listed)


def _needed(site: Path, page: str) -> list[str]:
    """Styles, scripts and icons that a page loads, below the site's root."""
    found = []
    for href in NEEDED.findall(_file(site, page).read_text("utf-8")):
        address = urljoin(f"/{page}", href).lstrip("/")
        if (site / address).is_file():
            found.append(address)
    return found


def _file(site: Path, address: str) -> Path:
    return site / (f"{address}index.html" if _is_page(address) else address)


def _is_page(address: str) -> bool:
    return not address or address.endswith("/")


def manifest(name: str, description: str, icons: tuple[int, ...]) -> str:
    """The web app manifest; every address in it is relative, so that the site may lie anywhere."""
    pictures = [
        {"src": f"assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in icons
        for purpose in ("any", "maskable")
    ]
    content = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "zh-CN",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "share_target": {
            "action": "./tools/check-message/",
            "method": "POST",
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
        "background_color": "#fbfaf6",
        "theme_color": "#1f4b57",
        "icons": pictures,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)
