"""The whole site for one day: every page and file, made and checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from . import checks, export, pages, posters
from .cards import Card, cards
from .export.device import Device
from .kinds.terms import GlossaryTerm
from .library import Library, load
from .source import Invalid


@dataclass(frozen=True)
class Place:
    """Where the site will lie and what it is called; `url` ends with a slash, or is empty while unknown."""

    url: str
    name: str
    description: str


@dataclass(frozen=True)
class Site:
    """The library, a card for each page by source path, generated pages, and other files by address.

    `device` is what runs in the reader's browser.
    """

    library: Library
    cards: dict[str, Card]
    pages: list[pages.Page]
    files: dict[str, str | bytes]
    place: Place
    device: Device

    @property
    def words(self) -> list[str]:
        """Every word of the glossary: no title breaks inside one."""
        terms = self.library.of(GlossaryTerm).values()
        return [name for term in terms for name in (term.title, *term.aliases)]


def prepare(root: Path, today: date, place: Place, cache: Path, *, preview: bool) -> Site:
    """Load, link, check, render; `cache` is a folder for what is dear to draw.

    Raises:
        Invalid: with every problem found; nothing has been written then.
    """
    library = load(root, today)
    if problems := checks.problems(library, preview=preview):
        raise Invalid(problems)
    found = cards(library)
    data = {"index": export.search.index(library), "crisis": export.crisis.crisis(library)}
    device = export.device.device(root / "web", data)
    files: dict[str, str | bytes] = {
        **device.assets,
        **export.api.assets(library, place.url),
        **export.feed.assets(library, place.url),
        **export.calendar.assets(library, place.url),
        **export.headers.assets(),
        **export.robots.assets(place.url),
        **posters.assets(library, found, place.url, cache / "posters"),
        "manifest.webmanifest": export.offline.manifest(place.name, place.description, posters.ICONS),
    }
    frame = pages.Frame(found, place.url, device.neutral, device.address("page/share.js"))
    rendered = pages.render(library, root / "overrides" / "pages", frame)
    return Site(library, found, rendered, files, place, device)


def finish(site: Site, root: Path, built: Path) -> None:
    """Write what can only be known once the pages in `built` are there."""
    script = export.device.script((root / "web" / "sw.js").read_text("utf-8"))
    (built / "sw.js").write_text(export.offline.service_worker(built, script, site.device.kept), "utf-8")
