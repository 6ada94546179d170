"""Rules for the pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..model import KINDS
from ..published import addresses
from ..source import Problem, Where

GENERATED = ("about/unverified.md", "sources/index.md")


def pages_do_not_collide(library: Library) -> Iterator[Problem]:
    """手写的页面不占用由资料生成的网址。"""
    taken = {*GENERATED, *(kind.page or f"{folder}/index.md" for folder, kind in KINDS.items())}
    for address in addresses(library):
        taken |= {f"{address}.md", f"{address}/index.md"}
    for page in library.pages:
        if page.uri in taken:
            yield Problem(Where(page.path), f"这个网址由资料生成，不能再手写一页：{page.uri}")


def provisions_are_used(library: Library) -> Iterator[Problem]:
    """收录的每一条都有别的页面用到；没有人用的不收。"""
    for target in library.held():
        if not library.backlinks.get((target.statute, target.provision)):
            provision = library.statutes[target.statute].provisions[target.provision]
            yield Problem(provision.at, f"没有页面引用“{target.provision}”：写进相关页面，或者不收录它")
