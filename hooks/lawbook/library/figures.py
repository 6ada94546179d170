"""Which numbers an article bears out: those of its wording, or those of the clocks and facts that stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..citation import find
from ..quantities import PERIODS, Measure, quantities
from ..source import Prose
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
    """A number that a clock or a fact takes from a place in an article; `origin` is the file that says so."""

    place: Target
    identity: Identity
    clock: bool
    origin: str


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
        found = (self.library.resolve(citation).target for line in lines for citation in find(line))
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
        """What rules the numbers of `measure` at `target`: clocks its periods, facts its sums and shares."""
        near = [
            one
            for one in self.ruled.get((target.statute, target.provision), ())
            if touching(one.place, target) and family(one.identity[1]) == family(measure)
        ]
        return near if measure not in PERIODS or any(one.clock for one in near) else []

    def allowed(self, target: Target, measure: Measure) -> frozenset[Identity]:
        """The numbers that may stand beside a citation of `target`; none where its article has no such number.

        The cited paragraph decides, and the whole article where that paragraph has no number of the kind.
        """
        for place in (target, Target(target.statute, target.provision)):
            if ruling := self.ruling(place, measure):
                return frozenset(one.identity for one in ruling)
            found = {identity for identity in self.wording(place) if family(identity[1]) == family(measure)}
            if found:
                return frozenset(found)
        return frozenset()

    def _clocks(self) -> Iterator[Ruled]:
        for key, clock in self.library.clocks.items():
            for variant in clock.variants.values():
                for number in variant.numbers:
                    assert variant.unit
                    for place in self.targets(variant.basis):
                        yield Ruled(place, (Decimal(number), variant.unit), True, f"data/deadlines/{key}.yml")

    def _facts(self) -> Iterator[Ruled]:
        for fact in self.library.facts.values():
            for place in self.targets(fact.basis):
                yield Ruled(place, (fact.value, fact.unit), False, "data/facts.yml")


def family(measure: Measure) -> str:
    """Measures that are mistaken for each other: days of either kind; shares of either size."""
    return next((name for name, members in FAMILIES.items() if measure in members), measure)


def touching(one: Target, other: Target) -> bool:
    """Whether of two places in an article one lies in the other."""
    longer, shorter = sorted((one.anchor, other.anchor), key=len, reverse=True)
    return not shorter or longer == shorter or longer.startswith(f"{shorter}-")
