"""Rules for the pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds import FOLDER, KINDS, lacking
from ..kinds.statutes import Statute
from ..library import Library
from ..navigation import SINGLES
from ..published import addresses
from ..source import Problem, Where, relative


def pages_do_not_collide(library: Library) -> Iterator[Problem]:
    """手写的页面不占用由资料生成的网址。"""
    taken = {*(page.uri for page in SINGLES), *(kind.home for kind in KINDS.values())}
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


def kinds_are_complete(library: Library) -> Iterator[Problem]:
    """每一类资料有模板、有测试；拿去查无障碍的那几份在。"""
    yield from lacking(iter(KINDS.values()), FOLDER, library.root / "overrides" / "pages", library.root)
    for kind in KINDS.values():
        for sample in kind.samples:
            key, _, part = sample.partition("/")
            record = library.records[kind.folder].get(key)
            if record is None or (part and not (isinstance(record, Statute) and part in record.provisions)):
                at = Where(relative(FOLDER / kind.folder / "__init__.py", library.root))
                yield Problem(at, f"samples 里的“{sample}”不存在")
