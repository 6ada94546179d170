"""A text as it is compared, made once for all that look at it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.normal import fold

LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚª²³¹º⁰-₟℀-⅏Ⅰ-ⅿ①-⓿🄀-🆏\U0001d400-\U0001d7ff]")
"""Letters and digits in disguise: where there is none, only signs have to be folded."""
SIGNS = dict(zip("：／．＠＋＿－（）", ":/.@+_-()", strict=True))


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """`text` with full-width letters and signs as plain small ones, its offsets kept."""
    if LETTERS.search(text):
        return _small(fold(text))
    for written, plain in SIGNS.items():
        text = text.replace(written, plain)
    return _small(text)


def _small(text: str) -> str:
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)
    )
