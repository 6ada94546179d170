"""What the site does with a kind. Every kind states all of it, so that nothing is left out in silence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import HasPoster, Subject


@dataclass(frozen=True, slots=True)
class Tab:
    """The kind is one of the sections in the header of every page; with `phone` it stands in the bar of a phone too,
    without, on the page “全部” with a few words on what is there. `icon` is the name of a sign."""

    title: str
    icon: str
    note: str
    phone: bool = False


@dataclass(frozen=True, slots=True, order=True)
class More:
    """The kind stands on the page “全部”, at this place, with a few words on what is there. Its pages belong to the
    section `under`."""

    place: int
    title: str
    note: str
    under: str = "more"


@dataclass(frozen=True, slots=True)
class Listing:
    """The index of the kind is a plain list under this heading and lead."""

    heading: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One folder of `data/`: a record a file, the file's stem is its key.

    `label` is what one record is called, `place` where the kind stands among the others, `nav` where a
    reader finds its index, `index` what the index is (None: a template of its own), `weight` how much
    sooner search shows it than others that fit as well (1 is neutral), `shared` whether its pages carry
    the share bar, `preview` whether each record has a preview of its own, `cites` whether each record
    has to cite law, `kept` which of its pages a phone keeps for when there is no line ("" is the index),
    `samples` which records the tests of accessibility look at besides the first.

    `page` is the one page that shows all records of the kind at anchors; without it each record has
    a page of its own below `/<folder>/`, at `<key>/index.md` with parts below it where `nested`.
    `part` parts what would be too much for that page: there each record stands in short, and whole on
    the page `<folder>/<part>.md` that `part` names, of the key and the record.
    `apart` is what would be too much for a record's own page: the name of a template, which is that of a page below it,
    and which records need one.
    `labelled`: its titles are what others say, and never stand without the label.
    """

    model: type[Subject]
    label: str
    place: int
    nav: Tab | More
    index: Listing | None
    weight: float
    shared: bool
    preview: bool
    cites: bool
    kept: tuple[str, ...]
    samples: tuple[str, ...] = ()
    page: str = ""
    part: Callable[[str, Any], str] | None = None
    apart: Mapping[str, Callable[[Any], bool]] = field(default_factory=dict)
    nested: bool = False
    labelled: bool = False
    folder: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """The words about the kind that readers see."""
        listing = (self.index.heading, self.index.lead) if self.index else ()
        note = (self.nav.note,) if isinstance(self.nav, More) else ()
        return (self.label, self.nav.title, *note, *listing)

    @property
    def poster(self) -> bool:
        """Whether each record has a sheet to save and send."""
        return issubclass(self.model, HasPoster)

    @property
    def home(self) -> str:
        """Source path of its index."""
        return self.page or f"{self.folder}/index.md"

    def uri(self, key: str) -> str:
        """Source path of the page that shows a record."""
        return self.page or f"{self.folder}/{key}{'/index' if self.nested else ''}.md"

    def below(self, key: str, record: Subject) -> dict[str, str]:
        """The pages below that of a record: template → source path."""
        return {name: f"{self.folder}/{key}/{name}.md" for name, needed in self.apart.items() if needed(record)}

    def link(self, key: str) -> str:
        """Where a link to a record goes: source path, with an anchor where the page is shared."""
        return f"{self.page}#{key}" if self.page else self.uri(key)

    def whole(self, key: str, record: Subject) -> str:
        """Where all of a record is: as `link`, where that is not on a page for a part of the kind."""
        if self.part is None:
            return self.link(key)
        name = self.part(key, record)
        return f"{self.folder}/{name}.md" + (f"#{key}" if name != key else "")
