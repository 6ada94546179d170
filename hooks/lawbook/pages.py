"""Records → pages: HTML from the templates in `overrides/pages/`, kept in memory."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import jinja2
from markupsafe import Markup, escape

from .cards import Card
from .citation import title
from .icons import Icon
from .kinds import KINDS, template
from .library import Library
from .model import Subject
from .navigation import SINGLES, names
from .published import FILE, moved
from .rendering import environment, problem
from .sheet import Book, Heading, NoSuchPage, Sheet
from .source import Invalid, Problem, Where
from .terms import Glossary
from .views import Views

LIST = "_list.html.j2"
"""The index of a kind that has none of its own."""
ANCHOR = re.compile(r' id="([^"]+)"')


@dataclass(frozen=True)
class Page:
    """A generated page: its path among the sources, the file it comes from, what it is called, its HTML.

    A path that ends in `.html` is a whole file; the others are the content of a page within the frame. All pages are
    kept until all are right, so the HTML is kept packed.
    """

    uri: str
    origin: str
    title: str
    description: str
    packed: bytes
    headings: tuple[Heading, ...]

    @property
    def contents(self) -> list[dict[str, Any]]:
        """Its headings in the form in which Python-Markdown gives those of a page."""
        own = [{"level": 2, "id": h.anchor, "name": str(escape(h.title)), "children": []} for h in self.headings]
        return [{"level": 1, "id": "main", "name": str(escape(self.title)), "children": own}]

    @property
    def html(self) -> str:
        return zlib.decompress(self.packed).decode()

    @property
    def anchors(self) -> set[str]:
        return set(ANCHOR.findall(self.html))


@dataclass(frozen=True)
class Frame:
    """What pages need besides the records: cards by source path, the site's address with a slash at its end
    (empty while unknown), what a neutral page looks like (its style, its policy, the address of its script), and what
    draws a sign."""

    cards: dict[str, Card]
    site_url: str
    style: str
    policy: str
    script: str
    icon: Icon


BLANK = "s/blank/"
"""The address of an empty page, for who has to leave at once."""


@dataclass(frozen=True)
class Plan:
    """A page to be made."""

    template: str
    uri: str
    origin: str
    values: dict[str, Any] = field(default_factory=dict)


def plans(library: Library, templates: Path, cards: dict[str, Card]) -> list[Plan]:
    """Every page to be made, in reading order; `templates` is the folder in which kinds have theirs."""
    return [*_records(library, templates), *_statutes(library), *_others(library, cards)]


def book(library: Library, planned: list[Plan]) -> Book:
    """What all pages share, once it is known which there are."""
    written = [*(plan.uri for plan in planned), *(page.uri for page in library.pages)]
    return Book(library, Glossary(library), frozenset(written), names(library))


def press(book: Book, templates: Path, frame: Frame) -> jinja2.Environment:
    """What pages are made with."""
    made = environment(templates, book.library)
    made.globals.update(vars(frame))
    return made


def render(book: Book, planned: list[Plan], templates: Path, frame: Frame) -> list[Page]:
    """Every generated page.

    Raises:
        Invalid: a template is missing or asks for something that is not there, or a link leads nowhere.
    """
    made = press(book, templates, frame)
    written: list[Page] = []
    led: list[tuple[str, str]] = []
    try:
        for plan in planned:
            sheet = Sheet(book, plan.uri)
            written.append(page(made, plan, sheet))
            led += [(plan.origin, uri) for uri in sheet.links if uri.partition("#")[2]]
    except (jinja2.TemplateError, NoSuchPage) as error:
        raise Invalid([problem(error, templates, book.library.root)]) from None
    if problems := list(_broken(written, led)):
        raise Invalid(problems)
    return written


def page(made: jinja2.Environment, plan: Plan, sheet: Sheet) -> Page:
    """A page, written on its sheet."""
    template = made.get_template(plan.template)
    try:
        module = template.make_module({"sheet": sheet, **plan.values})
    except (jinja2.TemplateError, NoSuchPage):
        made.handle_exception()  # raises it again, with the lines of the template
    said = {"title": "", "description": "", **plan.values, **vars(module)}
    name, description = (" ".join(str(Markup(said[key]).unescape()).split()) for key in ("title", "description"))
    sure = cast(Views, made.globals["views"]).counted(note.target for note in sheet.notes.values())
    packed = zlib.compress(sheet.whole(str(module), sure).encode(), 1)
    return Page(plan.uri, plan.origin, name, description, packed, tuple(sheet.headings))


def _broken(written: list[Page], led: list[tuple[str, str]]) -> Iterator[Problem]:
    """Links to anchors that are not there; of those `led` each is (origin, source path with anchor)."""
    wanted = {uri.partition("#")[0] for _, uri in led}
    anchors = {page.uri: page.anchors for page in written if page.uri in wanted}
    for origin, uri in led:
        path, _, anchor = uri.partition("#")
        if path in anchors and anchor not in anchors[path]:
            yield Problem(Where(origin), f"链接到 {path} 的 #{anchor}，那里没有这个位置")


def _records(library: Library, templates: Path) -> Iterator[Plan]:
    for folder, kind in KINDS.items():
        index = template(templates, folder, "index") or LIST
        yield Plan(index, kind.home, f"data/{folder}", {"kind": kind})
        shown = template(templates, folder, "page")
        if shown and not kind.page and not kind.nested:
            for key, record in library.records[folder].items():
                origin, below = f"data/{folder}/{key}.yml", kind.below(key, record)
                own = {"key": key, "record": record, "below": below}
                yield Plan(shown, kind.uri(key), origin, own)
                for name, uri in below.items():
                    yield Plan(template(templates, folder, name) or LIST, uri, origin, own)
        parts: dict[str, dict[str, Subject]] = {}
        for key, record in library.records[folder].items() if kind.part else ():
            parts.setdefault(kind.whole(key, record).partition("#")[0], {})[key] = record
        for uri, records in parts.items():
            yield Plan(template(templates, folder, "part") or LIST, uri, f"data/{folder}", {"records": records})


def _statutes(library: Library) -> Iterator[Plan]:
    for key, statute in library.statutes.items():
        origin, own = f"data/statutes/{key}.yml", {"key": key, "statute": statute}
        yield Plan("statutes/page.html.j2", f"statutes/{key}/index.md", origin, own)
        for place, numbers in enumerate(statute.lists[1:], 2):
            yield Plan("statutes/part.html.j2", f"statutes/{key}/list-{place}.md", origin, {**own, "numbers": numbers})
        for number, provision in statute.provisions.items():
            uri = f"statutes/{key}/{number}.md"
            yield Plan("statutes/provision.html.j2", uri, origin, {**own, "number": number, "provision": provision})
            for alias in provision.aliases:
                where = {"target": uri, "title": f"《{statute.title}》{title(alias)}"}
                yield Plan("alias.html.j2", f"statutes/{key}/{alias}/index.html", origin, where)


def _others(library: Library, cards: dict[str, Card]) -> Iterator[Plan]:
    for old, new in moved(library).items():
        yield Plan("alias.html.j2", f"{old}/index.html", FILE, {"target": f"{new}.md", "title": "这一页改了网址"})
    for card in cards.values():
        if card.neutral:
            yield Plan("neutral.html.j2", f"{card.neutral}index.html", card.at.path, {"card": card})
    yield Plan("blank.html.j2", f"{BLANK}index.html", "overrides/pages")
    for single in SINGLES:
        yield Plan(f"{single.template}.html.j2", single.uri, "data")
    for key, items in library.ledgers.items():
        yield Plan(
            "sources/page.html.j2", f"sources/{key.lower()}.md", f"data/sources/{key}.yml", {"key": key, "items": items}
        )
