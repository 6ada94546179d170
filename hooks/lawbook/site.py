"""The whole site for one day: every page and file, made and checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from . import checks, export, pages, posters
from .cards import Card, cards
from .library import Library, load
from .source import Invalid

STUB = '{"config":{"lang":["zh"],"separator":"","pipeline":[]},"docs":[]}'
"""Material's bundle asks for an index of its own; ours is fetched by the worker."""


@dataclass(frozen=True)
class Place:
    """Where the site will lie and what it is called; `url` ends with a slash, or is empty while unknown."""

    url: str
    name: str
    description: str


@dataclass(frozen=True)
class Site:
    """The library, a card for each page by source path, generated pages, and other files by address.

    `style` stands in every page, `script` is the address of the one they all load.
    """

    library: Library
    cards: dict[str, Card]
    pages: list[pages.Page]
    files: dict[str, str | bytes]
    place: Place
    style: str
    script: str


def prepare(root: Path, today: date, place: Place, cache: Path, *, preview: bool) -> Site:
    """Load, link, check, render; `cache` is a folder for what is dear to draw.

    Raises:
        Invalid: with every problem found; nothing has been written then.
    """
    library = load(root, today)
    if problems := checks.problems(library, preview=preview):
        raise Invalid(problems)
    found, overrides, assets = cards(library), root / "overrides", root / "content" / "assets"
    script, code = export.bundling.script(assets)
    files: dict[str, str | bytes] = {
        **export.search.assets(library, overrides / "search"),
        **export.api.assets(library, place.url),
        **export.feed.assets(library, place.url),
        **export.calendar.assets(library, place.url),
        **export.headers.assets(),
        **export.robots.assets(place.url),
        **posters.assets(library, found, place.url, cache / "posters"),
        script: code,
        "search/search_index.json": STUB,
        "manifest.webmanifest": export.offline.manifest(place.name, place.description, posters.ICONS),
    }
    frame = pages.Frame(found, place.url, export.bundling.style(assets, ("neutral",)), script)
    rendered = pages.render(library, overrides / "pages", frame)
    return Site(library, found, rendered, files, place, export.bundling.style(assets), script)


def finish(site: Site, root: Path, built: Path) -> None:
    """Write what can only be known once the pages in `built` are there."""
    script = (root / "overrides" / "offline" / "sw.js").read_text("utf-8")
    (built / "sw.js").write_text(export.offline.service_worker(built, script), "utf-8")
