"""Forms in which texts are compared."""

from __future__ import annotations

import re
import unicodedata


class _Folding(dict[int, int]):
    """Character → what NFKC makes of it where that is one character, else itself."""

    def __missing__(self, code: int) -> int:
        folded = unicodedata.normalize("NFKC", chr(code))
        self[code] = found = ord(folded) if len(folded) == 1 else code
        return found


_FOLDING = _Folding()


def fold(text: str) -> str:
    """NFKC character by character, so that offsets stay those of `text`."""
    return text.translate(_FOLDING)


def normalised(text: str) -> str:
    """NFKC without white space: the form in which wordings are compared."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
