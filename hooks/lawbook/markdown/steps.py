"""What the steps over the tree of a page have in common."""

from __future__ import annotations

from typing import Protocol

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..sheet import Sheet


class Desk(Protocol):
    """Where the sheet of the page lies that is being read: another, when the next page is."""

    @property
    def sheet(self) -> Sheet: ...


class SheetProcessor(Treeprocessor):
    """A step over the tree of a page."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self.desk = desk

    @property
    def sheet(self) -> Sheet:
        return self.desk.sheet
