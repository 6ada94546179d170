"""Words that may stand for each other, as `data/patterns/` has them side by side: the twin of `web/check/families.js`.

Whatever word of a family a message has, it has the family, and families are weighed as runs of characters are.
"""

from __future__ import annotations

from collections.abc import Iterable

from .model import Cue
from .model.pattern import OR, Sets, alternatives
from .text.grams import SIZE, Marks
from .text.patterns import Located


def families(cues: Iterable[Cue]) -> list[str]:
    """Alternatives as they are written in the data, each once."""
    found: dict[str, None] = {}
    for cue in cues:
        for phrase in (*cue.patterns, *cue.harmless):
            found |= dict.fromkeys((*phrase.words, OR.join(phrase.near)))
        found |= {OR.join(cue.without): None}
    return [family for family in found if family]


class Families:
    """Families by their words; their numbers come after those of runs."""

    def __init__(self, named: Iterable[str], sets: Sets) -> None:
        self.of: dict[str, list[int]] = {}
        for number, family in enumerate(named, SIZE):
            for word in dict.fromkeys(alternatives(family, sets)):
                self.of.setdefault(word, []).append(number)

    def marks(self, located: Located) -> Marks:
        """Which of them stand where."""
        found: dict[int, list[int]] = {}
        for word, places in located.places.items():
            for place in places:
                found.setdefault(place, []).extend(self.of.get(word, ()))
        return found
