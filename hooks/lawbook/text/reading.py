"""One reading of what people paste, the twin of `web/shared/text.js`: one width, one script, small letters, no signs
between characters, evasive spellings as what they stand for. Every character keeps its place in what was written.

Both twins run `tests/vectors/reading.json`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

BREAK = "，"
"""The end of a clause, whatever sign was written."""
CLAUSE_LENGTH = 3
HAN = re.compile(r"[\u3400-\u9fff]")
CLAUSE = re.compile(r"[，,。;；:：!！?？、\n\r…]")
NOISE = re.compile(
    r"[\s\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u20e3\u2190-\u2bff"
    r"\U0001f000-\U0001faff\"'“”‘’「」『』《》〈〉()[\]{}<>【】〔〕·・•*_~|丨丶丿/\\^+=#@&`.\-—–]"
)
LETTER = re.compile(r"[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Reading:
    """Text with the place in what was written where each of its characters began and ended."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def viewed(self, form: Callable[[str, int], str]) -> Reading:
        """The reading with what `form` makes of each character: itself, another one, or "" for none."""
        kept = [(form(char, at), at) for at, char in enumerate(self.text)]
        places = [at for char, at in kept if char]
        text = "".join(char for char, _ in kept)
        return Reading(text, tuple(self.starts[at] for at in places), tuple(self.ends[at] for at in places))


def read(written: str, signs: Mapping[int, int | str | None], longest: int) -> Reading:
    """The first `longest` characters of `written` in one width and script, lone surrogates left out."""
    found: list[tuple[str, int]] = []
    count = 0
    for at, char in enumerate(written):
        if "\ud800" <= char <= "\udfff":
            continue
        if count == longest:
            break
        count += 1
        found += [(part, at) for part in unicodedata.normalize("NFKC", char).lower().translate(signs)]
    return Reading("".join(char for char, _ in found), tuple(at for _, at in found), tuple(at + 1 for _, at in found))


def spoken(reading: Reading) -> Reading:
    """As it would be spoken: signs between characters are nothing, each end of a clause is a BREAK."""
    ends = _gaps(reading.text)

    def form(char: str, at: int) -> str:
        if CLAUSE.match(char) or at in ends:
            return BREAK
        return "" if NOISE.match(char) else char

    return reading.viewed(form)


def _gaps(text: str) -> set[int]:
    """Where spaces part clauses: Han words of some length stand on both sides."""
    runs = list(re.finditer(r"[^ ]+", text))
    found = set()
    for before, behind in pairwise(runs):
        han = HAN.match(before[0][-1]) and HAN.match(behind[0][0])
        if han and min(len(before[0]), len(behind[0])) >= CLAUSE_LENGTH:
            found.add(before.end())
    return found


@dataclass(frozen=True, slots=True)
class Spellings:
    """What is written otherwise → what is meant, by its first character, the longest first."""

    table: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, spellings: Mapping[str, str]) -> Spellings:
        found: dict[str, list[tuple[str, str]]] = {}
        for written, meant in sorted(spellings.items(), key=lambda item: -len(item[0])):
            found.setdefault(written[0], []).append((written, meant))
        return cls({first: tuple(pairs) for first, pairs in found.items()})

    def respelled(self, reading: Reading) -> Reading:
        """`reading` with what is meant; letters are only replaced where no other letter stands beside them."""
        text, at = reading.text, 0
        found: list[tuple[str, int, int]] = []
        while at < len(text):
            written, meant = self._at(text, at)
            start, end = reading.starts[at], reading.ends[at + len(written) - 1]
            found += [(char, start, end) for char in meant]
            at += len(written)
        joined = "".join(char for char, _, _ in found)
        return Reading(joined, tuple(start for _, start, _ in found), tuple(end for _, _, end in found))

    def _at(self, text: str, at: int) -> tuple[str, str]:
        for written, meant in self.table.get(text[at], ()):
            if text.startswith(written, at) and _alone(text, at, written):
                return written, meant
        return text[at], text[at]


def _alone(text: str, at: int, written: str) -> bool:
    before, behind = text[at - 1 : at], text[at + len(written) : at + len(written) + 1]
    joined = LETTER.match(written[0]) and LETTER.match(before)
    return not joined and not (LETTER.match(written[-1]) and LETTER.match(behind))
