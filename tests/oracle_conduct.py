"""What holds of a conduct, worked out from the YAML files alone: nothing of the project's code is asked.

Names of laws are looked up in the files of `data/statutes/`. A ruling without a first day is held from the day on which
the last of the laws that it cites was in force in the text that is held; it is open where nobody knows that of one.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).resolve().parents[1] / "data"
CITED = re.compile(r"《([^》]+)》(?:（([^）]*)）)?(?=第|“)")
LENDERS = tuple(yaml.safe_load((DATA / "vocab" / "lenders.yml").read_text("utf-8")))
DAYS = tuple(
    map(date.fromisoformat, ("2010-06-01", "2020-12-31", "2021-11-01", "2023-02-28", "2025-06-01", "2025-12-31"))
)
DAYS += (date(2026, 1, 1), date(2026, 11, 20))
NOT_HELD = "not-held"


@cache
def read(folder: str) -> dict[str, Any]:
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((DATA / folder).glob("*.yml"))}


@cache
def laws() -> dict[str, list[dict[str, Any]]]:
    """Every name of a law → the laws of that name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for law in read("statutes").values():
        for name in {law["title"], law["title"].removeprefix("中华人民共和国"), *law.get("aliases", ())}:
            found.setdefault(name, []).append(law)
    return found


def cited(text: str) -> list[dict[str, Any]]:
    """The laws whose provisions a text cites: one that has ended only where its year is written behind the name."""
    found = []
    for name, note in CITED.findall(text):
        known = laws()[name]
        year = re.match(r"\d{4}", note)
        found += [law for law in known if (law["version"].startswith(year[0]) if year else "until" not in law)]
    return found


def begins(ruling: dict[str, Any]) -> tuple[date | None, bool]:
    """From when it is held, and whether that is open."""
    if "since" in ruling:
        return ruling["since"], False
    found = cited(ruling["text"])
    forced = [law["effective"] for law in found if "effective" in law]
    issued = [date.fromisoformat(law["version"][:10]) for law in found if re.match(r"\d{4}-\d", law["version"])]
    return max([*forced, *issued], default=None), len(forced) < len(found)


def fits(detail: dict[str, Any], answers: dict[str, str], lender: str, day: date) -> bool:
    told = all(answers.get(question) == answer for question, answer in detail["when"].items())
    whose = not lender or lender in detail.get("lenders", LENDERS)
    return told and whose and detail.get("since", day) <= day


def one(key: str, lender: str, day: date, answers: dict[str, str]) -> tuple[str, bool]:
    """(verdict, open) for a lender."""
    conduct = read("conducts")[key]
    for ruling in conduct["rulings"]:
        since, unsure = begins(ruling)
        if lender in ruling["lenders"] and (since or day) <= day < ruling.get("until", date.max):
            changed = [
                d["ruling"] for d in conduct.get("details", ()) if "ruling" in d and fits(d, answers, lender, day)
            ]
            return (changed or [ruling["ruling"]])[0], unsure
    return NOT_HELD, False


def together(key: str, lender: str, day: date, answers: dict[str, str]) -> tuple[str, bool]:
    found = [one(key, each, day, answers) for each in ([lender] if lender else LENDERS)]
    verdicts = {verdict for verdict, _ in found}
    return verdicts.pop() if len(verdicts) == 1 else "depends", any(unsure for _, unsure in found)


def judged(key: str, lender: str, day: date, answers: dict[str, str]) -> dict[str, Any]:
    """What the tool should say."""
    seen = {key}
    while True:
        details = read("conducts")[key].get("details", [])
        leads = [d["instead"] for d in details if "instead" in d and fits(d, answers, lender, day)]
        if not leads or leads[0] in seen:
            break
        key = leads[0]
        seen.add(key)
    applying = [d for d in details if "instead" not in d and fits(d, answers, lender, day)]
    sure = [d for d in applying if lender or "lenders" not in d]
    also = dict.fromkeys(d["also"] for d in applying if "also" in d)
    verdict, unsure = together(key, lender, day, answers)
    return {
        "ref": key,
        "verdict": verdict,
        "open": unsure,
        "findings": [] if verdict == NOT_HELD else list(dict.fromkeys(d["finding"] for d in sure if "finding" in d)),
        "also": {other: together(other, lender, day, answers)[0] for other in also},
    }


def told(key: str) -> list[dict[str, str]]:
    """Answers that matter to a conduct: none, those of each of its circumstances, and of every two that agree."""
    whens = [detail["when"] for detail in read("conducts")[key].get("details", [])]
    pairs = [
        a | b for a, b in combinations(whens, 2) if all(b.get(name, answer) == answer for name, answer in a.items())
    ]
    found = [{}, *whens, *pairs]
    return list({json.dumps(one, sort_keys=True): one for one in found}.values())


def written() -> str:
    """Every conduct × lender × day × answers that matter, with what holds, as JSON."""
    rows = [
        [key, lender, str(day), answers, judged(key, lender, day, answers)]
        for key in read("conducts")
        for lender in ("", *LENDERS)
        for day in DAYS
        for answers in told(key)
    ]
    return json.dumps(rows, ensure_ascii=False)
