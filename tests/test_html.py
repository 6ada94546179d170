"""Every page is HTML that a strict parser reads without one error."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from html5lib.constants import E


def errors(html: str) -> list[str]:
    """What a strict parser would stop at, all of it: `line: what`. (`strict=True` names only the first.)"""
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return [f"{line}: {E[code] % data}" for (line, _), code, data in parser.errors]


def test_every_page_parses_strictly(site: Path) -> None:
    found = [
        f"/{path.relative_to(site).as_posix()}:{error}"
        for path in sorted(site.rglob("*.html"))
        for error in errors(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "slip",
    ["<p><div></div></p>", "<li></ul>", '<a href="x" href="y">', "<table><p></p></table>", "<b><i></b></i>", "&#0;"],
)
def test_the_parser_notices(slip: str) -> None:
    assert errors(f"<!doctype html><title>t</title>{slip}") != []
    assert errors("<!doctype html><title>t</title><p>t</p>") == []
