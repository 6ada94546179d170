"""What is left and what one can offer, worked out from the articles and in exact fractions: another hand than
`web/tools/plan/rules.js`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from conftest import LIBRARY

DELAY = Fraction(str(LIBRARY.facts["delayed-interest"].value)) / 10_000
FOREVER = 600
URGENCY = ("judged", "paper", "backed", "rate", "old")


@dataclass(frozen=True)
class Owed:
    """A debt as the address writes it: owed:rate:due:state:backed:sort:who."""

    owed: Fraction
    rate: Fraction | None
    due: Fraction | None
    state: str
    backed: bool
    card: bool
    who: str

    @classmethod
    def read(cls, written: str) -> Owed:
        given = dict(enumerate(written.split(":", 6)))

        def number(at: int) -> Fraction | None:
            return Fraction(given[at]) if given.get(at) else None

        return cls(
            number(0) or Fraction(0),
            number(1),
            number(2),
            given.get(3) or "current",
            (given.get(4) or "none") != "none",
            given.get(5) == "card",
            given.get(6, ""),
        )

    @property
    def monthly(self) -> Fraction:
        """What it grows by in a month, as a share."""
        own = (self.rate or 0) / Fraction(1200)
        return own + DELAY * 365 / 12 if self.state == "judged" else own

    @property
    def urgency(self) -> str:
        if self.state in ("judged", "paper", "old"):
            return self.state
        return "backed" if self.backed else "rate"


@dataclass(frozen=True)
class Outcome:
    verdict: str
    left: Fraction
    months: int | None
    order: list[int]
    offers: list[int | Fraction | None]
    within: list[list[int]]
    set_off: list[str]


def outcome(income: str, costs: str, debts: list[str]) -> Outcome:
    owed = [Owed.read(one) for one in debts]
    left = Fraction(income) - Fraction(costs)
    order = sorted(range(len(owed)), key=lambda at: _advice(owed[at]))
    live = [owed[at] for at in order if owed[at].state != "old"]
    months = _months(left, live) if left > 0 and live else None
    asked = None if any(debt.due is None for debt in live) else sum((debt.due or 0 for debt in live), Fraction(0))
    if left <= 0:
        verdict = "nothing"
    elif live and months is None:
        verdict = "growing"
    elif not live or asked is None:
        verdict = "left"
    else:
        verdict = "enough" if left >= asked else "short"
    total = sum((debt.owed for debt in live), Fraction(0))
    offers: list[int | Fraction | None] = []
    for at in order:
        debt = owed[at]
        if debt.state == "old" or left <= 0:
            offers.append(None)
        elif verdict == "enough":
            offers.append(debt.due)
        else:
            offers.append(min(ceil(debt.owed), floor(left * debt.owed / total)))
    return Outcome(verdict, left, months, order, offers, _within(owed), _set_off(owed))


def _advice(debt: Owed) -> tuple[int, Fraction, Fraction]:
    return URGENCY.index(debt.urgency), -(debt.rate if debt.rate is not None else Fraction(-1)), debt.owed


def _months(left: Fraction, debts: list[Owed]) -> int | None:
    open_ = [(float(debt.owed), float(debt.monthly)) for debt in debts]
    for month in range(FOREVER + 1):
        if sum(owed for owed, _ in open_) <= 1e-5:
            return month
        rest, after = float(left), []
        for owed, growth in open_:
            pay = min(rest, owed + owed * growth)
            rest -= pay
            after.append((owed + owed * growth - pay, growth))
        open_ = after
    return None


def _within(owed: list[Owed]) -> list[list[int]]:
    """《民法典》第五百六十条第二款: due before not due, unsecured before secured, the heavier before the lighter."""
    names = list(dict.fromkeys(debt.who for debt in owed if debt.who))
    groups = [[at for at, debt in enumerate(owed) if debt.who == name] for name in names]

    def rank(at: int) -> tuple[bool, bool, Fraction]:
        debt = owed[at]
        return debt.state == "current", debt.backed, -(debt.rate if debt.rate is not None else Fraction(-1))

    return [sorted(group, key=rank) for group in groups if len(group) > 1]


def _set_off(owed: list[Owed]) -> list[str]:
    early, late = ("current", "early"), ("late",)
    found = set()
    for debt in owed:
        if not debt.card:
            found.add("other")
        else:
            found |= {"card-early"} if debt.state in early else set()
            found |= {"card-late"} if debt.state in late else set()
            found |= {"card-early", "card-late"} if debt.state not in early + late else set()
    return [key for key in ("card-early", "card-late", "other") if key in found]
