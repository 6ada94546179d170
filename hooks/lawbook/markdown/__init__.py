"""Python-Markdown extensions for hand-written text: citations become links, a quoted citation becomes the stored
wording, a block marked `{.claim}` shows what is wrong with the citations in it, one marked `{.calls}` dials the
channels that it names, a link with a `sign` begins with it, and the words of the glossary are explained where the page
first uses them.

What is not our own sentence becomes atomic text, which no later step reads.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from ..icons import Icon
from ..sheet import Sheet
from .blocks import ClaimProcessor, QuoteProcessor
from .calling import CallProcessor
from .citing import CitationProcessor
from .linking import LinkProcessor, TermProcessor
from .signing import SignProcessor
from .steps import Desk

__all__ = ["LinkExtension", "ProseExtension"]


class ProseExtension(Extension):
    """Reads Markdown for the page `sheet`, which is set anew before each page; `icon` draws its signs."""

    def __init__(self, sheet: Sheet | None = None, icon: Icon | None = None, *, terms: bool = True) -> None:
        super().__init__()
        self.icon, self.terms = icon, terms
        if sheet:
            self.sheet = sheet

    def extendMarkdown(self, md: Markdown) -> None:
        # Behind links and code (their text is not ours to link), before emphasis; quotes and claims
        # once attr_list (8) has run, and all of it before paths become URLs (0).
        self.citations = CitationProcessor(md, self)
        md.registerExtension(self)
        md.inlinePatterns.register(self.citations, "citation", 75)
        md.treeprocessors.register(QuoteProcessor(md, self), "statute-quote", 6)
        md.treeprocessors.register(ClaimProcessor(md, self), "claim", 5)
        md.treeprocessors.register(CallProcessor(md, self), "calls", 4)
        if self.icon:
            md.treeprocessors.register(SignProcessor(md, self, self.icon), "signs", 2)
        if self.terms:
            md.treeprocessors.register(TermProcessor(md, self), "terms", 3)

    def reset(self) -> None:
        """Forget the page before."""
        self.citations.ahead.clear()


class LinkExtension(Extension):
    """Source paths (`/stages/court.md#deadlines`) become addresses seen from the page on the `desk`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(LinkProcessor(md, self.desk), "links", 0)
