"""Dated tables for what runs on days and rates. Outside what a table covers nothing is assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from .base import DateField
from .vocabulary import Grade

SATURDAY = 5


class Row(BaseModel):
    """One day of a table, and how it is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: DateField
    copies: str = Field(min_length=1)
    grade: Literal[Grade.VERBATIM, Grade.SINGLE]


class Holiday(Row):
    """A day off, or a weekend day on which people work."""

    kind: Literal["off", "work"]
    name: str = Field(min_length=1)
    notice: str = Field(min_length=1)


class Rate(Row):
    """The loan prime rates of a day of publication, in per cent a year."""

    one_year: Decimal = Field(gt=0, lt=100)
    five_year: Decimal = Field(gt=0, lt=100)


@dataclass(frozen=True)
class Holidays:
    """The yearly arrangements of days off; only whole years that a notice covers are known."""

    rows: Mapping[date, Holiday]

    def covers(self, day: date) -> bool:
        return any(known.year == day.year for known in self.rows)

    def works(self, day: date) -> bool | None:
        """Whether offices work on `day`; None where no arrangement is known."""
        if not self.covers(day):
            return None
        row = self.rows.get(day)
        return row.kind == "work" if row else day.weekday() < SATURDAY

    def next_working(self, day: date) -> date | None:
        """`day`, or the first working day after it; None where that is not known."""
        while not (works := self.works(day)):
            if works is None:
                return None
            day += timedelta(days=1)
        return day


@dataclass(frozen=True)
class Rates:
    """The loan prime rates by day of publication."""

    rows: Mapping[date, Rate]

    def on(self, day: date) -> Rate | None:
        """The rates that held on `day`; None before the first and after the last publication that is known."""
        days = sorted(self.rows)
        before = [known for known in days if known <= day]
        return self.rows[before[-1]] if before and day <= days[-1] else None
