"""Each page as Markdown, at its address with `index.md` behind it; made from the records, not from the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..cards import address
from ..kinds import KINDS
from ..kinds.statutes import Statute
from ..later import Later
from ..library import Library
from ..views import Views
from . import parts
from .writer import Place, Writer

FILE = "index.md"
Parts = Callable[[Writer], Iterator[str]]


def twins(views: Views, site_url: str) -> Later:
    """Address → Markdown of every page that has a twin; `site_url` ends with a slash, or is "" where unknown."""
    place = Place(views, site_url)
    return Later({address(uri) + FILE: partial(_twin, place, uri, written) for uri, written in _pages(views.library)})


def _twin(place: Place, uri: str, written: Parts) -> str:
    writer = Writer(place, address(uri))
    foot = [writer.section("foot"), writer.section("licence")]
    return "\n\n".join([*filter(None, written(writer)), "---", *foot]) + "\n"


def _pages(library: Library) -> Iterator[tuple[str, Parts]]:
    """(source path, what its twin consists of) of each page."""
    for folder, kind in KINDS.items():
        subjects = library.records[folder]
        yield kind.home, partial(parts.index, kind=kind, subjects=subjects)
        for key, subject in subjects.items() if not kind.page else ():
            if isinstance(subject, Statute):
                yield kind.uri(key), partial(parts.statute, key=key, law=subject)
            else:
                yield kind.uri(key), partial(parts.record, uri=kind.uri(key), subject=subject)
    for key, law in library.statutes.items():
        for number, provision in law.provisions.items():
            own = partial(parts.article, key=key, law=law, number=number, provision=provision)
            yield f"statutes/{key}/{number}.md", own
    for key, items in library.ledgers.items():
        yield f"sources/{key.lower()}.md", partial(parts.ledger, key=key, items=items)
    for page in library.pages:
        yield page.uri, partial(parts.written, page=page)
