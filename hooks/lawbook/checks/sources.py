"""Rules for the claim ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..library import Library
from ..model import ItemVerdict
from ..navigation import names
from ..source import Problem, Text, Where
from .references import ITEMS
from .rule import rule

NO_ANSWER_NEEDED = (ItemVerdict.NOISE, ItemVerdict.NEUTRAL)


@rule
def every_item_is_ruled_on(library: Library) -> Iterator[Problem]:
    """清单的 302 项一项不缺，也没有多余的。"""
    for source, count in ITEMS.items():
        wanted = [f"{source}-{number}" for number in range(1, count + 1)]
        items = library.ledgers.get(source, {})
        for missing in [number for number in wanted if number not in items]:
            yield Problem(Where(f"data/sources/{source}.yml"), f"缺少 {missing}")
        for extra in [number for number in items if number not in wanted]:
            yield Problem(items[extra].at, f"清单里没有“{extra}”")


@rule
def every_item_is_answered(library: Library) -> Iterator[Problem]:
    """每一项都写明在哪一页回答，那一页在；只有噪声和不需判断的可以写 none。"""
    known = names(library)
    for items in library.ledgers.values():
        for number, item in items.items():
            if item.page == "none" and item.verdict not in NO_ANSWER_NEEDED:
                yield Problem(item.page.at, f"{number} 要写明在哪一页回答")
            yield from _unknown(item.page, known)
    for conflict in library.conflicts.values():
        yield from _unknown(conflict.page, known)


def _unknown(page: Text, known: Mapping[str, str]) -> Iterator[Problem]:
    if page != "none" and page not in known:
        yield Problem(page.at, f"没有“{page}”这一页")
