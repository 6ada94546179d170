"""Rates of loans by a library (`pyxirr`), sums by decimals: what the code of the site is compared with."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pyxirr

SEED = 20261130
VECTORS = 300
SANE = 1e6
"""Rates of a year above it are of no use to anybody."""


def per_period(received: float, payments: list[float]) -> float:
    """The rate of a period."""
    found = pyxirr.irr([-received, *payments])
    assert found is not None
    return float(found)


def per_year(received: float, day: date, payments: list[tuple[date, float]]) -> float:
    """The yearly rate by days, a year of 365."""
    found = pyxirr.xirr([day, *(when for when, _ in payments)], [-received, *(amount for _, amount in payments)])
    assert found is not None
    return float(found)


def yearly(received: float, payments: list[float], periods: float) -> tuple[float, float]:
    """(simple, compound) in per cent a year."""
    rate = per_period(received, payments)
    return 100 * periods * rate, 100 * ((1 + rate) ** periods - 1)


def delayed(owed: Decimal, start: date, end: date, paid: list[tuple[date, Decimal]]) -> Decimal:
    """迟延履行利息解释 1（3）、2、3（1）: unpaid × 万分之一点七五 × days, each part to its day."""
    total = Decimal(0)
    for day, amount in [*paid, (end, owed - sum((amount for _, amount in paid), Decimal(0)))]:
        total += amount * Decimal("1.75") / 10000 * (day - start).days
    return total


def vectors() -> str:
    """Loans with their rates, the same in every run, as JSON."""
    dice = random.Random(SEED)
    found: list[dict[str, Any]] = []
    for _ in range(VECTORS):
        received = round(dice.uniform(500, 300_000), 2)
        count = dice.choice([1, 2, 3, 6, 9, 12, 24, 36, 60])
        factor = dice.choice([1.0, 1.02, 1.1, 1.35, 2.0, 4.0])
        payments = [round(received * factor / count * dice.uniform(0.5, 1.5), 2) for _ in range(count)]
        if sum(payments) < received:
            payments[-1] = round(payments[-1] + received - sum(payments) + 1, 2)
        day = date(2026, 1, 1) + timedelta(days=dice.randrange(300))
        days, when = [], day
        for _ in payments:
            when += timedelta(days=dice.randrange(3, 40))
            days.append(when)
        yearly = per_year(received, day, list(zip(days, payments, strict=True)))
        if yearly > SANE:
            continue
        found.append(
            {
                "received": received,
                "payments": payments,
                "day": str(day),
                "days": [str(one) for one in days],
                "irr": per_period(received, payments),
                "xirr": yearly,
            }
        )
    return json.dumps(found)
