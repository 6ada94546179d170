"""One page while it is being written: what it leads to, what it has explained, what it has cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup, escape

from .addresses import seen
from .cards import address
from .citation import Citation
from .kinds.statutes import Provision
from .library import Library, Target
from .library.entries import provision_title
from .library.resolving import short_name
from .model import Grade
from .notes import Note, settled
from .terms import Glossary

FULL = ("statutes/", "sources/", "about/", "handbook/", "for/creditor.md")
"""Source paths of the pages on which citations stand in full: they are read for the law itself."""

LATER = Markup("<sureness>")
"""Stands in a page for how much law it cites and how sure that is, which only the whole page can say."""


class NoSuchPage(LookupError):
    """A link to a source path that no page is made from."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the page's table of contents."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Book:
    """What all pages share: the library, its glossary, the source path of every page there is, and of every page as
    an editor names it."""

    library: Library
    glossary: Glossary
    pages: frozenset[str]
    names: Mapping[str, str]


@dataclass
class Sheet:
    """The page made from the source path `uri`; it remembers what it has been asked to show."""

    book: Book
    uri: str
    headings: list[Heading] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    notes: dict[tuple[str, str], Note] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Whether citations stand in full; on other pages marks stand for them, and lead to notes."""
        return self.uri.startswith(FULL)

    @property
    def anchors(self) -> set[str]:
        """The places of its notes, to each of which a citation may lead until they are `settled`."""
        return {note.at(place) for note in self.notes.values() for place in ("", *note.places)}

    @property
    def sureness(self) -> Markup:
        """Where the page says how much law it cites."""
        return LATER

    def settled(self, html: str) -> str:
        """The page once all its notes are known."""
        return settled(html, self.notes.values())

    def whole(self, html: str, said: str) -> str:
        """The page once it is written: `said` of what it cites stands where it says so, and leads to the list."""
        link = Markup('<a class="chip" href="#basis">{}</a>' if self.notes else '<span class="chip">{}</span>')
        return self.settled(html).replace(LATER, link.format(said))

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
        """The source path of a page as an editor names it: `myths/late-fee`, `channels/police`, `threats#arrest`.

        Raises:
            NoSuchPage: none has that name.
        """
        name, hash_, anchor = page.partition("#")
        if name not in self.book.names:
            raise NoSuchPage(f"没有这一页：{page}")
        return self.book.names[name] + hash_ + anchor

    def at(self, place: str) -> str:
        """An address below the site's root (`posters/late-fee.png`), seen from this page."""
        return seen(place, self._folders)

    @cached_property
    def _folders(self) -> list[str]:
        """The folders in which the page is published."""
        return [part for part in address(self.uri).split("/") if part]

    @property
    def folder(self) -> str:
        """The folder beside whose pages it lies: what none of them has below itself looks the same from each."""
        return "/".join(self._folders[:-1])

    def leads_into(self, uris: Iterable[str]) -> bool:
        """Whether one of `uris` is this page, or lies below it."""
        own = address(self.uri)
        return any(address(uri).startswith(own) for uri in uris)

    def h2(self, anchor: str, title: str) -> Markup:
        """A heading, entered into the page's contents."""
        return Markup(f'<h2 id="{escape(anchor)}">{escape(self.entered(anchor, title))}</h2>')

    def entered(self, anchor: str, title: str) -> str:
        """`title`, entered into the page's contents."""
        self.headings.append(Heading(anchor, title))
        return title

    def cites(self, citation: Citation) -> Target | None:
        """Where a citation of our prose leads."""
        return self.book.library.resolve(citation).target

    @contextmanager
    def explaining(self, term: str) -> Iterator[None]:
        """While the page says what a word of the glossary means, that word leads nowhere."""
        known = {term} - self.used
        self.used |= known
        yield
        self.used -= known

    def note(self, target: Target, citation: Citation) -> Note:
        """The note of a cited provision, made when it is first cited."""
        key = (target.statute, target.provision)
        note = self.notes.setdefault(key, Note(len(self.notes) + 1, Target(*key)))
        if target.anchor:
            note.places[target.anchor] = citation.tail
        note.whole |= not target.anchor
        return note

    def marks(self, citations: Iterable[Citation]) -> list[tuple[str, int] | Citation]:
        """What stands for citations that follow each other: where a mark leads and the number of its note, once for
        each note; or a citation of which nothing is known."""
        places: dict[int, list[str]] = {}
        found: list[int | Citation] = []
        for citation in citations:
            target = self.cites(citation)
            if target is None:
                found.append(citation)
                continue
            note = self.note(target, citation)
            if citation.span[0] == citation.span[1]:
                continue  # only implied by a range: the note says it
            if note.number not in places:
                found.append(note.number)
            places.setdefault(note.number, []).append(note.at(target.anchor))
        led = {number: at[0] if len(set(at)) == 1 else f"note-{number}" for number, at in places.items()}
        return [(led[mark], mark) if isinstance(mark, int) else mark for mark in found]

    def called(self, target: Target) -> str:
        """《民法典》第六百七十六条, by the name under which the site knows the law."""
        law = short_name(self.book.library.statutes[target.statute])
        return f"《{law}》{provision_title(target.provision, self.provision(target))}"

    def provision(self, target: Target) -> Provision:
        return self.book.library.statutes[target.statute].provisions[target.provision]

    def reported(self, target: Target) -> bool:
        return self.provision(target).grade is Grade.REPORTED

    def label(self, vocabulary: str, key: str) -> str:
        return str(self.book.library.vocabularies[vocabulary][key].label)
