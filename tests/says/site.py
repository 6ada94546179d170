"""The pages, made in this process of the real records: each when it is first asked for."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urljoin

import jinja2
from conftest import ROOT, TODAY, real_library
from lawbook import pages
from lawbook import spoken as speech
from lawbook.cards import cards
from lawbook.icons import icons
from lawbook.library import Library
from lawbook.sheet import Sheet

from .tree import Node, read

TEMPLATES = ROOT / "overrides" / "pages"
URL = "https://example.org/"
SHARED = ("names", "entries", "backlinks", "relations", "_resolved")
"""What of a library is the same on each day."""


@cache
def library(day: date = TODAY) -> Library:
    """The real records on a day."""
    today = real_library()
    if day == today.today:
        return today
    other = dataclasses.replace(today, today=day)
    vars(other).update({name: getattr(today, name) for name in SHARED})
    return other


class Pages:
    """The pages of a library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.found = cards(real_library()) if library.today == TODAY else today().found
        planned = pages.plans(library, TEMPLATES, self.found)
        self.plans = {plan.uri: plan for plan in planned}
        self.book = pages.book(library, planned)
        self.made: dict[str, pages.Page] = {}
        self.read: dict[str, Node] = {}

    @cached_property
    def press(self) -> jinja2.Environment:
        theme = Path(str(find_spec("material").origin)).parent / "templates"
        sign = icons([str(theme)])
        frame = pages.Frame(self.found, URL, "b{}", "default-src 'self'", "assets/share.js", sign)
        return pages.press(self.book, TEMPLATES, frame)

    def page(self, uri: str) -> pages.Page:
        if uri not in self.made:
            self.made[uri] = pages.page(self.press, self.plans[uri], Sheet(self.book, uri))
        return self.made[uri]

    def tree(self, uri: str) -> Node:
        if uri not in self.read:
            self.read[uri] = read(self.page(uri).html)
        return self.read[uri]


@cache
def spoken(tool: str) -> Node:
    """What comes to the page of a tool, whatever is asked there."""
    return read(json.loads(speech.spoken(today().book, TEMPLATES)[f"{tool}-words"]))


@cache
def today() -> Pages:
    return Pages(library())


@cache
def on(day: date) -> Pages:
    """The pages as they would be on another day."""
    return Pages(library(day))


def tree(uri: str) -> Node:
    """A page of today."""
    return today().tree(uri)


def address(uri: str) -> str:
    """Where a source path is published: `statutes/pipl/index.md#basis` → `statutes/pipl/#basis`."""
    path, hash_, anchor = uri.partition("#")
    return path.removesuffix("index.md").removesuffix("index.html").replace(".md", "/") + hash_ + anchor


def leads(here: str, link: Node) -> str:
    """The address to which a link on the page `here` leads, below the site's root."""
    return urljoin(URL + address(here), link.attrs["href"]).removeprefix(URL)


def altered(uri: str, **fields: object) -> Node:
    """A page of today as it would be if its record had other fields."""
    return again(uri, record=today().plans[uri].values["record"].model_copy(update=fields))


def again(uri: str, **values: object) -> Node:
    """A page made anew, of other values or of records that have changed."""
    plan = today().plans[uri]
    made = dataclasses.replace(plan, values=plan.values | values)
    return read(pages.page(today().press, made, Sheet(today().book, uri)).html)
