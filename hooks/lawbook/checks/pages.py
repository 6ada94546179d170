"""Rules for the pages of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cards import address
from ..kinds import FOLDER, HOME, KINDS, lacking
from ..kinds.statutes import Statute
from ..library import Library
from ..navigation import SINGLES
from ..published import addresses, moved
from ..source import Problem, Where, relative
from .rule import rule

README = re.compile(r"README\.md$", re.I)
"""MkDocs takes it for the index of its folder."""
FRAMES = {"main.html", "404.html"}
"""Templates of every page, and of none."""
FOLDERS = ("s", "posters", "api")
"""Everything below them is generated."""


@rule
def pages_do_not_collide(library: Library) -> Iterator[Problem]:
    """手写的页面不占用由资料生成的网址，也不占用别的手写页面的网址。"""
    taken = dict.fromkeys(generated(library), "由资料生成")
    for page in library.pages:
        where = address(README.sub("index.md", page.uri))
        if where in taken or where.partition("/")[0] in FOLDERS:
            yield Problem(Where(page.path), f"这个网址{taken.get(where, '由资料生成')}，不能再手写一页：/{where}")
        taken.setdefault(where, f"已经有 {page.path}")


def generated(library: Library) -> set[str]:
    """The address of every page that is made from the data, neutral pages aside: they have a folder of their own."""
    homes = [*(kind.home for kind in KINDS.values()), *(single.uri for single in SINGLES)]
    sources = [f"sources/{key.lower()}.md" for key in library.ledgers]
    return {*map(address, (*homes, *sources)), *(f"{name}/" for name in (*addresses(library), *moved(library)))}


@rule
def templates_are_ours(library: Library) -> Iterator[Problem]:
    """网页页首写的模板在 overrides/ 里，不是整站的框，也不是别处的文件。"""
    for page in library.pages:
        if name := page.meta.template:
            known = {path.name for path in (library.root / "overrides").glob("*.html")} - FRAMES
            if name not in known:
                yield Problem(name.at, f"没有“{name}”这个模板；可以写：{'、'.join(sorted(known))}")


@rule
def provisions_are_used(library: Library) -> Iterator[Problem]:
    """收录的每一条都有别的页面用到；没有人用的不收。"""
    for target in library.held():
        if not library.backlinks.get((target.statute, target.provision)):
            provision = library.statutes[target.statute].provisions[target.provision]
            yield Problem(provision.at, f"没有页面引用“{target.provision}”：写进相关页面，或者不收录它")


@rule
def kinds_are_complete(library: Library) -> Iterator[Problem]:
    """每一类资料有模板、有测试；拿去查无障碍的那几份在。"""
    yield from lacking(KINDS.values(), FOLDER, HOME, library.root)
    for kind in KINDS.values():
        for sample in kind.samples:
            key, _, part = sample.partition("/")
            record = library.records[kind.folder].get(key)
            if record is None or (part and not (isinstance(record, Statute) and part in record.provisions)):
                at = Where(relative(FOLDER / kind.folder / "__init__.py", HOME))
                yield Problem(at, f"samples 里的“{sample}”不存在")
