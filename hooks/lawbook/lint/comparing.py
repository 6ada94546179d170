"""How like two wordings are, and where they differ."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

NUMBERED = re.compile(r"\([一二三四五六七八九十]{1,3}\)")
SIGNS = re.compile(r"[\W_]+")
LEFT_OUT = re.compile(r"…+|\.{3,}|⋯+|。{3,}|·{3,}")
LONGEST = 600
"""Characters of a quotation that are compared; longer ones are compared as far as that."""


def essence(text: str) -> str:
    """`text` without signs, spaces and the numbers of its items: what has to be equal in a quotation."""
    return SIGNS.sub("", NUMBERED.sub("", unicodedata.normalize("NFKC", text)))


def readable(text: str) -> str:
    """`text` as differences are shown in it."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).translate(str.maketrans(",;:?!()", "，；：？！（）"))


def fragments(quotation: str) -> list[str]:
    """The parts of a quotation between the places where something was left out."""
    parts = (readable(part) for part in LEFT_OUT.split(quotation[:LONGEST]))
    return [part for part in parts if len(essence(part)) > 1]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a quotation is to a wording: 1 where every part of it stands there; `difference` marks [原文→引文].

    `size` is how many characters were compared.
    """

    ratio: float
    difference: str = ""
    size: float = 0

    @property
    def weight(self) -> float:
        return self.ratio * self.size


def likeness(quotation: str, wording: str) -> Likeness:
    """Compare a quotation, or several parts of one, with the whole wording of a provision."""
    whole = essence(wording)
    return joined([_part(part, whole, wording) for part in fragments(quotation)], "……")


def joined(parts: list[Likeness], by: str) -> Likeness:
    """The likeness of the whole of several parts."""
    size = sum(part.size for part in parts)
    ratio = sum(part.weight for part in parts) / size if size else 0
    return Likeness(ratio, "" if ratio == 1 else by.join(part.difference for part in parts), size)


def _part(part: str, whole: str, wording: str) -> Likeness:
    core = essence(part)
    return Likeness(1, part, len(core)) if core in whole else _aligned(part, readable(wording))


def _aligned(part: str, wording: str) -> Likeness:
    """The best place for `part` in `wording`, and the differences there."""
    size, anchor = len(essence(part)), SequenceMatcher(None, wording, part, autojunk=False).find_longest_match()
    if anchor.size < 2:
        return Likeness(0, part, size)
    slack = max(8, len(part) // 3)
    first = max(0, anchor.a - anchor.b - slack)
    window = wording[first : anchor.a + len(part) - anchor.b + slack]
    steps = SequenceMatcher(None, window, part, autojunk=False).get_opcodes()
    while steps and steps[0][0] == "delete":
        steps.pop(0)
    while steps and steps[-1][0] == "delete":
        steps.pop()
    same = sum(len(essence(window[a:b])) for kind, a, b, _, _ in steps if kind == "equal")
    seen = sum(len(essence(window[a:b])) + len(essence(part[c:d])) for _, a, b, c, d in steps)
    shown = "".join(_step(window[a:b], part[c:d]) for _, a, b, c, d in steps)
    return Likeness(2 * same / seen if seen else 0, shown, size)


def _step(stored: str, given: str) -> str:
    """One run of the comparison; a difference in signs alone is none."""
    return stored if essence(stored) == essence(given) else f"[{stored}→{given}]"


def runs(text: str, size: int) -> list[str]:
    """Every run of `size` characters of `text`, in order."""
    core = essence(text)
    return [core[at : at + size] for at in range(len(core) - size + 1)]


@dataclass(frozen=True, eq=False)
class Runs:
    """Which runs of `size` characters stand in which provision of one instrument; `texts` is provision → wording."""

    texts: Mapping[str, str]
    size: int

    @cached_property
    def of(self) -> dict[str, set[str]]:
        return {number: set(runs(text, self.size)) for number, text in self.texts.items()}

    @cached_property
    def spread(self) -> Counter[str]:
        """How many provisions have a run."""
        return Counter(run for found in self.of.values() for run in found)

    def support(self, claim: str) -> dict[str, float]:
        """Provision → how much of what `claim` says occurs in it, 0 to 1; what is said everywhere counts little."""
        said = set(runs(claim, self.size))
        weights = {run: math.log((len(self.texts) + 1) / (self.spread[run] + 0.5)) for run in said}
        whole = sum(weights.values())
        if not whole:
            return dict.fromkeys(self.texts, 0.0)
        return {number: sum(weights[run] for run in said & found) / whole for number, found in self.of.items()}
