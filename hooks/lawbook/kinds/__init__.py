"""The kinds of records. A kind is a folder here, named as its folder in `data/` and its segment of the address.

`model.py` is what an editor may write, `__init__.py` says in `KIND` what the site does with it,
`test_kind.py` tests it; its templates are in `overrides/pages/<kind>/`. Nothing lists the kinds:
everything that knows them reads `KINDS`.
"""

from __future__ import annotations

from pathlib import Path

from .discovery import discover, lacking, template
from .kind import Kind, Listing, More, Tab

FOLDER = Path(__file__).parent
HOME = FOLDER.parents[2]
KINDS, FAULTS = discover(FOLDER, __name__, HOME)
"""Folder → kind, in the order in which a reader would list them; and what is wrong with a folder."""

LABELS = {kind.folder: kind.label for kind in KINDS.values()} | {
    "provisions": "法条",
    "pages": "页面",
    "counting": "怎样数日子",
    "service": "怎样送达",
}
"""What one entry is called, of a kind or not."""

__all__ = [
    "FAULTS",
    "FOLDER",
    "HOME",
    "KINDS",
    "LABELS",
    "Kind",
    "Listing",
    "More",
    "Tab",
    "discover",
    "lacking",
    "template",
]
