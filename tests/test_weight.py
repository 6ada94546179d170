"""How much a phone has to fetch before it can draw a page: the document, in which the style sheet stands."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from browser.kinds import KINDS

MOST = 20_000
"""Bytes, as the host packs them."""
SPOKEN = {"conduct": 38_000, "deadline": 18_000}
"""What a tool fetches when it is used: all that it may have to say."""
BLOCKING = re.compile(r'<link rel="stylesheet"(?![^>]*media="print")|<script(?! type="(?:module|application/ld))')


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def test_every_page_is_light(site: Path) -> None:
    found = {file.parent.relative_to(site).as_posix(): weight(file) for file in sorted(site.rglob("index.html"))}
    assert {place: size for place, size in found.items() if size > MOST} == {}


def test_nothing_else_has_to_come_before_a_page_is_drawn(site: Path) -> None:
    for address in KINDS.values():
        file = site / address / "index.html" if not address.endswith(".html") else site / address
        assert not BLOCKING.search(file.read_text("utf-8")), address


def test_what_a_tool_may_have_to_say_is_no_heavier_than_a_picture(site: Path) -> None:
    found = {path.name.removesuffix("-words.json"): weight(path) for path in site.rglob("data/*-words.json")}
    assert found.keys() == SPOKEN.keys()
    assert all(found[tool] <= most for tool, most in SPOKEN.items())
