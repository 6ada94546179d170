"""One page while it is being written: typed texts become HTML, each kind in its own way.

Our own prose gets its citations linked and the words of the glossary explained where the page first
uses them; the wording of an instrument is linked where we hold the target; what others say is never
linked, and each citation in it is followed by what is wrong with it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape

from .cards import address
from .citation import Citation, find_loose
from .kinds import KINDS
from .kinds.statutes import Provision, Statute
from .library import Library, Target
from .library.provisions import lines
from .model import Claim, Grade
from .prose import Prose
from .terms import Glossary

BETWEEN = re.compile(r"\n\s*\n")


class NoSuchPage(LookupError):
    """A link to a source path that no page is made from."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the page's table of contents."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Book:
    """What all pages share: the library, its glossary, and the source path of every page there is."""

    library: Library
    glossary: Glossary
    pages: frozenset[str]


@dataclass
class Sheet:
    """The page made from the source path `uri`; it remembers what it has been asked to show."""

    book: Book
    uri: str
    headings: list[Heading] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def to(self, uri: str) -> str:
        """The address of a source path (`myths/late-fee.md`, with an anchor or not), seen from this page.

        Raises:
            NoSuchPage: no page is made from it.
        """
        path, _, anchor = uri.partition("#")
        if path not in self.book.pages:
            raise NoSuchPage(f"没有这一页：{uri}")
        self.links.append(uri)
        return f"#{anchor}" if path == self.uri and anchor else self.at(address(uri))

    def named(self, page: str) -> str:
        """The source path of `myths/late-fee`, `channels/police`, `threats#arrest` or `about/index`."""
        path, hash_, anchor = page.partition("#")
        folder, _, key = path.partition("/")
        if key and folder in KINDS and KINDS[folder].page:
            return KINDS[folder].link(key)
        alone = f"{path}.md"
        return (alone if alone in self.book.pages else f"{path}/index.md") + hash_ + anchor

    def at(self, place: str) -> str:
        """An address below the site's root (`posters/late-fee.png`), seen from this page."""
        target, hash_, anchor = place.partition("#")
        relative = posixpath.relpath(target or ".", address(self.uri) or ".")
        return relative + ("/" if not target or target.endswith("/") else "") + hash_ + anchor

    def h2(self, anchor: str, title: str) -> Markup:
        """A heading, entered into the page's contents."""
        self.headings.append(Heading(anchor, title))
        return Markup('<h2 id="{}">{}</h2>').format(anchor, title)

    def prose(self, text: Prose, *, terms: bool = True) -> Markup:
        """Our own sentences, each block between blank lines a paragraph."""
        return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in self._blocks(text, terms))

    def flow(self, text: Prose, *, terms: bool = True) -> Markup:
        """Our own sentences: paragraphs where there are several, else the bare line."""
        blocks = list(self._blocks(text, terms))
        return blocks[0] if len(blocks) == 1 else self.prose(text, terms=terms)

    def line(self, text: Prose, *, terms: bool = True) -> Markup:
        """Our own sentences on one line."""
        return Markup(" ").join(self._blocks(text, terms))

    def labelled(self, text: Prose, label: str) -> Markup:
        """Our own sentences behind a label that stands in their first paragraph."""
        blocks = list(self._blocks(text, True))
        blocks[0] = Markup("<strong>{}：</strong>{}").format(label, blocks[0])
        return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in blocks)

    def lines(self, text: Prose) -> Markup:
        """Words to be written or said, each line a paragraph."""
        spoken = [Prose(line, text.at) for line in text.split("\n") if line.strip()]
        return Markup("\n").join(self.prose(line, terms=False) for line in spoken)

    def cites(self, citation: Citation) -> Target | None:
        """Where a citation of our prose leads."""
        return self.book.library.resolve(citation).target

    def reported(self, target: Target) -> bool:
        return self.provision(target).grade is Grade.REPORTED

    def provision(self, target: Target) -> Provision:
        return self.book.library.statutes[target.statute].provisions[target.provision]

    def label(self, vocabulary: str, key: str) -> str:
        return str(self.book.library.vocabularies[vocabulary][key].label)

    def official(self, statute: Statute, provision: Provision) -> Markup:
        """The wording of a provision, each 款 and 项 at its anchor, linked where we hold the target."""
        own = None if statute.edition_of else str(statute.title)
        paragraphs = [
            Markup('<p id="{}"{}>{}</p>').format(
                line.anchor, Markup(' class="item"') if line.item else "", self._linked(line.text, own)
            )
            for line in lines(provision)
        ]
        return Markup("\n").join(paragraphs)

    def claim(self, claim: Claim) -> Markup:
        """What others say, each citation in it followed by what is wrong with it, none linked."""
        text = escape(claim.text)
        for cite in claim.cites:
            verdict = Markup('{}<span class="cite-verdict">（{}）</span>').format(
                cite.cite, self.label("citation-verdicts", cite.verdict)
            )
            text = text.replace(escape(cite.cite), verdict)
        return text

    def _blocks(self, text: Prose, terms: bool) -> Iterator[Markup]:
        citations = [citation for citation in text.citations if citation.span[0] < citation.span[1]]
        edges = [0, *(edge for gap in BETWEEN.finditer(text.rstrip()) for edge in gap.span()), len(text.rstrip())]
        for start, end in list(pairwise(edges))[::2]:
            yield self._block(text, start, end, [c for c in citations if start <= c.span[0] < end], terms)

    def _block(self, text: str, start: int, end: int, citations: list[Citation], terms: bool) -> Markup:
        found = []
        for citation in citations:
            found += [self._words(text[start : citation.span[0]], terms), self._citation(citation)]
            start = citation.span[1]
        return Markup("").join([*found, self._words(text[start:end], terms)])

    def _words(self, text: str, terms: bool) -> Markup:
        found, done = Markup(""), 0
        for use in self.book.glossary.uses(text, self.used) if terms else ():
            link = Markup('<a class="term" href="{}" data-definition="{}">{}</a>')
            found += escape(text[done : use.start])
            found += link.format(self.to(use.uri), use.definition, text[use.start : use.end])
            done = use.end
        return found + escape(text[done:])

    def _citation(self, citation: Citation) -> Markup:
        target = self.cites(citation)
        if target is None:
            return Markup('<span class="uncited">{}</span>').format(citation.text)
        uri = target.uri + (f"#{target.anchor}" if target.anchor else "")
        link = Markup('<a class="cite" href="{}">{}</a>').format(self.to(uri), citation.text)
        if not self.reported(target):
            return link
        badge = Markup('<small class="grade grade-reported">{}</small>')
        return link + badge.format(self.label("grades", Grade.REPORTED))

    def _linked(self, text: str, own: str | None) -> Markup:
        found, done = Markup(""), 0
        for citation in find_loose(text, self.book.library.names.all, own=own):
            target = self.cites(citation)
            start, stop = citation.span
            if target is None or start == stop:
                continue
            link = Markup('<a href="{}">{}</a>').format(self.to(target.uri), text[start:stop])
            found += escape(text[done:start]) + link
            done = stop
        return found + escape(text[done:])
