"""Chinese text in fewer bytes: the characters and pairs of them that occur most are written as one sign, the others
as two.

gzip packs what comes out a quarter smaller than UTF-8; `web/search/packed.js` reads it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
"""What stands in JSON as it is."""
LEADS = 18
"""So many of the signs begin a code of two."""
SINGLE = len(SIGNS) - LEADS
PAIRS = 120
END, BETWEEN = "\n", "\t"
"""Stand between texts, and between what the signs mean."""
APART = frozenset(" |\n")
"""In no pair."""


def pack(columns: Sequence[Sequence[str]]) -> tuple[str, list[str]]:
    """What the signs mean, and each column as one string of signs."""
    texts = [END.join(column) for column in columns]
    count = Counter("".join(texts))
    short = set(sorted(count, key=lambda char: (-count[char], char))[:SINGLE])
    pairs = Counter(text[at : at + 2] for text in texts for at in range(len(text) - 1))

    def saved(pair: str) -> int:
        return pairs[pair] * sum(1 if char in short else 2 for char in pair)

    joined = [pair for pair in pairs if not APART & set(pair)]
    chosen = set(sorted(joined, key=lambda pair: (-saved(pair), pair))[:PAIRS])
    parts = [list(_parts(text, chosen)) for text in texts]
    used = Counter(part for text in parts for part in text)
    alphabet = sorted(used, key=lambda part: (-used[part], part))
    codes = {part: code(at) for at, part in enumerate(alphabet)}
    return BETWEEN.join(alphabet), ["".join(codes[part] for part in text) for text in parts]


def _parts(text: str, pairs: set[str]) -> Iterator[str]:
    at = 0
    while at < len(text):
        part = text[at : at + 2] if text[at : at + 2] in pairs else text[at]
        yield part
        at += len(part)


def code(at: int) -> str:
    if at < SINGLE:
        return SIGNS[LEADS + at]
    lead, sign = divmod(at - SINGLE, len(SIGNS))
    return SIGNS[lead] + SIGNS[sign]
