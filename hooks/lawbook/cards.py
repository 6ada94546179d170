"""What each page says of itself when it is shared: the same facts for previews, posters and neutral links."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from .kinds import KINDS, Kind
from .kinds.myths import Myth
from .kinds.stages import Stage
from .kinds.statutes import Provision, Statute
from .library import Library
from .library.entries import provision_title
from .library.resolving import short_name
from .model import Checked, Cited, HasPoster, Subject
from .source import Text, Where
from .text.plain import brief, plain

NAME = "催收有界"
"""The site's."""
LONGEST_NAME = 20
"""Characters of a title that previews show whole."""


@dataclass(frozen=True)
class Card:
    """One page in short.

    `uri` is its source path, `folder` its kind; `todo` and `avoid` are whole sentences, the first ones first; `basis`
    the provisions it cites; `heading` stands above its page, where that is not the title. Texts keep their lines, so
    that errors can name them.
    """

    uri: str
    folder: str
    label: str
    title: Text
    answer: Text
    checked: date | None
    at: Where
    todo: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    basis: tuple[Text, ...] = ()
    said: tuple[Text, ...] = ()
    verdict: str = ""
    order: int = 0
    heading: Text | None = None

    @property
    def kind(self) -> Kind | None:
        """Its kind, if it is a record's."""
        return KINDS.get(self.folder)

    @cached_property
    def address(self) -> str:
        """Below the site's root, with a slash at its end: `stages/court/`; empty for the home page."""
        return address(self.uri)

    @cached_property
    def whole(self) -> str:
        """The title; what collectors say is never without its label."""
        label = f"{self.label}：" if self.kind and self.kind.labelled else ""
        return f"{label}{self.title}"

    @cached_property
    def name(self) -> str:
        """The title in at most LONGEST_NAME characters."""
        return shortened(self.whole, LONGEST_NAME)

    @cached_property
    def opaque(self) -> str:
        """Last segment of the neutral link: says nothing, and stays the same while the address does."""
        return hashlib.sha256(self.address.encode()).hexdigest()[:10]

    @property
    def poster(self) -> str:
        """Address of its poster, or "": a page has one if it says what stands on it."""
        own = self.kind.poster if self.kind else self.todo
        return f"posters/{self.address.rstrip('/')}.png" if own else ""

    @property
    def own_preview(self) -> bool:
        """Whether it has a preview of its own; the others of a kind share one."""
        return bool(self.kind and self.kind.preview)

    @property
    def preview(self) -> str:
        """Address of the picture that a link to the page shows."""
        return f"posters/preview/{self.address.rstrip('/') if self.own_preview else self.folder}.png"

    @property
    def square(self) -> str:
        """Address of the picture for clients that take the first one of a page."""
        return f"posters/square/{self.folder}.png"

    @property
    def neutral(self) -> str:
        """Address of the page that leads here and says nothing of it; "" for pages without a share bar."""
        return f"s/{self.opaque}/" if (self.kind and self.kind.shared) or self.poster else ""

    @property
    def texts(self) -> tuple[Text, ...]:
        heading = (self.heading,) if self.heading else ()
        return (self.title, *heading, self.answer, *self.said, *self.todo, *self.avoid, *self.basis)


@lru_cache(maxsize=50_000)
def address(uri: str) -> str:
    """Where a source path is published, below the site's root: `myths/late-fee.md` → `myths/late-fee/`.

    An anchor is kept: `threats/index.md#arrest` → `threats/#arrest`.
    """
    path, hash_, anchor = uri.partition("#")
    path = re.sub(r"(^|/)index\.(?:md|html)$", r"\1", path)
    return re.sub(r"\.md$", "/", path) + hash_ + anchor


def spoken(text: Text) -> Text:
    """`text` as it is read aloud: no Markdown, no citations in brackets (the basis lists them)."""
    return Text(" ".join(plain(brief(text)).split()), text.at)


def shortened(text: str, longest: int) -> str:
    """`text` in at most `longest` characters; a quotation that is cut keeps its end mark."""
    if len(text) <= longest:
        return str(text)
    end = "…”" if text.endswith("”") else "…"
    return text[: longest - len(end)].rstrip("，、：；") + end


def cards(library: Library) -> dict[str, Card]:
    """Source path of the page → its card, for each record with a page of its own, each provision and page."""
    found: dict[str, Card] = {}
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            if isinstance(record, Statute):
                found |= {card.uri: card for card in _statute(key, record)}
            elif not kind.page:
                found[kind.uri(key)] = _record(library, kind, key, record)
    for page in library.pages:
        meta = page.meta
        poster = meta.poster
        found[page.uri] = Card(
            uri=page.uri,
            folder="pages",
            label="说明",
            title=Text(NAME, meta.at) if page.uri == "index.md" else meta.title,
            answer=spoken(poster.answer if poster else meta.description),
            checked=meta.checked,
            at=meta.at,
            todo=tuple(map(spoken, poster.todo)) if poster else (),
            avoid=tuple(map(spoken, poster.avoid)) if poster else (),
            basis=meta.basis,
        )
    return found


def _record(library: Library, kind: Kind, key: str, record: Subject) -> Card:
    own = record if isinstance(record, HasPoster) else None
    return Card(
        uri=kind.uri(key),
        folder=kind.folder,
        label=kind.label,
        title=record.called(library.vocabularies),
        answer=spoken(record.summary()),
        checked=record.checked if isinstance(record, Checked) else None,
        at=record.at,
        todo=tuple(map(spoken, own.steps())) if own else (),
        avoid=tuple(map(spoken, own.warnings())) if own else (),
        basis=record.basis if isinstance(record, Cited) else (),
        said=own.quoted() if own else (),
        verdict=record.verdict.value if isinstance(record, Myth) else "",
        order=record.place() if isinstance(record, Stage) else 0,
        heading=record.heading if isinstance(record, Stage) else None,
    )


def _statute(key: str, statute: Statute) -> list[Card]:
    law = Text(f"《{short_name(statute)}》", statute.title.at)
    whole = Card(f"statutes/{key}/index.md", "statutes", "法条", law, spoken(statute.scope), None, statute.at)
    return [whole, *(_provision(key, law, number, p) for number, p in statute.provisions.items())]


def _provision(key: str, law: Text, number: str, provision: Provision) -> Card:
    return Card(
        uri=f"statutes/{key}/{number}.md",
        folder="statutes",
        label="法条",
        title=Text(f"{law}{provision_title(number, provision)}", provision.at),
        answer=spoken(provision.plain),
        checked=provision.checked,
        at=provision.at,
    )
