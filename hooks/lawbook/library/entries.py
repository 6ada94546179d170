"""Every page of the site as the checks and the links see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..citation import Citation, find, title
from ..model import Claim, Provision, Record
from ..source import Prose, Where

if TYPE_CHECKING:
    from .loading import Library


@dataclass(frozen=True)
class Entry:
    """One page: who it is, and the texts on it by kind.

    `prose` is what its author wrote in sentences, `basis` the double entry of what those cite.
    """

    kind: str
    key: str
    title: str
    uri: str
    at: Where
    prose: tuple[Prose, ...]
    basis: tuple[Prose, ...]

    def citations(self) -> Iterator[Citation]:
        for text in self.prose:
            yield from find(text)


def entries(library: Library) -> Iterator[Entry]:
    """All pages that carry prose, in the order in which a reader would list them."""
    for key, stage in library.stages.items():
        yield _entry("stages", key, stage.title, stage)
    for key, myth in library.myths.items():
        yield _entry("myths", key, myth.claim.text, myth)
    for key, channel in library.channels.items():
        yield _entry("channels", key, channel.title, channel, "channels/index.md")
    for key, statute in library.statutes.items():
        yield Entry(
            "statutes", key, statute.title, f"statutes/{key}/index.md", statute.at, (statute.scope, statute.portal), ()
        )
        for number, provision in statute.provisions.items():
            name = f"《{statute.title}》{provision_title(number, provision)}"
            yield _entry("provisions", f"{key}/{number}", name, provision, f"statutes/{key}/{number}.md")
    for page in library.pages:
        prose = tuple(block for block in page.blocks if isinstance(block, Prose))
        yield Entry("pages", page.uri, page.meta.title, page.uri, Where(page.path), prose, page.meta.basis)


def provision_title(key: str, provision: Provision) -> str:
    """第六百七十六条, 第七点's 第七项, or “催收时间”."""
    return f"“{provision.name}”" if provision.name else title(key)


def _entry(kind: str, key: str, name: str, record: Record, uri: str = "") -> Entry:
    basis: tuple[Prose, ...] = getattr(record, "basis", ())
    written = tuple(text for text in _prose(record) if not any(text is item for item in basis))
    return Entry(kind, key, name, uri or f"{kind}/{key}.md", record.at, written, basis)


def _prose(record: Record) -> Iterator[Prose]:
    for text in record.texts(Prose):
        if isinstance(text, Prose):
            yield text


def claims(library: Library) -> Iterator[tuple[Where, Claim]]:
    """Every quoted claim in the records."""
    for myth in library.myths.values():
        yield myth.claim.at, myth.claim
    for stage in library.stages.values():
        for threat in stage.threats:
            yield threat.said.at, threat.said
