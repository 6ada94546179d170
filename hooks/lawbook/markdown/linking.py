"""Links in our own sentences: to the glossary, and from source paths to addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from .steps import SheetProcessor

NO_TERMS_IN = frozenset(
    ("a", "h1", "h2", "h3", "h4", "code", "pre", "button", "summary", "label", "strong", "table", "nav")
)


class TermProcessor(SheetProcessor):
    """Explains the words of the glossary in our own sentences."""

    def run(self, root: Element) -> None:
        for element in list(_places(root)):
            children = list(element)
            element.text = self._linked(element.text, partial(element.insert, 0))
            for child in children:
                child.tail = self._linked(child.tail, partial(_after, element, child))

    def _linked(self, text: str | None, insert: Callable[[Element], None]) -> str | None:
        """What stands before the first link in `text`; the links are inserted with what follows them."""
        if not text or isinstance(text, AtomicString):
            return text
        uses = list(self.sheet.book.glossary.uses(text, self.sheet.used))
        ends = [*(use.start for use in uses[1:]), len(text)]
        for use, end in reversed(list(zip(uses, ends, strict=False))):
            link = Element("a", {"class": "term", "href": f"/{use.uri}"})
            link.text, link.tail = AtomicString(text[use.start : use.end]), text[use.end : end]
            insert(link)
        return text[: uses[0].start] if uses else text


def _after(parent: Element, child: Element, link: Element) -> None:
    parent.insert(list(parent).index(child) + 1, link)


def _places(element: Element) -> Iterator[Element]:
    """The elements whose own text may carry links."""
    if element.tag not in NO_TERMS_IN:
        yield element
        for child in element:
            yield from _places(child)


class LinkProcessor(SheetProcessor):
    """Every link is a source path, or leads to a place on the page."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            place = link.get("href") or ""
            link.set("href", place if place.startswith("#") else self.sheet.to(place.removeprefix("/")))
