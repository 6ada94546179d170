"""What is said behind a citation, held against the wording of the law."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .comparing import Likeness, Runs, essence, joined, likeness, runs
from .quoting import Kind, Saying

ALIKE = 0.6
"""From here on a passage is taken for a quotation of an article, with mistakes in it or without."""
SAME = 0.9
"""From here on it is taken for that article, whatever number stands before it."""
SHORTEST = 8
"""Characters a quotation must have to be judged where nothing like it stands in the article."""
PIECES = re.compile(r"[。；;\n\s\u3000]+")
NEARLY = 0.85
"""From here on words within a sentence, without quotation marks, are taken for a quotation."""
UNSUPPORTED = 0.1
"""Below it, next to nothing of a claim occurs in the article cited for it."""
SUPPORTED = 0.4
"""From here on, another article of the law says so."""
KINDRED = 0.25
"""From here on a claim and an article speak of the same."""
COMMON = 0.15
"""What stands in more of the articles of a law is no word by which one of them is known."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a saying stands to the provision it is ascribed to, and to those of the law that fit it best."""

    own: Likeness
    best: tuple[str, ...]
    other: Likeness

    @property
    def elsewhere(self) -> bool:
        """Whether another provision fits clearly better."""
        return self.other.ratio >= ALIKE and self.other.ratio > self.own.ratio + 0.1


@dataclass(frozen=True, eq=False)
class Texts:
    """The wording of one instrument; `of` is provision → text."""

    of: Mapping[str, str]

    @cached_property
    def pairs(self) -> Runs:
        return Runs(self.of, 2)

    @cached_property
    def characters(self) -> Runs:
        return Runs(self.of, 1)

    def compare(self, saying: Saying, number: str) -> Comparison:
        """Hold a quotation against the provision `number`, and against the others that come near it."""
        own = _quoted(saying, self.of.get(number, ""))
        if own.ratio == 1:
            return Comparison(own, (number,), own)
        near = [key for key in self._nearest(_opening(saying)) if key != number]
        found = {key: _quoted(saying, self.of[key]) for key in near}
        most = max((found[key].weight for key in found), default=0)
        best = tuple(key for key in found if found[key].weight == most and found[key].ratio >= ALIKE)
        return Comparison(own, best, found[best[0]] if best else Likeness(0))

    def _nearest(self, quotation: str, most: int = 8) -> list[str]:
        """The provisions that have most of a quotation's words, the best first."""
        ranked = sorted(self.pairs.support(quotation).items(), key=lambda item: -item[1])
        return [number for number, score in ranked[:most] if score > 0.1]

    def unsupported(self, saying: Saying, number: str) -> str | None:
        """None where the provision may well say so; else the provision that does, or "" where none does for sure."""
        if saying.size < SHORTEST or number not in self.of:
            return None
        pairs, characters = self.pairs.support(saying.text), self.characters.support(saying.text)
        best = max(pairs, key=lambda key: pairs[key])
        if pairs[best] >= SUPPORTED and pairs[number] < pairs[best] / 2.5 and characters[number] < characters[best] / 2:
            return best
        if pairs[number] < UNSUPPORTED and characters[number] < UNSUPPORTED:
            return ""
        return "" if pairs[number] < UNSUPPORTED and self._insists(saying.text, number) else None

    def fits(self, saying: Saying, number: str) -> bool:
        """Whether a claim speaks of what the provision speaks of."""
        return self.pairs.support(saying.text).get(number, 0) >= KINDRED

    def supporting(self, claim: str) -> str | None:
        """The provision that says what is claimed, where one clearly does."""
        pairs = self.pairs.support(claim)
        best = max(pairs, key=lambda key: pairs[key], default=None)
        return best if best and pairs[best] >= SUPPORTED else None

    def _insists(self, claim: str, number: str) -> bool:
        """Whether a claim says again and again what the law speaks of elsewhere, and not here."""
        often = {run for run, times in Counter(runs(claim, 2)).items() if times > 1}
        known = {run for run in often if 0 < self.pairs.spread[run] <= COMMON * len(self.of)}
        return bool(known) and not known & self.pairs.of[number]


def _opening(saying: Saying) -> str:
    """Where a quotation begins; behind it may stand remarks."""
    return saying.text if saying.kind is Kind.QUOTATION else saying.text[:200]


def _quoted(saying: Saying, wording: str) -> Likeness:
    """How like the words are to `wording`; of words not in quotation marks, those that quote, remarks left out."""
    if not wording:
        return Likeness(0)
    if saying.kind is Kind.QUOTATION:
        return likeness(saying.text, wording)
    kept: list[Likeness] = []
    for number, piece in enumerate(_pieces(saying.text)):
        found = likeness(piece, wording)
        if found.ratio >= ALIKE:
            kept.append(found)
        elif kept or number:
            break
    whole = joined(kept, "")
    return whole if whole.weight >= SHORTEST and (saying.alone or whole.ratio >= NEARLY) else Likeness(0)


def _pieces(text: str) -> list[str]:
    """Sentences of words that are not in quotation marks, as long as they may be wording."""
    found, done = [], 0
    for match in PIECES.finditer(text):
        found.append(text[done : match.end()])
        done = match.end()
    return [piece for piece in (*found, text[done:]) if len(essence(piece)) > 3][:40]
