"""One style and one script for every page, from the files in `content/assets/`: a page fetches one file, not eight."""

from __future__ import annotations

import hashlib
from pathlib import Path

import rcssmin
import rjsmin

STYLES = ("tokens", "base", "parts", "grammar", "search", "print")
"""In the order in which later rules win."""
SCRIPTS = ("share", "search", "terms", "offline")


def style(assets: Path, names: tuple[str, ...] = STYLES) -> str:
    """The style sheet that stands in every page; `names` are others for pages of their own."""
    return str(rcssmin.cssmin("".join((assets / "css" / f"{name}.css").read_text("utf-8") for name in names)))


def script(assets: Path) -> tuple[str, str]:
    """(address, content) of the script; each file keeps its names to itself, in a block of its own."""
    parts = ((assets / "js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    content = str(rjsmin.jsmin("".join(f"{{\n{part}\n}}\n" for part in parts)))
    return f"assets/site.{hashlib.sha256(content.encode()).hexdigest()[:10]}.js", content
