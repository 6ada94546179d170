"""The calculator of last days: worked cases against the oracle, and what is sent to the reader's device."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from typing import Any

import oracle_deadline
import pytest
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export
from lawbook.clocks import Days

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "deadline.yml").read_text("utf-8"))
PLAIN = re.compile(r"\d{4}-\d\d-\d\d")
SENT = json.loads(export.deadline.deadline(LIBRARY))


def asked(case: dict[str, Any]) -> bool:
    """Whether the oracle, which knows articles and no papers, can be asked the same."""
    ask = case["ask"]
    return "last" in case and "notice" not in ask and isinstance(ask["received"], date)


@pytest.mark.parametrize("case", [case for case in CASES if asked(case)], ids=lambda case: case["why"])
def test_a_worked_case_is_what_the_articles_say(case: dict[str, Any]) -> None:
    ask = case["ask"]
    clock, variant = ask["clock"], ask.get("variant", "")
    variant = variant if variant in oracle_deadline.PERIODS[clock] else ""
    service = ask.get("service", "direct")
    service = service if service in oracle_deadline.PLUS else "direct"
    end = oracle_deadline.last_day(clock, variant, service if clock in oracle_deadline.SERVED else "", ask["received"])
    assert end == case["last"]
    assert (case["last"] - case["today"]).days == case["left"]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40
    assert len({case["why"] for case in CASES}) == len(CASES)
    assert {case.get("kind") for case in CASES} >= {"ask", "barred", "none", "unknown"}


def test_what_is_sent_is_small_and_has_no_words() -> None:
    packed = export.deadline.deadline(LIBRARY)
    assert len(gzip.compress(packed.encode())) < 4_000
    assert not re.search(r"[\u3400-\u9fff]", packed)


def test_every_clock_that_can_be_counted_is_sent() -> None:
    days = Days(LIBRARY)
    assert set(SENT["clocks"]) == {key for key, clock in LIBRARY.clocks.items() if days.counted(clock)}
    assert SENT["clocks"]["jurisdiction-objection"]["variants"] == SENT["clocks"]["answer"]["variants"]


def test_an_extension_is_sent_with_what_it_extends() -> None:
    clocks = SENT["clocks"]
    assert clocks["police-case"]["variants"]["longer"]["most"] == 90
    assert clocks["complaint-institution"]["variants"]["special"]["most"] == 60
    longer = clocks["dishonest-list"]["variants"]["longer"]
    assert (longer["least"], longer["most"]) == (3, 5)


def test_a_period_counted_backwards_is_not_sent() -> None:
    assert "unit" not in SENT["clocks"]["hearing"]["variants"]["ordinary"]


def test_the_arrangement_of_the_last_year() -> None:
    known = Days(LIBRARY).arrangement()
    assert known.year == 2026
    assert (date(2026, 10, 1), date(2026, 10, 7)) in known.off
    assert date(2026, 10, 10) in known.work
