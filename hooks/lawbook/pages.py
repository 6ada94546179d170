"""Records → pages: Markdown from the templates in `overrides/pages/`, kept in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2

from .cards import Card
from .citation import title
from .csp import with_policy
from .library import Library
from .model import KINDS, SPLITS, Record
from .plain import brief
from .published import FILE, moved
from .source import Invalid, Problem, Where, relative
from .views import Views, escape, paragraphs

LISTS = {
    "tactics": ("常见套路", "催收施压的手法：听到什么、想让你做什么、怎么看出来、回一句什么。"),
    "documents": ("收到的东西，是真是假", "传票、支付令、律师函、短信……谁能发、怎样核实、期限几天、今天先做什么。"),
    "letters": ("文书与要说的话", "可以照着改的文书和话术。每一份都先写副作用，再给正文。"),
    "questions": ("问答", "人们常问的事，短答案在前，依据在后。"),
    "cases": ("示例", "改写自来源文章的故事，一步一步对照条文。都是示例，不代表通常的结果。"),
}
"""Kinds whose index is a plain list: heading and lead."""

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
    environment.globals.update(library=library, views=Views(library), splits=SPLITS, **vars(frame))
    environment.filters.update(md=escape, title=title, yaml=_quoted, paragraphs=paragraphs, brief=brief)
    try:
        return list(_pages(library, environment, frame.cards))
    except jinja2.TemplateError as error:
        path = relative(templates / (getattr(error, "name", None) or "?"), library.root)
        at = Where(path, getattr(error, "lineno", None) or 1)
        raise Invalid([Problem(at, f"模板有误：{error.message}")]) from None


def _pages(library: Library, environment: jinja2.Environment, cards: dict[str, Card]) -> Iterator[Page]:
    def page(template: str, uri: str, origin: str, **values: Any) -> Page:
        return Page(uri, environment.get_template(f"{template}.j2").render(uri=uri, **values), origin)

    for folder, kind in KINDS.items():
        uri, origin = kind.page or f"{folder}/index.md", f"data/{folder}"
        if folder in LISTS:
            heading, lead = LISTS[folder]
            groups = _groups(library.records[folder])
            yield page("list-index.md", uri, origin, folder=folder, heading=heading, lead=lead, groups=groups)
        else:
            yield page(f"{folder}-index.md", uri, origin)
        for key, record in library.records[folder].items():
            if not kind.page and folder != "statutes":
                yield page(
                    f"{folder.removesuffix('s')}.md", kind.uri(key), f"{origin}/{key}.yml", key=key, record=record
                )
    for key, statute in library.statutes.items():
        origin = f"data/statutes/{key}.yml"
        yield page("statute.md", f"statutes/{key}/index.md", origin, key=key, statute=statute)
        for number, provision in statute.provisions.items():
            own = {"key": key, "statute": statute, "number": number, "provision": provision}
            yield page("provision.md", f"statutes/{key}/{number}.md", origin, **own)
            for alias in provision.aliases:
                where = {"target": f"../{number}/", "title": f"《{statute.title}》{title(alias)}"}
                yield page("alias.html", f"statutes/{key}/{alias}/index.html", origin, up="../../../", **where)
    for old, new in moved(library).items():
        up = "../" * (old.count("/") + 1)
        yield page("alias.html", f"{old}/index.html", FILE, up=up, target=f"{up}{new}/", title="这一页改了网址")
    for card in cards.values():
        if card.neutral:
            neutral = page("neutral.html", f"{card.neutral}index.html", card.at.path, card=card, **NEUTRAL)
            yield replace(neutral, content=with_policy(neutral.content))
    yield page("handbook.md", "handbook/index.md", "data")
    yield page("unverified.md", "about/unverified.md", "data")
    yield page("sources-index.md", "sources/index.md", "data/sources")
    for key, items in library.ledgers.items():
        yield page("source.md", f"sources/{key.lower()}.md", f"data/sources/{key}.yml", key=key, items=items)


def _groups(records: Any) -> list[tuple[str, list[tuple[str, Record]]]]:
    """Records by topic, where they have one."""

    def topic(item: tuple[str, Record]) -> str:
        return str(getattr(item[1], "topic", ""))

    return [(name, list(members)) for name, members in groupby(sorted(records.items(), key=topic), key=topic)]


def _quoted(text: str) -> str:
    """`text` on one line as a YAML string."""
    return json.dumps(" ".join(str(text).split()), ensure_ascii=False)
