"""Forms in which texts are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def _fold_char(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else char


def fold(text: str) -> str:
    """NFKC character by character, so that offsets stay those of `text`."""
    return text if text.isascii() else "".join(map(_fold_char, text))


def normalised(text: str) -> str:
    """NFKC without white space: the form in which wordings are compared."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
