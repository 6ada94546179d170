"""With what the device reads what people type and paste (`web/shared/text.js`): in the search, its watch for a crisis,
the check of messages."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..citation.names import PAIRS
from ..library import Library


def reading(library: Library, compared: Iterable[str]) -> str:
    """As JSON: `from` the traditional characters that become one of those in `compared`, `to` in the same order what
    they become; `spellings` what is written otherwise → what is meant."""
    used = set().union(*map(set, compared))
    pairs = sorted(zip(PAIRS[1::2], PAIRS[::2], strict=True))  # packs better by what they become
    kept = [(written, became) for became, written in pairs if became in used]
    content = {
        "from": "".join(written for written, _ in kept),
        "to": "".join(became for _, became in kept),
        "spellings": library.spellings,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
