"""Python-Markdown extension: citations become links, a quoted citation becomes the stored wording,
a block marked `{.claim}` shows what is wrong with the citations in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .citation import Citation, find
from .citation.anchors import REFERENCE
from .library import Library
from .library.provisions import lines
from .model import Grade

TRIGGER = rf"《|{REFERENCE.pattern.replace('?P<pointer>', '?:').replace('?P<kind>', '?:').replace('?P<notes>', '?:')}"


class CitationExtension(Extension):
    """Links citations of `library` in every page that MkDocs converts."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def extendMarkdown(self, md: Markdown) -> None:
        # Behind links and code (their text is not ours to link), before emphasis; quotes and
        # claims once attr_list (8) has run and before MkDocs turns paths into URLs (0).
        md.inlinePatterns.register(CitationProcessor(md, self.library), "citation", 75)
        md.treeprocessors.register(QuoteProcessor(md, self.library), "statute-quote", 6)
        md.treeprocessors.register(ClaimProcessor(md, self.library), "claim", 5)


class CitationProcessor(InlineProcessor):
    """《民法典》第六百七十六条、第六百七十七条 → links.

    Markdown hides what it has converted, and 同法 needs the law named before it. So a block is read
    once, at its first match, and the following matches take the readings in order.
    """

    ANCESTOR_EXCLUDES = ("a", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(TRIGGER, md)
        self.library = library
        self.ahead: list[tuple[str, list[Citation]]] = []

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        start = m.start()
        if not self.ahead or data.find(self.ahead[0][0], start) < 0:
            self.ahead = list(_groups(data, start))
        if not self.ahead or not data.startswith(self.ahead[0][0], start):
            return None, None, None
        written, citations = self.ahead.pop(0)
        return self._element(written, citations), start, start + len(written)

    def _element(self, written: str, citations: list[Citation]) -> Element:
        span = Element("span", {"class": "cites"})
        offset, end = citations[0].span[0], 0
        last: Element | None = None
        for citation in citations:
            start, stop = (position - offset for position in citation.span)
            if start == stop:
                continue  # a member that a range only implies
            _append(span, last, written[end:start])
            last = self._link(span, citation)
            end = stop
        _append(span, last, written[end:])
        return span

    def _link(self, parent: Element, citation: Citation) -> Element:
        target = self.library.resolve(citation).target
        if target is None:
            plain = SubElement(parent, "span", {"class": "uncited"})
            plain.text = AtomicString(citation.text)
            return plain
        anchor = f"#{target.anchor}" if target.anchor else ""
        link = SubElement(parent, "a", {"class": "cite", "href": f"/{target.uri}{anchor}"})
        link.text = AtomicString(citation.text)
        provision = self.library.statutes[target.statute].provisions[target.provision]
        if provision.grade is Grade.REPORTED:
            badge = SubElement(parent, "small", {"class": "grade grade-reported"})
            badge.text = self.library.vocabularies["grades"][Grade.REPORTED].label
            return badge
        return link


def _groups(data: str, start: int) -> Iterator[tuple[str, list[Citation]]]:
    """The citations of `data` from `start` on, those of one law name together, with their source text."""
    following = [citation for citation in find(data) if citation.span[0] >= start]
    heads = {citation.span[0] for citation in following if citation.text and not citation.text.startswith("第")}

    def head(citation: Citation) -> int:
        return max((position for position in heads if position <= citation.span[0]), default=-1)

    for position, group in groupby(following, key=head):
        members = list(group)
        if position >= 0:
            yield data[position : max(member.span[1] for member in members)], members


def _append(parent: Element, last: Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


class QuoteProcessor(Treeprocessor):
    """`> 《民法典》第六百七十六条` → the citation with the stored wording under it."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: Element) -> None:
        for quote in root.iter("blockquote"):
            text = "".join(quote.itertext()).strip().removesuffix("转述")
            citations = list(find(text))
            if len(citations) != 1 or citations[0].text != text:
                continue
            target = self.library.resolve(citations[0]).target
            if target is None:
                continue
            provision = self.library.statutes[target.statute].provisions[target.provision]
            quote.set("class", "reported" if provision.grade is Grade.REPORTED else "statute")
            for line in lines(provision):
                if not target.anchor or line.anchor == target.anchor or line.anchor.startswith(f"{target.anchor}-"):
                    SubElement(quote, "p", {"class": "item"} if line.item else {}).text = line.text


class ClaimProcessor(Treeprocessor):
    """In a `{.claim}` block no citation is a link; each is followed by what is wrong with it."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: Element) -> None:
        for block in root.iter():
            if "claim" in (block.get("class") or "").split():
                verdicts = (block.attrib.pop("verdicts", None) or "").split()
                self._unlink(block, verdicts)

    def _unlink(self, block: Element, verdicts: list[str]) -> None:
        labels = self.library.vocabularies["citation-verdicts"]
        links = [element for element in block.iter("a") if element.get("class") == "cite"]
        for link, verdict in zip(links, verdicts, strict=False):
            link.tag = "span"
            link.attrib.clear()
            link.text = f"{link.text}（{labels[verdict.partition(':')[0]].label}）"
        for span in list(block.iter("span")):
            for badge in [element for element in span if "grade" in (element.get("class") or "")]:
                span.remove(badge)
