"""Clocks in words: 15 日, 不超过 15 日, 法院定. Every page that names a clock says it in these words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .kinds.deadlines import Clock, Variant
from .library import Library
from .model import Fact, Mode
from .quantities import Measure

ON_PAPER = "先看通知上写的日子"
"""What is said of a clock with several numbers that a notice settles."""
SHORT = 2
"""So many variants are said at first sight."""
READERS = ("you", "both", "outsider")
"""Who of those that have to act reads the page; the time of a court, an authority or the other side only passes."""

ROWS = ("off", "work")
"""Rows of the table of holidays."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A year's days off, from the first to the last of each run, and the week-ends on which people work."""

    year: int
    off: tuple[tuple[date, date], ...]
    work: tuple[date, ...]


class Days:
    """What templates ask about clocks."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def span(self, clock: Clock, variant: Variant) -> str:
        """How long: 15 日; 法院定，不超过 15 日; 再加 30 日，最多 2 次."""
        said = self._said(variant)
        if clock.notice_wins and variant.mode is Mode.FIXED:
            said = f"{said}（通知没写的）"
        more = f"，最多 {variant.times} 次" if variant.times > 1 else ""
        return f"再加 {said}{more}" if variant.adds_to else said

    def _said(self, variant: Variant) -> str:
        unit = self._unit(variant.unit)
        bounds = "，".join(
            f"{word} {number} {unit}"
            for word, number in (("不少于", variant.least), ("不超过", variant.most))
            if number is not None
        )
        if variant.mode is Mode.FROM_TO:
            return f"{variant.least} 至 {variant.most} {unit}"
        if variant.mode is Mode.BEFORE:
            return str(variant.before)
        if variant.mode is Mode.QUOTA:
            return f"每年 {variant.amount} {unit}"
        if variant.mode is Mode.FIXED:
            return f"{variant.amount} {unit}"
        label = str(self.library.vocabularies["modes"][variant.mode].label)
        kept = variant.mode not in (Mode.AT_MOST, Mode.AT_LEAST)
        return "，".join(filter(None, (label if kept else "", bounds)))

    def brief(self, clock: Clock) -> str:
        """All variants on one line: 普通程序 15 日；简易程序 法院定. Those that begin and end alike are said once."""
        found = [(variant.name, self.span(clock, variant)) for variant in clock.variants.values()]
        alike = {
            (variant.trigger, variant.who, said)
            for variant, (_, said) in zip(clock.variants.values(), found, strict=True)
        }
        return found[0][1] if len(alike) == 1 else "；".join(f"{name} {said}" for name, said in found)

    def headline(self, clock: Clock) -> str:
        """What whoever has to act must know of a clock at first sight; the whole of it stands elsewhere on the page."""
        own = [variant for variant in clock.variants.values() if variant.who in (None, clock.who)]
        spans = {self.span(clock, variant) for variant in own}
        if len(spans) == 1:
            return spans.pop()
        if clock.notice_wins:
            return ON_PAPER
        said = [f"{variant.name} {self.span(clock, variant)}" for variant in own]
        return "；".join(said) if len(said) <= SHORT else f"{said[0]}；另有 {len(said) - 1} 种"

    def look(self, clock: Clock, variant: Variant | None = None) -> str:
        """The classes of a clock's number: only what the reader has to keep stands out."""
        who = (variant and variant.who) or clock.who
        return "days" if who in READERS else "days others"

    def amount(self, fact: Fact) -> str:
        """A fixed number in words: 万分之 1.75, 50 元."""
        unit = self._unit(fact.unit)
        return f"{unit} {fact.value}" if unit.endswith("分之") else f"{fact.value} {unit}"

    def holdings(self) -> list[tuple[str, list[tuple[str, Clock]]]]:
        """The clocks by what a reader holds in the hand, in the order of the vocabulary."""
        held = {holding: list[tuple[str, Clock]]() for holding in self.library.vocabularies["holdings"]}
        for key, clock in self.library.clocks.items():
            held[clock.holding].append((key, clock))
        return [(holding, clocks) for holding, clocks in held.items() if clocks]

    def own(self) -> list[Clock]:
        """Those of the handbook that run against the reader, in the same order."""
        return [one for _, held in self.holdings() for _, one in held if one.handbook and one.who == "you"]

    def counted(self, clock: Clock) -> bool:
        """Whether a last day can be told, from the record or from what the paper says."""
        asked = (Mode.SET_BY_COURT, Mode.SET_BY_PAPER)
        dated = any(variant.datable or variant.mode in asked for variant in clock.variants.values())
        return dated or clock.notice_wins or clock.like is not None

    def dated(self, clock: Clock) -> bool:
        """Whether the day it starts from is enough to tell a last day."""
        return clock.like is not None or any(variant.datable for variant in clock.variants.values())

    def arrangement(self) -> Arrangement:
        """The days off of the last year that is known."""
        rows = self.library.holidays.rows
        year = max(day.year for day in rows)
        off, work = ([day for day, row in rows.items() if day.year == year and row.kind == kind] for kind in ROWS)
        return Arrangement(year, tuple(_runs(off)), tuple(work))

    def _unit(self, measure: Measure | None) -> str:
        return str(self.library.vocabularies["units"][measure].label) if measure else ""


def _runs(days: list[date]) -> Iterator[tuple[date, date]]:
    """Days in a row, by the first and the last of each run."""
    first = last = days[0]
    for day in days[1:]:
        if day - last > timedelta(days=1):
            yield first, last
            first = day
        last = day
    yield first, last
