"""Citations in a line of Markdown."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from ..citation import Citation, find
from ..citation.anchors import REFERENCE
from ..library import Target
from ..model import Grade
from ..references import Reference, references
from ..sheet import Sheet
from .steps import Desk

TRIGGER = rf"《|{REFERENCE.pattern.replace('?P<pointer>', '?:').replace('?P<kind>', '?:').replace('?P<notes>', '?:')}"


class CitationProcessor(InlineProcessor):
    """《民法典》第六百七十六条、第六百七十七条 → links, or the numbers of their notes.

    Markdown hides what it has converted, and 同法 needs the law named before it. So a block is read
    once, at its first match, and the following matches take the readings in order.
    """

    ANCESTOR_EXCLUDES = ("a", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(TRIGGER, md)
        self.desk = desk
        self.ahead: list[tuple[str, Reference]] = []

    @property
    def sheet(self) -> Sheet:
        return self.desk.sheet

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        if not self.ahead or data.find(self.ahead[0][0]) < 0:
            self.ahead = [(data[r.start : r.end], r) for r in references(data, find(data)) if r.end > m.start()]
        if not self.ahead:
            return None, None, None
        written, reference = self.ahead[0]
        start = m.start() - (reference.citations[0].span[0] - reference.start)
        if start < 0 or not data.startswith(written, start):
            return None, None, None
        self.ahead.pop(0)
        aside = reference.aside and not self.sheet.full
        return (self._marks(reference) if aside else self._cited(written, reference)), start, start + len(written)

    def _marks(self, reference: Reference) -> Element:
        span = Element("span", {"class": "cites"})
        for mark in self.sheet.marks(reference.citations):
            if isinstance(mark, Citation):
                SubElement(span, "span", {"class": "uncited"}).text = AtomicString(f"（{mark.text}）")
            else:
                anchor, number = mark
                SubElement(span, "a", {"class": "note", "href": f"#{anchor}"}).text = AtomicString(str(number))
        return span

    def _cited(self, written: str, reference: Reference) -> Element:
        span = Element("span", {"class": "cites"})
        offset, end = reference.start, 0
        last: Element | None = None
        for citation in reference.citations:
            start, stop = (position - offset for position in citation.span)
            target = self.sheet.cites(citation)
            note = self.sheet.note(target, citation) if target and not self.sheet.full else None
            if start == stop:
                continue  # a member that a range only implies
            _append(span, last, written[end:start])
            place = note.at(target.anchor) if target and note else ""
            last = self._link(span, target, place, citation.text)
            end = stop
        _append(span, last, written[end:])
        return span

    def _link(self, parent: Element, target: Target | None, note: str, text: str) -> Element:
        if target is None:
            plain = SubElement(parent, "span", {"class": "uncited"})
            plain.text = AtomicString(text)
            return plain
        place = f"#{note}" if note else f"/{target.uri}" + (f"#{target.anchor}" if target.anchor else "")
        link = SubElement(parent, "a", {"class": "cite", "href": place})
        link.text = AtomicString(text)
        if note or not self.sheet.reported(target):
            return link
        badge = SubElement(parent, "small", {"class": "grade grade-reported"})
        badge.text = AtomicString(self.sheet.label("grades", Grade.REPORTED))
        return badge


def _append(parent: Element, last: Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text
