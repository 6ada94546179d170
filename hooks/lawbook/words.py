"""Sentences that templates need: the sections of the files in `content/snippets/`.

They are prose like any other, so every rule reads them; a template names the file and the section.
"""

from __future__ import annotations

import re
from functools import cached_property

from markdown import Markdown
from markupsafe import Markup

from .library import Library
from .markdown import LinkExtension, ProseExtension
from .model import PageMeta
from .prose import Prose
from .sheet import NoSuchPage, Sheet

SECTION = re.compile(r"## (?P<name>[a-z]+(?:-[a-z]+)*)$")
OF_THE_PAGE = re.compile(r"[《\[{]")
"""In a text without these nothing depends on the page: no citation, no link, no attribute."""


class Words:
    """The snippets of `library`."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._same: dict[tuple[str, str], Markup] = {}
        self._readers: dict[bool, tuple[Markdown, ProseExtension]] = {}

    @cached_property
    def sections(self) -> dict[tuple[str, str], Prose]:
        """(file, section) → its Markdown."""
        found: dict[tuple[str, str], list[str]] = {}
        for file, page in self.library.snippets.items():
            section = ""
            for block in page.blocks:
                if heading := SECTION.match(block):
                    section = heading["name"]
                else:
                    found.setdefault((file, section), []).append(str(block))
        return {place: Prose("\n\n".join(blocks)) for place, blocks in found.items()}

    def meta(self, file: str) -> PageMeta:
        """What the file says of itself: title and description."""
        return self.library.snippets[file].meta

    def block(self, sheet: Sheet, file: str, section: str, *, terms: bool = True) -> Markup:
        """A section as it stands on the page of `sheet`.

        Raises:
            NoSuchPage: there is no such section, or it leads to a page that is not there.
        """
        text = self.sections.get((file, section))
        if text is None:
            raise NoSuchPage(f"content/snippets/{file}.md 里没有“{section}”这一段")
        if same := None if terms else self._same.get((file, section)):
            return same
        markdown, prose = self._reader(terms)
        prose.sheet = sheet
        made = Markup(markdown.reset().convert(text))
        if not terms and not OF_THE_PAGE.search(text):
            self._same[file, section] = made
        return made

    def _reader(self, terms: bool) -> tuple[Markdown, ProseExtension]:
        """What reads Markdown, with or without explaining words, and what is told for which page."""
        if terms not in self._readers:
            prose = ProseExtension(terms=terms)
            self._readers[terms] = Markdown(extensions=["attr_list", prose, LinkExtension(prose)]), prose
        return self._readers[terms]

    def line(self, sheet: Sheet, file: str, section: str) -> Markup:
        """A section of one paragraph, to stand within a line; no word of it is explained."""
        return Markup(self.block(sheet, file, section, terms=False).removeprefix("<p>").removesuffix("</p>"))
