"""Which numbers an article bears out: those of its wording, or those of the clocks and facts that stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..prose import Prose
from ..quantities import Measure, quantities
from .book import Library
from .provisions import region
from .resolving import Target

Identity = tuple[Decimal, Measure]
"""A number and what it counts."""

FAMILIES = {
    "days": (Measure.DAY, Measure.WORKING_DAY, Measure.WEEK, Measure.HOUR),
    "shares": (Measure.PERCENT, Measure.PERMILLE, Measure.PERMYRIAD),
}


@dataclass(frozen=True, slots=True)
class Ruled:
    """A number that a clock or a fact takes from a place in an article; `origin` is the file that says so.

    With `words` the number is meant only where one of them stands near it.
    """

    place: Target
    identity: Identity
    words: tuple[str, ...]
    origin: str

    def meant(self, near: str) -> bool:
        return not self.words or any(word in near for word in self.words)


class Figures:
    """Numbers of articles, read once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._read: dict[Target, frozenset[Identity]] = {}

    def wording(self, target: Target) -> frozenset[Identity]:
        """The numbers in the wording of `target`: the whole article, or the paragraph or item that is cited."""
        if target not in self._read:
            provision = self.library.statutes[target.statute].provisions[target.provision]
            text = region(provision, target.anchor)
            self._read[target] = frozenset(quantity.identity for quantity in quantities(text))
        return self._read[target]

    def targets(self, lines: Iterable[Prose]) -> list[Target]:
        """Where the citations of `lines` lead."""
        found = (self.library.resolve(citation).target for line in lines for citation in line.citations)
        return [target for target in found if target]

    @cached_property
    def ruled(self) -> dict[tuple[str, str], list[Ruled]]:
        """(statute, provision) → what clocks and facts take from it."""
        found: dict[tuple[str, str], list[Ruled]] = {}
        for one in (*self._clocks(), *self._facts()):
            found.setdefault((one.place.statute, one.place.provision), []).append(one)
        return found

    @cached_property
    def all(self) -> frozenset[Identity]:
        """Every number of a clock or a fact."""
        return frozenset(one.identity for ruled in self.ruled.values() for one in ruled)

    def ruling(self, target: Target, measure: Measure) -> list[Ruled]:
        """What clocks and facts take from `target`, of the kind of `measure`."""
        ruled = self.ruled.get((target.statute, target.provision), ())
        return [one for one in ruled if touching(one.place, target) and family(one.identity[1]) == family(measure)]

    def allowed(self, targets: Iterable[Target], measure: Measure, near: str) -> frozenset[Identity]:
        """The numbers that may stand beside citations of `targets`; none where nothing says which.

        `near` are the words about the number. Where no cited article has such a number, the clocks that
        cite one of them decide.
        """
        own = frozenset[Identity]().union(*(self._own(target, measure, near) for target in targets))
        standing = (self._standing.get((target.statute, target.provision), frozenset()) for target in targets)
        return own or _of(frozenset().union(*standing), measure)

    def _own(self, target: Target, measure: Measure, near: str) -> frozenset[Identity]:
        """The numbers of a cited place: as clocks and facts take them, else as worded; else of its article."""
        for place in dict.fromkeys((target, Target(target.statute, target.provision))):
            if ruling := self.ruling(place, measure):
                return frozenset(one.identity for one in ruling if one.meant(near)) or frozenset([NOTHING])
            if found := _of(self.wording(place), measure):
                return found
        return frozenset()

    @cached_property
    def _standing(self) -> dict[tuple[str, str], frozenset[Identity]]:
        """(statute, provision) → the numbers of the clocks that cite it at all."""
        found: dict[tuple[str, str], frozenset[Identity]] = {}
        for clock in self.library.clocks.values():
            numbers = frozenset(
                (Decimal(number), variant.unit)
                for variant in clock.variants.values()
                for number in variant.numbers
                if variant.unit
            )
            for target in self.targets(clock.basis):
                place = target.statute, target.provision
                found[place] = found.get(place, frozenset()) | numbers
        return found

    def _clocks(self) -> Iterator[Ruled]:
        for key, clock in self.library.clocks.items():
            for variant in clock.variants.values():
                for number in variant.numbers:
                    assert variant.unit
                    for place in self.targets(variant.basis):
                        yield Ruled(place, (Decimal(number), variant.unit), variant.words, f"data/deadlines/{key}.yml")

    def _facts(self) -> Iterator[Ruled]:
        for fact in self.library.facts.values():
            for place in self.targets(fact.basis):
                yield Ruled(place, (fact.value, fact.unit), fact.words, "data/facts.yml")


NOTHING: Identity = (Decimal(-1), Measure.DAY)
"""Allowed where clocks rule and none of them is meant: no number is this one."""


def _of(numbers: Iterable[Identity], measure: Measure) -> frozenset[Identity]:
    return frozenset(identity for identity in numbers if family(identity[1]) == family(measure))


def family(measure: Measure) -> str:
    """Measures that are mistaken for each other: days of either kind; shares of either size."""
    return next((name for name, members in FAMILIES.items() if measure in members), measure)


def touching(one: Target, other: Target) -> bool:
    """Whether of two places in an article one lies in the other."""
    longer, shorter = sorted((one.anchor, other.anchor), key=len, reverse=True)
    return not shorter or longer == shorter or longer.startswith(f"{shorter}-")
