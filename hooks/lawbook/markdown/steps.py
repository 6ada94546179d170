"""What the steps over the tree of a page have in common."""

from __future__ import annotations

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..sheet import Sheet


class SheetProcessor(Treeprocessor):
    """A step over the tree of a page."""

    def __init__(self, md: Markdown, sheet: Sheet) -> None:
        super().__init__(md)
        self.sheet = sheet
