"""Every page of the site as the checks and the links see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..citation import Citation, find, title
from ..kinds import KINDS
from ..kinds.statutes import Provision, Statute
from ..model import Cited, Claim, Record
from ..source import Prose, Text, Where

if TYPE_CHECKING:
    from .book import Library


@dataclass(frozen=True)
class Entry:
    """One page: who it is, and the texts on it by kind.

    `uri` is the source path of its page, with an anchor where several share one; `prose` is what its
    author wrote in sentences, `basis` the double entry of what those cite.
    """

    kind: str
    key: str
    title: str
    uri: str
    at: Where
    prose: tuple[Prose, ...]
    basis: tuple[Prose, ...]

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What the prose cites, in order."""
        return tuple(citation for text in self.prose for citation in find(text))

    @cached_property
    def entered(self) -> tuple[Citation, ...]:
        """What `basis` enters."""
        return tuple(citation for line in self.basis for citation in find(line))


def entries(library: Library) -> Iterator[Entry]:
    """Everything on the site that carries prose, in the order in which a reader would list it."""
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            if isinstance(record, Statute):
                yield from _statute(key, record)
            else:
                yield _entry(folder, key, record.called(library.vocabularies), record, kind.link(key))
    yield from _rules(library)
    for key, items in library.ledgers.items():
        rulings = tuple(item.ruling for item in items.values())
        yield Entry(
            "sources", key, f"来源 {key}", f"sources/{key.lower()}.md", Where(f"data/sources/{key}.yml"), rulings, ()
        )
    conflicts = tuple(conflict.ruling for conflict in library.conflicts.values())
    yield Entry(
        "sources", "conflicts", "来源的矛盾", "sources/index.md", Where("data/sources/conflicts.yml"), conflicts, ()
    )
    for page in library.pages:
        poster = page.meta.poster.texts(Prose) if page.meta.poster else ()
        prose = tuple(text for text in (*page.blocks, *poster) if isinstance(text, Prose))
        yield Entry("pages", page.uri, page.meta.title, page.uri, Where(page.path), prose, page.meta.basis)


def _statute(key: str, statute: Statute) -> Iterator[Entry]:
    own = (statute.scope, statute.portal)
    yield Entry("statutes", key, statute.title, f"statutes/{key}/index.md", statute.at, own, ())
    for number, provision in statute.provisions.items():
        name = f"《{statute.title}》{provision_title(number, provision)}"
        yield _entry("provisions", f"{key}/{number}", name, provision, f"statutes/{key}/{number}.md")


def _rules(library: Library) -> Iterator[Entry]:
    """What stands beside the clocks: how days are counted, how papers are served, numbers that articles fix."""
    page = KINDS["deadlines"].home
    for key, counting in library.countings.items():
        yield _entry("counting", key, counting.label, counting, f"{page}#count-{key}")
    for key, service in library.services.items():
        yield _entry("service", key, service.label, service, f"{page}#service-{key}")


def references(record: Record) -> Iterator[tuple[str, Text]]:
    """(folder, key) of every record that this one names in the field of its kind."""
    for folder, kind in KINDS.items():
        for key in getattr(record, kind.field or folder, ()):
            if isinstance(key, Text):
                yield folder, key


def provision_title(key: str, provision: Provision) -> str:
    """第六百七十六条, 第七点's 第七项, or “催收时间”."""
    return f"“{provision.name}”" if provision.name else title(key)


def _entry(kind: str, key: str, name: str, record: Record, uri: str) -> Entry:
    basis = record.basis if isinstance(record, Cited) else ()
    written = tuple(text for text in _prose(record) if not any(text is item for item in basis))
    return Entry(kind, key, name, uri, record.at, written, basis)


def _prose(record: Record) -> Iterator[Prose]:
    for text in record.texts(Prose):
        if isinstance(text, Prose):
            yield text


def claims(library: Library) -> Iterator[tuple[Where, Claim]]:
    """Every quoted claim in the records."""
    for records in library.records.values():
        for record in records.values():
            yield from ((claim.at, claim) for claim in record.parts(Claim))
