"""The planner of payments: worked cases again from the articles, and what is sent to the reader's device."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import reference_plan
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((ROOT / "tests" / "cases" / "plan.yml").read_text("utf-8"))
PLANS = CASES["plans"]


@pytest.mark.parametrize("case", PLANS, ids=lambda case: case["why"])
def test_a_worked_plan_is_what_the_articles_say(case: dict[str, Any]) -> None:
    found = reference_plan.outcome(case["income"], case["costs"], case["debt"])
    assert (found.verdict, found.months, found.order) == (case["verdict"], case["months"], case["order"])
    assert float(found.left) == pytest.approx(case["left"])
    assert [None if offer is None else float(offer) for offer in found.offers] == pytest.approx(case["offers"])
    assert (found.within, found.set_off) == (case["within"], case["set-off"])


def test_there_are_enough_cases() -> None:
    assert len(PLANS) >= 40
    for cases in CASES.values():
        assert len({case["why"] for case in cases}) == len(cases)
    assert {case["verdict"] for case in PLANS} == {"nothing", "growing", "short", "enough", "left"}
    assert {key for case in PLANS for key in case["set-off"]} == set(LIBRARY.set_offs)


def test_what_is_sent_is_of_the_facts() -> None:
    sent = export.plan.plan(LIBRARY)
    assert json.loads(sent) == {"daily": 1.75, "years": 5.0}
    assert not re.search(r"[\u3400-\u9fff]", sent)


def test_every_letter_has_the_gaps_that_are_filled() -> None:
    """The names in `web/tools/plan/letter.js` are those of gaps and reasons of the letters."""
    written = (ROOT / "web/tools/plan/letter.js").read_text("utf-8")
    letters = {"execution-settlement", "ask-options", "card-installment", "repayment-plan"}
    assert letters == set(re.findall(r'letter: "([\w-]+)"', written))
    texts = "".join(str(LIBRARY.records["letters"][key].text) for key in letters)
    for name in set(re.findall(r"[\u3400-\u9fff]+", re.sub(r"/\*.*?\*/", "", written, flags=re.S))):
        assert f"【{name}】" in texts or f"［{name}］" in texts, name
