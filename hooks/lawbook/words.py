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
CITES, LEADS = "《", "["
"""A text without the first says the same on every page of a folder, one without both on every page."""


class Words:
    """The snippets of `library`."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._same: dict[tuple[str, str, str], tuple[Markup, list[str]]] = {}
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
        if terms or CITES in text:
            return self._read(sheet, text, terms)
        place = (file, section, sheet.folder if LEADS in text else "")
        if place not in self._same:
            before = len(sheet.links)
            made = self._read(sheet, text, terms)
            if sheet.leads_into(sheet.links[before:]):
                return made
            self._same[place] = made, sheet.links[before:]
            return made
        made, links = self._same[place]
        if sheet.leads_into(links):
            return self._read(sheet, text, terms)
        sheet.links += links
        return made

    def _read(self, sheet: Sheet, text: Prose, terms: bool) -> Markup:
        markdown, prose = self._reader(terms)
        prose.sheet = sheet
        return Markup(markdown.reset().convert(text))

    def _reader(self, terms: bool) -> tuple[Markdown, ProseExtension]:
        """What reads Markdown, with or without explaining words, and what is told for which page."""
        if terms not in self._readers:
            prose = ProseExtension(terms=terms)
            self._readers[terms] = Markdown(extensions=["attr_list", prose, LinkExtension(prose)]), prose
        return self._readers[terms]

    def line(self, sheet: Sheet, file: str, section: str) -> Markup:
        """A section of one paragraph, to stand within a line; no word of it is explained."""
        return Markup(self.block(sheet, file, section, terms=False).removeprefix("<p>").removesuffix("</p>"))
