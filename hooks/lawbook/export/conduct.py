"""What the tool “这样催收合法吗” needs of the records: rulings with their periods, circumstances, questions. No words.

`web/tools/conduct/rules.js` reads the same names. Where a ruling does not say since when, it is held from the day on
which the last of the instruments that it cites was in force as we have it; where it is not known when one of them came
into force, that is `open`, and the day on which it was issued stands for it.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from ..kinds.conducts import Conduct, ConductRuling, Detail
from ..kinds.statutes import Statute
from ..library import Library
from ..model import ConductAnswer
from .deadline import oldest

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def conduct(library: Library) -> str:
    """As JSON."""
    content = {
        "questions": {
            key: {"kind": one.kind, "answers": {name: _bounds(library, a) for name, a in one.answers.items()}}
            for key, one in library.conduct_questions.items()
        },
        "conducts": {
            key: {
                "rulings": [_ruling(library, ruling) for ruling in one.rulings],
                "details": [_detail(detail) for detail in one.details],
            }
            for key, one in library.of(Conduct).items()
        },
        "oldest": oldest(library),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def begins(library: Library, ruling: ConductRuling) -> tuple[date | None, bool]:
    """(from which day a ruling is held, whether that is open: something that it cites has no date)."""
    if ruling.since:
        return ruling.since, False
    targets = [library.resolve(citation).target for citation in ruling.text.citations]
    laws = [library.statutes[target.statute] for target in targets if target]
    days = [day for law in laws for day in (law.effective, _issued(law)) if day]
    return max(days, default=None), any(law.effective is None for law in laws)


def _issued(law: Statute) -> date | None:
    """The day on which the text that we have was issued, or amended."""
    found = DAY.match(law.version)
    return date.fromisoformat(found[0]) if found else None


def _ruling(library: Library, ruling: ConductRuling) -> dict[str, Any]:
    since, unsure = begins(library, ruling)
    found = {"from": since and str(since), "until": ruling.until and str(ruling.until), "open": unsure}
    return {"lenders": ruling.lenders, "ruling": ruling.ruling} | {name: one for name, one in found.items() if one}


def _detail(detail: Detail) -> dict[str, Any]:
    found = {name: getattr(detail, name) for name in ("lenders", "instead", "also", "ruling", "finding")}
    found["since"] = detail.since and str(detail.since)
    return {"when": detail.when} | {name: one for name, one in found.items() if one}


def _bounds(library: Library, answer: ConductAnswer) -> dict[str, int]:
    """Minutes of the day, or the least and the most times."""
    if answer.hours:
        first, last = ([int(part) for part in hour.split(":")] for hour in answer.hours)
        return {"least": 60 * first[0] + first[1], "before": 60 * last[0] + last[1]}
    if answer.over:
        return {"least": int(library.facts[answer.over].value) + 1}
    return {"most": int(library.facts[answer.under].value) - 1} if answer.under else {}
