"""Words of the glossary become links where a page first uses them.

The link carries the definition (`data-definition`), which the style sheet shows on hover and focus;
without it, and without JavaScript, it is a link like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .kinds import KINDS
from .kinds.terms import GlossaryTerm
from .library import Library

TITLE = re.compile(r"《[^《》]*(?:》|$)")
NOT_IN_TAGS = frozenset(
    ("a", "h1", "h2", "h3", "h4", "code", "pre", "button", "summary", "label", "strong", "table", "nav")
)
NOT_IN_CLASSES = frozenset(
    (
        "statute",
        "reported",
        "claim",
        "crumb",
        "sure",
        "letter",
        "tag",
        "chip",
        "foot",
        "numbers",
        "grade",
        "share",
        "list",
    )
)


class TermExtension(Extension):
    """Links the words of `library`'s glossary, each once a page."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def extendMarkdown(self, md: Markdown) -> None:
        # After citations and claims are settled, before MkDocs turns paths into URLs (0).
        md.treeprocessors.register(TermProcessor(md, self.library), "terms", 3)


class TermProcessor(Treeprocessor):
    """One per page, because MkDocs makes a Markdown instance for each."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.terms = library.of(GlossaryTerm)
        self.labels = {term.label for words in library.vocabularies.values() for term in words.values()}
        self.used: set[str] = set()

    @cached_property
    def names(self) -> dict[str, str]:
        """Every written form → key of its term; not the words of badges, which are HTML and look like text here."""
        written = ((name, key) for key, term in self.terms.items() for name in (term.title, *term.aliases))
        return {name: key for name, key in written if name not in self.labels}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        longest_first = sorted(map(re.escape, self.names), key=len, reverse=True)
        return re.compile("|".join(longest_first) or r"(?!)")

    def run(self, root: Element) -> None:
        for element in list(_places(root)):
            self._link_text(element)
            for child in list(element):
                self._link_tail(element, child)

    def _link_text(self, element: Element) -> None:
        if element.text and (split := self._first(element.text)):
            before, link, after = split
            element.text, link.tail = before, after
            element.insert(0, link)
            self._link_tail(element, link)

    def _link_tail(self, parent: Element, child: Element) -> None:
        if child.tail and (split := self._first(child.tail)):
            before, link, after = split
            child.tail, link.tail = before, after
            parent.insert(list(parent).index(child) + 1, link)
            self._link_tail(parent, link)

    def _first(self, text: str) -> tuple[str, Element, str] | None:
        """`text` before the first term not linked yet, its link, and the text behind it."""
        titles = [title.span() for title in TITLE.finditer(text)]
        for match in self.pattern.finditer(text):
            key = self.names[match[0]]
            inside = any(start < match.start() < end for start, end in titles)
            if key not in self.used and not inside:
                self.used.add(key)
                definition = str(self.terms[key].definition)
                link = Element(
                    "a", {"class": "term", "href": f"/{KINDS['terms'].link(key)}", "data-definition": definition}
                )
                link.text = AtomicString(match[0])
                return text[: match.start()], link, text[match.end() :]
        return None


def _places(element: Element) -> Iterator[Element]:
    """The elements whose own text may carry links."""
    classes = set((element.get("class") or "").split())
    if element.tag in NOT_IN_TAGS or classes & NOT_IN_CLASSES:
        return
    yield element
    for child in element:
        yield from _places(child)
