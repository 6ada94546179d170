"""The conduct: rulings for each lender and period."""

from __future__ import annotations

from datetime import date

import pytest
from records import WORDS, bad, good

from lawbook.kinds.conducts import Conduct

SAMPLE = """\
order: 3
title: 夜里打电话
aliases: [半夜催收]
answer: 甲。
rulings:
- lenders: [bank, private]
  ruling: forbidden
  text: 乙。
  since: 2026-01-01
evidence: [录音。]
todo: [记下时间。]
avoid: [不要回骂。]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    conduct = good("conducts", SAMPLE)
    assert isinstance(conduct, Conduct)
    assert (conduct.called(WORDS), conduct.summary(), conduct.place()) == ("夜里打电话", "甲。", 3)
    assert conduct.searched() == ("半夜催收",)
    (ruling,) = conduct.rulings
    assert (ruling.at.line, ruling.since, ruling.until) == (6, date(2026, 1, 1), None)
    assert not conduct.danger


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_ruling_holds_from_its_first_day_until_the_day_before_its_last() -> None:
    source = SAMPLE.replace("  since: 2026-01-01\n", "  since: 2026-01-01\n  until: 2026-03-01\n")
    conduct = good("conducts", source)
    assert isinstance(conduct, Conduct)
    (ruling,) = conduct.rulings
    for when, holds, ended in (
        ("2025-12-31", False, False),
        ("2026-01-01", True, False),
        ("2026-02-28", True, False),
        ("2026-03-01", False, True),
    ):
        assert (ruling.holds(day(when)), ruling.ended(day(when))) == (holds, ended), when


def test_the_current_ruling_is_of_the_lender_and_the_day() -> None:
    later = "- lenders: [bank]\n  ruling: allowed\n  text: 丁。\n  since: 2026-06-01\nevidence:"
    source = SAMPLE.replace("evidence:", later).replace("  since: 2026-01-01\n", "  until: 2026-06-01\n")
    conduct = good("conducts", source)
    assert isinstance(conduct, Conduct)
    (first,), (second,) = conduct.current("bank", day("2026-05-31")), conduct.current("bank", day("2026-06-01"))
    assert (first.ruling, second.ruling) == ("forbidden", "allowed")
    assert conduct.current("private", day("2026-06-01")) == []
    assert conduct.current("agency", day("2026-05-31")) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("order: 3", "order: 0", "1: “order”：“0”太小，至少是 1"),
        ("[bank, private]", "[bank, privat]", "6: “1”不能写“privat”，是不是想写“private”？"),
        ("[bank, private]", "[]", "6: “lenders”：至少要写一项"),
        ("since: 2026-01-01", "since: 2026-1-1", "9: “since”：“2026-1-1”不是日期"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("conducts", SAMPLE.replace(old, new))
    assert found.startswith(problem)


def detailed(written: str) -> str:
    return SAMPLE.replace("evidence:", f"details:\n- {{when: {{time: day}}, {written}}}\nevidence:")


@pytest.mark.parametrize(
    "written",
    ["instead: sue", "also: sue", "finding: within, text: 丁。", "finding: against, ruling: forbidden, text: 丁。"],
)
def test_what_circumstances_may_change(written: str) -> None:
    conduct = good("conducts", detailed(written))
    assert isinstance(conduct, Conduct)
    assert len(conduct.details) == 1


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("lenders: [bank]", "要写 instead、also、finding 里的一样"),
        ("finding: against", "finding、ruling 要和 text 一起写"),
        ("also: sue, text: 丁。", "finding、ruling 要和 text 一起写"),
        ("also: sue, ruling: forbidden", "finding、ruling 要和 text 一起写"),
    ],
)
def test_what_circumstances_change_is_said(written: str, message: str) -> None:
    (found,) = bad("conducts", detailed(written))
    assert message in found
