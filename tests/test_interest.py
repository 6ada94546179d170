"""The calculator of rates: worked cases again by a library, and what is sent to the reader's device."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
import reference_interest
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((ROOT / "tests" / "cases" / "interest.yml").read_text("utf-8"))
PERIODS = {"month": 12, "week": 365 / 7, "half": 24, "day": 365}
SENT = json.loads(export.interest.interest(LIBRARY))
WIDE = str.maketrans("０１２３４５６７８９×，", "0123456789x,")
UNITS = {"千": 1000, "万": 10000}


def number(written: str) -> float:
    found = re.fullmatch(r"([\d.]+)([千万]?)元?", written.translate(WIDE).replace(",", ""))
    assert found
    return float(found[1]) * UNITS.get(found[2], 1)


def payments(written: str) -> list[tuple[str, float]]:
    """(day or "", sum) of each payment."""
    found = []
    text = re.sub(r"(\d),(?=\d{3}(?!\d))", r"\1", written.translate(WIDE))
    for part in re.split("[,+]", text):
        day, _, rest = part.rpartition(":")
        amount, _, times = rest.partition("x")
        found += [(day, number(amount))] * int(times.removesuffix("期") or 1)
    return found


def asked(ask: dict[str, str]) -> tuple[float, float]:
    """(simple, compound) by the library."""
    worth = number(ask["received"]) - number(ask.get("upfront", "0"))
    fee = number(ask.get("fee", "0"))
    sums = [(day, amount + fee) for day, amount in payments(ask["pay"])]
    if "came" not in ask:
        return reference_interest.yearly(worth, [amount for _, amount in sums], PERIODS[ask.get("per", "month")])
    dated = [(date.fromisoformat(day), amount) for day, amount in sums]
    rate = reference_interest.per_year(worth, date.fromisoformat(ask["came"]), dated)
    return 1200 * ((1 + rate) ** (1 / 12) - 1), 100 * rate


@pytest.mark.parametrize("case", CASES["rate"], ids=lambda case: case["why"])
def test_a_worked_rate_is_the_librarys(case: dict[str, Any]) -> None:
    simple, compound = asked(case["ask"])
    assert simple == pytest.approx(case["simple"], abs=5e-5, rel=1e-9)
    assert compound == pytest.approx(case["compound"], abs=5e-5, rel=1e-9)


@pytest.mark.parametrize("case", CASES["delayed"], ids=lambda case: case["why"])
def test_worked_interest_of_delay_is_what_the_article_says(case: dict[str, Any]) -> None:
    paid = [(day, Decimal(amount)) for day, amount in case["paid"]]
    assert reference_interest.delayed(Decimal(case["owed"]), case["from"], case["to"], paid) == Decimal(
        str(case["total"])
    )


@pytest.mark.parametrize("case", CASES["claim"], ids=lambda case: case["why"])
def test_a_worked_claim(case: dict[str, Any]) -> None:
    principal, claimed, days = (Decimal(case[name]) for name in ("principal", "claimed", "days"))
    assert float(claimed / principal / days * 36500) == pytest.approx(case["rate"], abs=5e-5)
    allowed = principal * case["percent"] / 100 * days / 365
    assert float(max(Decimal(0), claimed - allowed)) == pytest.approx(case["above"], abs=5e-3)


@pytest.mark.parametrize("case", CASES["limits"], ids=lambda case: case["why"])
def test_a_prime_rate_is_the_tables(case: dict[str, Any]) -> None:
    row = LIBRARY.rates.on(case["day"])
    own = case.get("own", row.one_year if row else None)
    wanted = case["limits"].get("private-lpr", 0)
    if "private-lpr" in case["limits"]:
        assert (None if own is None else float(own) * 4) == pytest.approx(wanted)


def test_there_are_enough_cases() -> None:
    assert sum(len(cases) for cases in CASES.values()) >= 60
    for cases in CASES.values():
        assert len({case["why"] for case in cases}) == len(cases)


def test_what_is_sent_is_small_and_has_no_words() -> None:
    packed = export.interest.interest(LIBRARY)
    assert len(gzip.compress(packed.encode())) < 1_500
    assert not re.search(r"[\u3400-\u9fff]", packed)


def test_the_prime_rates_are_sent_as_far_as_they_are_known() -> None:
    changes, last = SENT["lpr"]["changes"], date.fromisoformat(SENT["lpr"]["last"])
    assert LIBRARY.rates.on(last)
    assert LIBRARY.rates.on(last + timedelta(days=1)) is None
    for day, rate in changes:
        row = LIBRARY.rates.on(date.fromisoformat(day))
        assert row
        assert float(row.one_year) == rate
    assert all(one[1] != other[1] for one, other in pairwise(changes))


def test_a_limit_takes_its_number_from_a_fact() -> None:
    for key, limit in LIBRARY.limits.items():
        assert SENT["limits"][key]["value"] == float(LIBRARY.facts[limit.fact].value)
    assert SENT["orders"]["card-early"]["most"] + 1 == SENT["orders"]["card-late"]["least"]
