"""The editorial rules: each finds what it must, at its line, and lets pass what comes closest."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter

import pytest
from conftest import ROOT
from lawbook import cards, checks, pages
from lawbook.checks.pages import generated
from rules import (
    asked,
    asking,
    citing,
    crisis,
    deciding,
    keeping,
    patterns,
    periods,
    reaching,
    records,
    registers,
    wording,
)
from rules.made_up import Bad, Fine
from spoil import Spoiler, append

CASES: list[Bad | Fine] = [
    *asking.CASES,
    *asked.CASES,
    *citing.CASES,
    *crisis.CASES,
    *deciding.CASES,
    *keeping.CASES,
    *patterns.CASES,
    *periods.CASES,
    *reaching.CASES,
    *records.CASES,
    *registers.CASES,
    *wording.CASES,
]
BAD = [case for case in CASES if isinstance(case, Bad)]
FINE = [case for case in CASES if isinstance(case, Fine)]


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case.rule}: {case.name}")
def test_bad_input_is_found_at_its_line(spoiler: Spoiler, case: Bad) -> None:
    found = spoiler.found(case.rule, case.edit)
    place = case.place.removesuffix("*")
    place = place if case.place.endswith("*") or ":" not in case.place else f"{place}: "
    assert any(line.startswith(place) and case.message in line for line in found), found


@pytest.mark.parametrize("case", FINE, ids=lambda case: f"{case.rule}: {case.name}")
def test_what_comes_closest_passes(spoiler: Spoiler, case: Fine) -> None:
    assert spoiler.found(case.rule, case.edit) == []


@pytest.mark.parametrize("rule", checks.RULES)
def test_the_real_data_is_clean(spoiler: Spoiler, rule: str) -> None:
    assert [str(problem) for problem in checks.RULES[rule](spoiler.clean)] == []


@pytest.mark.parametrize("rule", checks.RULES)
def test_every_rule_has_something_it_finds_and_something_it_lets_pass(rule: str) -> None:
    assert Counter(type(case).__name__ for case in CASES if case.rule == rule).keys() == {"Bad", "Fine"}


def test_every_fixture_is_of_a_rule() -> None:
    assert {case.rule for case in CASES} <= set(checks.RULES)


def rules_written() -> set[str]:
    """Every public function in the rooms of the rules that gives problems of a library."""
    found = set()
    for path in sorted((ROOT / "hooks/lawbook/checks").glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.returns:
                found |= {node.name} if ast.unparse(node.returns) == "Iterator[Problem]" else set()
    return found


def test_every_rule_registers_itself() -> None:
    assert rules_written() == set(checks.RULES)


@pytest.mark.parametrize("rule", checks.RULES)
def test_a_rule_says_what_it_wants(rule: str) -> None:
    said = inspect.getdoc(checks.RULES[rule]) or ""
    assert said.endswith("。")


def test_the_example_of_the_guide(spoiler: Spoiler, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (ROOT / "docs/add-a-rule.md").read_text("utf-8")
    rule, cases = re.findall(r"<!-- (?:rule|cases) -->\n```python\n(.*?)```", guide, re.S)
    monkeypatch.setattr(checks.rule, "RULES", own := dict(checks.RULES))
    space: dict[str, list[Bad | Fine]] = {}
    exec(rule, {})
    exec(cases, space)
    (new,) = own.keys() - checks.RULES.keys()
    bad, fine = space["CASES"]
    assert isinstance(bad, Bad)
    assert [str(found) for found in own[new](spoiler.spoiled(bad.edit))] == [f"{bad.place}: {bad.message}"]
    assert list(own[new](spoiler.spoiled(fine.edit))) == []


def test_the_rule_against_collisions_knows_every_generated_page(spoiler: Spoiler) -> None:
    made = {
        cards.address(plan.uri)
        for plan in pages.plans(spoiler.clean, ROOT / "overrides/pages", cards.cards(spoiler.clean))
    }
    assert {where for where in made if not where.startswith("s/")} == generated(spoiler.clean)


def test_a_preview_goes_without_what_was_registered(spoiler: Spoiler) -> None:
    library = spoiler.spoiled(append("data/published.txt", "myths/gone\n"))
    (problem,) = checks.problems(library)
    assert "公布过，不能消失" in problem.message
    assert checks.problems(library, preview=True) == []
