"""Citations in a line of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from ..citation import Citation, find
from ..citation.anchors import REFERENCE
from ..model import Grade
from ..sheet import Sheet

TRIGGER = rf"《|{REFERENCE.pattern.replace('?P<pointer>', '?:').replace('?P<kind>', '?:').replace('?P<notes>', '?:')}"


class CitationProcessor(InlineProcessor):
    """《民法典》第六百七十六条、第六百七十七条 → links.

    Markdown hides what it has converted, and 同法 needs the law named before it. So a block is read
    once, at its first match, and the following matches take the readings in order.
    """

    ANCESTOR_EXCLUDES = ("a", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, md: Markdown, sheet: Sheet) -> None:
        super().__init__(TRIGGER, md)
        self.sheet = sheet
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
        target = self.sheet.cites(citation)
        if target is None:
            plain = SubElement(parent, "span", {"class": "uncited"})
            plain.text = AtomicString(citation.text)
            return plain
        anchor = f"#{target.anchor}" if target.anchor else ""
        link = SubElement(parent, "a", {"class": "cite", "href": f"/{target.uri}{anchor}"})
        link.text = AtomicString(citation.text)
        if self.sheet.reported(target):
            badge = SubElement(parent, "small", {"class": "grade grade-reported"})
            badge.text = AtomicString(self.sheet.label("grades", Grade.REPORTED))
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
