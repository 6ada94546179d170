"""Whether a citation is used for what its article is known to be wrongly used for."""

from __future__ import annotations

import re

from .comparing import runs

ENOUGH = 0.7
"""Share of the pairs of characters of a misuse that stand around the citation."""


DENIED = re.compile(
    r"不适用|并?不是|并非|不能|不得(?:拿|用)|误(?:用|以为|作|引)|没有(?:规定|写|说)|不管|只管|别拿|不要"
)
"""Words of a text that says itself that the article does not say so."""


def misused(use: str, context: str) -> bool:
    """Whether `context` speaks of `use`, an entry of `misused_for`, and does not deny it."""
    wanted = set(runs(use, 2))
    known = set(runs(context, 2))
    return bool(wanted) and len(wanted & known) >= ENOUGH * len(wanted) and not DENIED.search(context)
