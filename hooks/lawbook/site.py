"""The whole site for one day: every page and file, made and checked before anything is written."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from . import checks, csp, export, machines, markdown, pages, posters, spoken
from .cards import Card, address, cards
from .export.device import Device
from .freshness import OLD, Freshness
from .icons import Icon, icons
from .later import Later
from .library import Library, load
from .navigation import belongs
from .sheet import Book, Sheet
from .source import Invalid
from .today import today
from .views import Views
from .words import Words

NO_POLICY, NO_STYLE = '<meta http-equiv="Content-Security-Policy" content="">', "<style></style>"
"""What the frame has in the places of both, until the page is whole."""
EMPTY_LINES = re.compile(r"\n\s*\n")
log = logging.getLogger("mkdocs.lawbook")


@dataclass(frozen=True)
class Place:
    """Where the site will lie and what it is called; `url` ends with a slash, or is empty while unknown."""

    url: str
    name: str
    description: str


@dataclass(frozen=True)
class Site:
    """The library, the folder of the page templates, what the pages share, a card for each page by source path,
    generated pages by source path, and other files by address, those of the interface apart as `data`.

    `device` is what runs in the reader's browser. Of its style each page has what it needs, and a policy that allows
    this and nothing else inline; a `preview` has no policy: live reload injects a script that it would block. `icon`
    draws a sign, `codes` the QR code of a page. `twins` are the pages as Markdown, by address. `trouble` is what is
    wrong with newer data, of which a preview could make no site.
    """

    library: Library
    templates: Path
    book: Book
    cards: dict[str, Card]
    pages: dict[str, pages.Page]
    files: dict[str, str | bytes]
    data: Later
    place: Place
    device: Device
    preview: bool
    icon: Icon
    codes: posters.Codes
    twins: Later
    sheets: dict[str, Sheet] = field(default_factory=dict)
    trouble: str = ""

    def sources(self) -> Iterator[str]:
        """The source path of everything generated."""
        yield from self.pages
        yield from self.files
        yield from self.data

    def content(self, uri: str) -> str | bytes:
        """What lies at a source path; a page within the frame comes without its content."""
        if uri in self.pages:
            return "" if uri.endswith(".md") else self.pages[uri].html
        return self.data[uri] if uri in self.data else self.files[uri]

    @cached_property
    def fresh(self) -> Freshness:
        return Freshness(self.library)

    def sheet(self, uri: str) -> Sheet:
        """The sheet of a page: what Markdown writes on that of a hand-written one, the frame around it shows."""
        return Sheet(self.book, uri) if uri in self.pages else self.sheets.setdefault(uri, Sheet(self.book, uri))

    def frame(self) -> dict[str, Any]:
        """What every template is given, those of no page too."""
        shared = {
            "site": self,
            "icon": self.icon,
            "cards": self.cards,
            "preloads": self.device.preloads("page/main.js"),
        }
        return {**shared, **self.context("404.html", "")}

    def dressed(self, html: str) -> str:
        """A page as it leaves: without empty lines, with the style it needs, and the policy that allows it."""
        html = EMPTY_LINES.sub("\n", html)
        style = self.device.styles.page(html)
        policy = "" if self.preview else NO_POLICY.replace('""', f'"{escape(csp.policy(style))}"')
        return html.replace(NO_POLICY, policy, 1).replace(NO_STYLE, f"<style>{style}</style>", 1)

    def context(self, uri: str, canonical: str) -> dict[str, Any]:
        """What the frame of a page is given besides the page; `canonical` is its address, "" while unknown."""
        own = self.pages.get(uri)
        return {
            "sheet": self.sheet(uri),
            "generated": Markup(own.html) if own else "",
            "here": belongs(uri.partition("/")[0] if "/" in uri else uri.removesuffix("index.md")),
            "card": self.cards.get(uri),
            "checked": self.fresh.checked(uri),
            "grown_old": self.fresh.old(uri),
            "old": OLD,
            "jsonld": Markup(export.jsonld.graph(self.library, uri, address(uri), self.place.url)),
            "qr": Markup(self.codes.inline(canonical)) if canonical else "",
        }


@dataclass
class Build:
    """What one run of MkDocs knows; a preview prepares again whenever something is saved."""

    preview: bool = False
    prose: markdown.ProseExtension = field(default_factory=markdown.ProseExtension)
    last: Site | None = None

    @property
    def site(self) -> Site:
        if self.last is None:
            raise LookupError("nothing has been prepared")
        return self.last

    def prepare(self, root: Path, environment: Mapping[str, str], place: Place, theme: list[str]) -> None:
        """As `prepare`; a preview that has a site keeps it and says on each page what is wrong, until it is mended.

        Raises:
            Invalid: with every problem found, where there is no site to keep.
        """
        try:
            self.last = prepare(root, environment, place, theme, preview=self.preview)
        except Invalid as error:
            if self.last is None:
                raise
            log.error("资料有误，预览还是原来的样子\n%s", error)
            self.last = replace(self.last, trouble=str(error))


def prepare(root: Path, environment: Mapping[str, str], place: Place, theme: list[str], *, preview: bool) -> Site:
    """Load, link, check, render; the environment may name the day and a folder for what is dear to draw, `theme`
    are the folders of which one has icons.

    Raises:
        Invalid: with every problem found; nothing has been written then.
    """
    gc.set_threshold(50_000)  # nearly all that is made is kept to the end: looking for what is not costs a tenth
    library = load(root, today(None, environment, root))
    cache = Path(environment.get("LAWBOOK_CACHE") or root / ".cache")
    if problems := checks.problems(library, preview=preview):
        raise Invalid(problems)
    found, icon, views = cards(library), icons(theme), Views(library, Words(library))
    templates = root / "overrides" / "pages"
    planned = pages.plans(library, templates, found)
    book = pages.book(library, planned)
    said = spoken.spoken(book, templates)
    device = export.device.device(root / "web", export.device.data(library) | said)
    files: dict[str, str | bytes] = {
        **device.assets,
        **export.feed.assets(library, place.url),
        **export.calendar.assets(library, place.url),
        **export.headers.assets(),
        **export.robots.assets(place.url),
        **machines.llms.assets(views, place.url),
        **posters.assets(library, found, place.url, cache / "posters"),
        "manifest.webmanifest": export.offline.manifest(place.name, place.description, posters.ICONS),
    }
    frame = pages.Frame(
        found, place.url, device.neutral, csp.policy(device.neutral), device.address("page/share.js"), icon
    )
    rendered = {page.uri: page for page in pages.render(book, planned, templates, frame)}
    codes, data = posters.Codes(cache / "codes"), export.api.assets(library, place.url)
    twins = machines.twins.twins(views, place.url)
    return Site(library, templates, book, found, rendered, files, data, place, device, preview, icon, codes, twins)


def finish(site: Site, root: Path, built: Path) -> None:
    """Write what can only be known once the pages in `built` are there, and what MkDocs would take for a page."""
    site.codes.tidy()
    lost = built / "404.html"
    lost.write_text(site.dressed(lost.read_text("utf-8")), "utf-8")
    for place, text in site.twins.items():
        (built / place).write_text(text, "utf-8")
    script = export.device.script((root / "web" / "sw.js").read_text("utf-8"))
    (built / ".nojekyll").touch()  # GitHub Pages takes every file as it is
    (built / "sw.js").write_text(export.offline.service_worker(built, script, site.device.kept), "utf-8")
