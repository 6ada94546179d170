"""The threat: a row of the table threat × stage."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.threats import ThreatRow
from lawbook.model import Likelihood

SAMPLE = """\
order: 1
title: 被抓
answer: 甲。
cells:
  reminder: {when: never, text: 乙。}
  court: {when: court, text: 丙。}
basis: [《刑法》第三百一十三条]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    row = good("threats", SAMPLE)
    assert isinstance(row, ThreatRow)
    assert (row.called(WORDS), row.summary(), row.place()) == ("被抓", "甲。", 1)
    assert [(stage, cell.when) for stage, cell in row.cells.items()] == [
        ("reminder", Likelihood.NEVER),
        ("court", Likelihood.COURT),
    ]
    assert KINDS["threats"].link("arrest") == "threats/index.md#arrest"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("court: {when", "curt: {when", "6: “curt”不能写“curt”，是不是想写“court”？"),
        ("when: never", "when: nevr", "5: “when”不能写“nevr”，是不是想写“never”？"),
        ("[《刑法》第三百一十三条]", "[]", "7: “basis”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("threats", SAMPLE.replace(old, new))
    assert found.startswith(problem)
