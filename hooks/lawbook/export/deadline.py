"""What the calculators of days need of the records: numbers and keys, no words. Words stand in their pages.

`web/tools/deadline/clocks.js` reads the same names. Nothing here is a rule: how days are counted is said by
`data/counting.yml`, and read there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..clocks import Days
from ..kinds.deadlines import Clock, Variant
from ..library import Library
from ..model.tables import SATURDAY, Holidays

LONGEST = "limitation-longest"
"""The clock that says how far back a day can still matter."""


def deadline(library: Library) -> str:
    """As JSON."""
    content = {
        "holidays": _holidays(library.holidays),
        "countings": {
            key: {name: getattr(rule, name) for name in ("start", "roll", "posting", "months")}
            | ({"grace": True} if rule.grace else {})
            for key, rule in library.countings.items()
        },
        "services": {key: {"plus": way.plus_days, "not": way.not_for} for key, way in library.services.items()},
        "clocks": {
            key: _clock(library, clock) for key, clock in library.clocks.items() if Days(library).counted(clock)
        },
        "events": {
            key: {"effect": event.effect, "lasts": event.lasts is not None}
            for key, event in library.interruptions.items()
        },
        "oldest": oldest(library),
        "since": str(library.statutes["civil-code"].effective),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def oldest(library: Library) -> int | None:
    """How many years back a day can still matter."""
    return next(iter(library.clocks[LONGEST].variants.values())).amount


def _holidays(holidays: Holidays) -> dict[str, Any]:
    """The years that are known, and in each the working days that are off and the week-ends that are not, as MMDD."""
    years: dict[int, dict[str, list[str]]] = {day.year: {"off": [], "work": []} for day in holidays.rows}
    for day, row in holidays.rows.items():
        if row.kind == "work" or day.weekday() < SATURDAY:
            years[day.year][row.kind].append(f"{day:%m%d}")
    return {str(year): {kind: " ".join(days) for kind, days in found.items()} for year, found in years.items()}


def _clock(library: Library, clock: Clock) -> dict[str, Any]:
    source = library.clocks[clock.like] if clock.like else clock
    variants = {name: _variant(source.variants, variant) for name, variant in source.variants.items()}
    own = {"who": clock.who, "event": clock.event, "counting": clock.counting, "variants": variants}
    said = {"served": clock.served, "wins": clock.notice_wins, "like": clock.like}
    return own | {key: value for key, value in said.items() if value}


def _variant(others: Mapping[str, Variant], variant: Variant) -> dict[str, Any]:
    least, most = _bounds(others, variant) if variant.datable else (None, None)
    found = {
        "mode": variant.mode,
        "least": least,
        "most": most,
        "unit": variant.unit if variant.datable else None,
        "who": variant.who,
        "counting": variant.counting,
        "own": variant.trigger is not None,
    }
    return {key: value for key, value in found.items() if value}


def _bounds(others: Mapping[str, Variant], variant: Variant) -> tuple[int | None, int | None]:
    """The least and the most, with what an extension is added to."""
    before = _bounds(others, others[variant.adds_to]) if variant.adds_to else (0, 0)
    least = variant.amount if variant.least is None else variant.least
    most = variant.amount if variant.most is None else variant.most
    return (
        None if least is None else (before[0] or before[1] or 0) + least,
        None if most is None else (before[1] or before[0] or 0) + most * variant.times,
    )
