"""Whether a citation is used for what its article is known to be wrongly used for."""

from __future__ import annotations

import re
from functools import cache

from .comparing import runs

ENOUGH = 0.7
"""Share of the pairs of characters of a misuse that stand around the citation."""
LONG = 4
"""Pairs that a misuse must have to be known without the words around it."""
AROUND = re.compile(r"^(?:反对|要求|禁止)|的?(?:法律|专门)?(?:依据|权利|规定)$")
SIGNS = re.compile(r"[^\w]+")
DENIED = re.compile(
    r"不适用|并?不是|并非|不能|不得(?:拿|用)|误(?:用|以为|作|引)|没有(?:规定|写|说)|不管|只管|别拿|不要"
)
"""Words of a text that says itself that the article does not say so."""


def misused(use: str, context: str) -> bool:
    """Whether `context` speaks of `use`, an entry of `misused_for`, and does not deny it."""
    wanted = _pairs(use)
    return len(wanted & set(runs(context, 2))) >= ENOUGH * len(wanted) and not DENIED.search(context)


@cache
def _pairs(use: str) -> frozenset[str]:
    """The pairs of characters by which a misuse is known."""
    core = _within(AROUND.sub("", use))
    return core if len(core) >= LONG else _within(use)


def _within(text: str) -> frozenset[str]:
    return frozenset(pair for part in SIGNS.split(text) for pair in runs(part, 2))
