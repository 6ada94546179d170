"""What runs on the reader's device: modules, styles and data of `web/`, minified.

All of it is published in one folder whose name is a hash of what is in it: an edition is whole, its modules find each
other by the paths they have in `web/`, and no cache serves an old one. Some are one file with what they import.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import minify

from ..library import Library
from ..styles import Styles
from . import (
    articles,
    check,
    conduct,
    crisis,
    deadline,
    evidence,
    interest,
    joining,
    plan,
    reading,
    search,
    stage,
    terms,
)

OLDEST_SCRIPT = 2020
"""Nothing newer may come out of the minifier; web/README.md says which browsers are meant."""
FIRST, PARTS, NEUTRAL = ("tokens", "base"), ("parts", "tools", "print"), "neutral"
"""Style sheets before the folders of components, whose order within one means nothing; and one of its own."""
START = "page/main.js"
"""What every page loads."""
JOINED = ("search/box.js", "search/engine.js", "check/page.js")
"""Modules that are published with what they import, but for one another, what every page has, and SINGLE."""
SINGLE = ("shared/layer.js",)
"""Knows what lies over the page, for whoever lays something there."""
FOLDER = "assets/web"
ROOMS = ("shared", "page", "search", "check", "tools")
"""Folders of modules."""
LARGE = ("data/index.", "data/lines.", f"data/{articles.FILE}")
"""What a phone keeps only once it was asked for begins so."""


@dataclass(frozen=True)
class Device:
    """`sources` and `files` by their path below the published folder: the modules as written, and as published with
    the data. Of `styles` each page has what it needs, `neutral` stands in the pages behind neutral links."""

    sources: Mapping[str, str]
    files: Mapping[str, str]
    styles: Styles
    neutral: str

    @cached_property
    def folder(self) -> str:
        """Where everything is published, below the site's root."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(f"{name}\0{content}\0".encode())
        return f"{FOLDER}/{digest.hexdigest()[:10]}"

    def address(self, name: str) -> str:
        """Where a file is published, below the site's root: page/main.js → assets/web/…/page/main.js."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.folder}/{name}"

    def preloads(self, name: str) -> list[str]:
        """Addresses of what the module `name` cannot begin without: named in a page, they save round trips."""
        return [self.address(other) for other in joining.imported(name, self.sources)]

    @property
    def kept(self) -> list[str]:
        """Addresses that a phone keeps beforehand: everything but what is large."""
        return [self.address(name) for name in self.files if not name.startswith(LARGE)]

    @property
    def assets(self) -> dict[str, str | bytes]:
        return {self.address(name): content for name, content in self.files.items()}


def data(library: Library) -> dict[str, str]:
    """Name → JSON of what the search asks for (the index, what pages and articles say, the words of a crisis), and of
    what messages are checked with; `reading` is with what all of them read."""
    rows = search.found(library)
    found, words = search.index(library, rows), crisis.crisis(library)
    searched = (found, words, *(row.title + row.words for row in rows))
    return {
        "index": found,
        "reading": reading.reading(library, searched),
        "lines": search.lines(rows),
        **articles.provisions(library),
        "crisis": words,
        "terms": terms.terms(library),
        "patterns": check.patterns(library, searched),
        "check": check.check(library),
        "deadline": deadline.deadline(library),
        "interest": interest.interest(library),
        "plan": plan.plan(library),
        "evidence": evidence.evidence(library),
        "conduct": conduct.conduct(library),
        "stage": stage.stage(library),
    }


def device(web: Path, data: Mapping[str, str]) -> Device:
    """What the sources in `web` become, with `data` (name → JSON) beside them."""
    paths = [path for room in ROOMS for path in sorted((web / room).rglob("*.js"))]
    sources = {
        path.relative_to(web).as_posix(): path.read_text("utf-8") for path in paths if not path.stem.endswith("_test")
    }
    files = published(sources)
    files |= {f"data/{name}.json": content for name, content in data.items()}
    css = web / "css"
    parts = [path for folder in PARTS for path in sorted((css / folder).glob("*.css"))]
    sheet = _style(*(css / f"{name}.css" for name in FIRST), *parts)
    styles = Styles(sheet)
    files |= {f"css/{name}.css": getattr(styles, name) for name in ("late", "print")}
    return Device(sources, files, styles, _style(css / f"{NEUTRAL}.css"))


def published(sources: Mapping[str, str]) -> dict[str, str]:
    """The modules that are fetched, minified: what is only a part of others is none."""
    apart = {START, *joining.imported(START, sources), *JOINED, *SINGLE}
    whole = {**sources, **{name: joining.joined(name, sources, apart) for name in JOINED}}
    small = {name: script(source) for name, source in whole.items()}
    return {name: small[name] for name in sorted(joining.fetched(START, small))}


def script(source: str) -> str:
    """A module or worker without what only people read."""
    minify.config({"js-version": OLDEST_SCRIPT})
    return str(minify.string("application/javascript", source))


def _style(*paths: Path) -> str:
    return str(minify.string("text/css", "".join(path.read_text("utf-8") for path in paths)))
