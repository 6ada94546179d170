"""Type: few sizes, two weights, one family. Each pair of size and weight is a font that has to be ready before a page
is drawn; on a slow phone that was half of the time until a page stood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT

CSS = ROOT / "web" / "css"
SHEETS = [path for path in sorted(CSS.rglob("*.css")) if path.parent.name != "print" and path.name != "neutral.css"]
PAPER = re.compile(r"@media print \{\n.*?\n\}", re.S)
SIZES = {"var(--tiny)", "var(--small)", "1rem", "var(--large)", "var(--title)", "var(--page-title)", "inherit"}
NAMELESS = {"base.css": {"106.25%", ".9em"}}
"""The size that all others are multiples of, and that of letters all of one width, which look large."""


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_screen_has_few_fonts(path: Path) -> None:
    sheet = PAPER.sub("", path.read_text("utf-8"))
    sizes = set(re.findall(r"font-size: ([^;]+);", sheet)) - SIZES
    assert sizes == NAMELESS.get(path.name, set())
    assert set(re.findall(r"font-weight: ([^;]+);", sheet)) <= {"400", "700", "inherit"}
    assert set(re.findall(r"font: ([^;]+);", sheet)) <= {"inherit", "1rem/1.75 var(--text)"}
    assert "font-family" not in sheet
