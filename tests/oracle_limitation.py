"""Limitation on a line, reckoned from the articles: 民法典 188、189、192、195、201–203, 诉讼时效规定 8、10–14、17、19.

It knows nothing of the records or of the site's code; days off come from the package `chinesecalendar`.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from oracle_deadline import _rolled

DAY = timedelta(days=1)
YEARS, LONGEST = 3, 20
"""民法典 188（1）、188（2）."""
PROCEEDINGS = {"court", "police"}
"""民法典 195: 从有关程序终结时起; 诉讼时效规定 13（2）."""
CONSENT = {"promised", "agreed"}
"""民法典 192（2）, 诉讼时效规定 19（1）、（2）: who agrees after it has run out can no longer plead it."""
DISPUTED = {"paid", "signed", "deducted"}
"""What may or may not be consent after it has run out: 民法典 192（2）, 诉讼时效规定 19（3）."""


@dataclass(frozen=True)
class Outcome:
    verdict: str
    last: date | None
    effects: list[str]


def _after(start: date, years: int) -> date:
    """民法典 201–203: the day itself is left out; the matching day, or the last of the month; moved on if off."""
    year = start.year + years
    matching = date(year, start.month, min(start.day, calendar.monthrange(year, start.month)[1]))
    return _rolled(matching)


def outcome(due: date, instalments: bool, events: list[tuple[str, date, date | None]], today: date) -> Outcome:
    """What becomes of the claim."""
    start = due if instalments else due + DAY
    end: date | None = _after(start, YEARS)
    cap = _after(due + DAY, LONGEST)
    busy_until: date | None = None
    effects, after = [], set[str]()
    for kind, day, finish in sorted(events, key=lambda event: event[1]):
        if day <= due:
            effects.append("early")
        elif day > cap:
            effects.append("beyond")
        elif end is None or (busy_until and day <= busy_until):
            effects.append("held")
            if end and busy_until and kind in PROCEEDINGS:  # two at once: the later end
                busy_until = max(busy_until, finish) if finish else None
                end = _after(busy_until, YEARS) if busy_until else None
        elif day > end:
            effect = "waived" if kind in CONSENT else "doubtful" if kind in DISPUTED else "none"
            effects.append(effect)
            after.add(effect)
        elif kind in PROCEEDINGS and finish is None:
            effects.append("held")
            end = None
        else:
            effects.append("restart")
            end = _after(finish or day, YEARS)
            busy_until = finish
    if today <= due:
        verdict = "not-due"
    elif end is None:  # 民法典 188（2）: who asked within the twenty years is not too late while the court is at it
        verdict = "held"
    elif today > cap:
        verdict = "expired"
    elif after & {"waived", "doubtful"}:
        verdict = "waived" if "waived" in after else "doubtful"
    else:
        verdict = "expired" if today > end else "running"
    return Outcome(verdict, min(end, cap) if end else None, effects)
