"""How much a phone has to fetch before it can draw a page: the document, in which the style sheet stands."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from browser.kinds import KINDS

MOST, NEARLY = 20_000, 19_800
"""Bytes, as the host packs them. A page that is nearly so heavy may be spared: the names of the files that it fetches
pack a little better or worse with each edition."""
TABLES = {
    "stages/court": 23_500,
}
"""The last of the stages, all of whose sentences stand on one page to be printed: it may not grow."""
SPOKEN = {"conduct": 38_000, "deadline": 18_000}
"""What a tool fetches when it is used: all that it may have to say."""
BLOCKING = re.compile(r'<link rel="stylesheet"(?![^>]*media="print")|<script(?! type="(?:module|application/ld))')


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def test_every_page_is_light(site: Path) -> None:
    heavy = {}
    for file in sorted(site.rglob("index.html")):
        place = file.parent.relative_to(site).as_posix()
        if (found := weight(file)) > TABLES.get(place, MOST):
            heavy[place] = found
    assert heavy == {}


def test_what_is_spared_the_limit_needs_it(site: Path) -> None:
    assert [place for place in TABLES if weight(site / place / "index.html") <= NEARLY] == []


def test_nothing_else_has_to_come_before_a_page_is_drawn(site: Path) -> None:
    for address in KINDS.values():
        file = site / address / "index.html" if not address.endswith(".html") else site / address
        assert not BLOCKING.search(file.read_text("utf-8")), address


def test_what_a_tool_may_have_to_say_is_no_heavier_than_a_picture(site: Path) -> None:
    found = {path.name.removesuffix("-words.json"): weight(path) for path in site.rglob("data/*-words.json")}
    assert found.keys() == SPOKEN.keys()
    assert all(found[tool] <= most for tool, most in SPOKEN.items())
