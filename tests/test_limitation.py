"""Limitation: the worked lines against the articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import oracle_limitation
import pytest
import yaml
from conftest import LIBRARY, ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "limitation.yml").read_text("utf-8"))


def events(written: list[str]) -> list[tuple[str, date, date | None]]:
    found = []
    for one in written:
        kind, _, days = one.partition(":")
        day, _, end = days.partition("..")
        found.append((kind, date.fromisoformat(day), date.fromisoformat(end) if end else None))
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_worked_line_is_what_the_articles_say(case: dict[str, Any]) -> None:
    found = oracle_limitation.outcome(case["due"], case.get("kind") == "instalments", events(case["e"]), case["today"])
    assert (found.verdict, found.last, found.effects) == (case["verdict"], case["last"], case["effects"])


def test_the_events_of_the_records_are_those_of_the_articles() -> None:
    effects = {key: event.effect for key, event in LIBRARY.interruptions.items()}
    assert {key for key, effect in effects.items() if effect == "waived"} == oracle_limitation.CONSENT
    assert {key for key, effect in effects.items() if effect == "doubtful"} == oracle_limitation.DISPUTED
    lasting = {key for key, event in LIBRARY.interruptions.items() if event.lasts}
    assert lasting == oracle_limitation.PROCEEDINGS
    assert {one.partition(":")[0] for case in CASES for one in case["e"]} == set(effects)
