"""With what the device reads what people type and paste (`web/shared/text.js`): in the search, its watch for a crisis,
the check of messages."""

from __future__ import annotations

from collections.abc import Iterable

from ..citation.names import PAIRS
from ..library import Library
from .search import compact


def reading(library: Library, compared: Iterable[str]) -> str:
    """As JSON: the signs of what is in `compared`; `spellings` what is written otherwise → what is meant."""
    return compact(signs(frozenset().union(*compared)) | {"spellings": library.spellings})


def signs(wanted: frozenset[str]) -> dict[str, str]:
    """`from` the traditional characters that become one of `wanted`, `to` in the same order what they become."""
    pairs = sorted(zip(PAIRS[1::2], PAIRS[::2], strict=True))  # packs better by what they become
    kept = [pair for pair in pairs if pair[0] in wanted]
    return {"from": "".join(written for _, written in kept), "to": "".join(became for became, _ in kept)}
