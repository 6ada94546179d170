"""Blocks that are not our own sentences: the wording of a law, and what others say."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from ..citation import Citation, find
from ..library.provisions import lines
from .steps import SheetProcessor


class QuoteProcessor(SheetProcessor):
    """`> 《民法典》第六百七十六条` → the citation with the stored wording under it."""

    def run(self, root: Element) -> None:
        for quote in root.iter("blockquote"):
            links = [link for link in quote.iter("a") if link.get("class") == "cite"]
            cited = "".join(link.text or "" for link in links)
            badges = "".join(badge.text or "" for badge in quote.iter("small"))
            if len(links) == 1 and "".join(quote.itertext()).strip() == cited + badges:
                self._expand(quote, next(find(cited)))

    def _expand(self, quote: Element, citation: Citation) -> None:
        target = self.sheet.cites(citation)
        if target is None:
            return
        quote.set("class", "reported" if self.sheet.reported(target) else "statute")
        for line in lines(self.sheet.provision(target)):
            if not target.anchor or line.anchor == target.anchor or line.anchor.startswith(f"{target.anchor}-"):
                words = SubElement(quote, "p", {"class": "item"} if line.item else {})
                words.text = AtomicString(line.text)


class ClaimProcessor(SheetProcessor):
    """In a `{.claim}` block no citation is a link; each is followed by what is wrong with it."""

    def run(self, root: Element) -> None:
        for block in root.iter():
            if "claim" in (block.get("class") or "").split():
                self._unlink(block, (block.attrib.pop("verdicts", None) or "").split())
                for element in block.iter():
                    element.text = AtomicString(element.text or "")
                    for child in element:
                        child.tail = AtomicString(child.tail or "")

    def _unlink(self, block: Element, verdicts: list[str]) -> None:
        links = [element for element in block.iter("a") if element.get("class") == "cite"]
        for link, verdict in zip(links, verdicts, strict=False):
            link.tag = "span"
            link.attrib.clear()
            link.text = f"{link.text}（{self.sheet.label('citation-verdicts', verdict.partition(':')[0])}）"
        for span in list(block.iter("span")):
            for badge in [element for element in span if "grade" in (element.get("class") or "")]:
                span.remove(badge)
