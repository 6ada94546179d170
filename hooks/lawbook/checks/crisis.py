"""Rules for the words that put help before any answer."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..model.pattern import sets_of
from ..source import Problem
from .pages import generated
from .rule import rule


@rule
def crisis_patterns_name_sets(library: Library) -> Iterator[Problem]:
    """求助的说法里，写 $名字 的要在 sets 里。"""
    for pattern in library.crisis.all_patterns:
        for name in sets_of(pattern.words):
            if name not in library.crisis.sets:
                yield Problem(pattern.at, f"sets 里没有“{name}”")


@rule
def crisis_hides_pages(library: Library) -> Iterator[Problem]:
    """求助时不出现的页面，要真的有。"""
    known = generated(library)
    for address in library.crisis.hidden:
        if f"{address}/" not in known:
            yield Problem(library.crisis.at, f"hidden 写的“{address}”不是本站的页面")
