"""Each editorial rule finds nothing in the real data."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from conftest import LIBRARY
from lawbook import checks


@pytest.mark.parametrize(
    "check", [*checks.CHECKS, *checks.REGISTRATION], ids=lambda check: check.__doc__.splitlines()[0]
)
def test_the_real_data_is_clean(check: checks.Check) -> None:
    assert [str(problem) for problem in check(LIBRARY)] == []


def test_an_ended_rule_is_not_cited_as_current() -> None:
    repealed = LIBRARY.statutes["civil-code"].model_copy(update={"until": date(2026, 1, 1)})
    ended = {**LIBRARY.records, "statutes": {**LIBRARY.statutes, "civil-code": repealed}}
    found = list(checks.citations.ended_rules_are_not_cited_as_current(dataclasses.replace(LIBRARY, records=ended)))
    assert found
    assert all("已于 2026-01-01 失效" in problem.message for problem in found)
