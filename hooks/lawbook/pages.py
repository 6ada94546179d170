"""Records → pages: Markdown from the templates in `overrides/pages/`, kept in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2

from .cards import Card
from .citation import title
from .clocks import Days
from .csp import with_policy
from .kinds import KINDS, template
from .kinds.stages import SPLITS
from .library import Library
from .model import Subject
from .navigation import SINGLES, doors
from .plain import brief
from .published import FILE, moved
from .source import Invalid, Problem, Where, relative
from .views import Views, escape, paragraphs

LIST = "list-index.md.j2"
"""The index of a kind that has none of its own."""

NEUTRAL = {"site": "阅读资料", "title": "一篇法律常识", "description": "不要钱，不用登录，不收集信息。点开再看内容。"}
"""What a neutral link shows of itself: nothing of what it leads to."""


@dataclass(frozen=True)
class Page:
    """A generated page: its path among the sources, its content, the YAML file it comes from."""

    uri: str
    content: str
    origin: str


@dataclass(frozen=True)
class Frame:
    """What pages need besides the records: cards by source path, the site's address with a slash at its end
    (empty while unknown), and what a neutral page looks like: its style and the address of its script."""

    cards: dict[str, Card]
    site_url: str
    style: str
    script: str


def render(library: Library, templates: Path, frame: Frame) -> list[Page]:
    """Every generated page.

    Raises:
        Invalid: a template is missing or asks for something that is not there.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(library=library, views=Views(library), days=Days(library), splits=SPLITS, doors=doors())
    environment.globals.update(vars(frame))
    environment.filters.update(md=escape, title=title, yaml=_quoted, paragraphs=paragraphs, brief=brief)
    try:
        return list(_pages(library, environment, templates, frame.cards))
    except jinja2.TemplateError as error:
        path = relative(templates / (getattr(error, "name", None) or "?"), library.root)
        at = Where(path, getattr(error, "lineno", None) or 1)
        raise Invalid([Problem(at, f"模板有误：{error.message}")]) from None


def _pages(
    library: Library, environment: jinja2.Environment, templates: Path, cards: dict[str, Card]
) -> Iterator[Page]:
    def page(name: str, uri: str, origin: str, **values: Any) -> Page:
        return Page(uri, environment.get_template(name).render(uri=uri, **values), origin)

    for folder, kind in KINDS.items():
        records = library.records[folder]
        index = template(templates, folder, "index") or LIST
        yield page(index, kind.home, f"data/{folder}", kind=kind, groups=_groups(records))
        shown = template(templates, folder, "page")
        if shown and not kind.page and not kind.nested:
            for key, record in records.items():
                yield page(shown, kind.uri(key), f"data/{folder}/{key}.yml", key=key, record=record)
    for key, statute in library.statutes.items():
        origin = f"data/statutes/{key}.yml"
        yield page("statutes/page.md.j2", f"statutes/{key}/index.md", origin, key=key, statute=statute)
        for number, provision in statute.provisions.items():
            own = {"key": key, "statute": statute, "number": number, "provision": provision}
            yield page("statutes/provision.md.j2", f"statutes/{key}/{number}.md", origin, **own)
            for alias in provision.aliases:
                where = {"target": f"../{number}/", "title": f"《{statute.title}》{title(alias)}"}
                yield page("alias.html.j2", f"statutes/{key}/{alias}/index.html", origin, up="../../../", **where)
    for old, new in moved(library).items():
        up = "../" * (old.count("/") + 1)
        yield page("alias.html.j2", f"{old}/index.html", FILE, up=up, target=f"{up}{new}/", title="这一页改了网址")
    for card in cards.values():
        if card.neutral:
            neutral = page("neutral.html.j2", f"{card.neutral}index.html", card.at.path, card=card, **NEUTRAL)
            yield replace(neutral, content=with_policy(neutral.content))
    for single in SINGLES:
        yield page(single.template, single.uri, "data")
    for key, items in library.ledgers.items():
        yield page("source.md.j2", f"sources/{key.lower()}.md", f"data/sources/{key}.yml", key=key, items=items)


def _groups(records: Mapping[str, Subject]) -> list[tuple[str, list[tuple[str, Subject]]]]:
    """Records by the heading under which their kind lists them."""

    def group(item: tuple[str, Subject]) -> str:
        return item[1].group()

    return [(name, list(members)) for name, members in groupby(sorted(records.items(), key=group), key=group)]


def _quoted(text: str) -> str:
    """`text` on one line as a YAML string."""
    return json.dumps(" ".join(str(text).split()), ensure_ascii=False)
