"""The case: a story in at least two steps, from one of the sources."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.cases import Case

SAMPLE = """\
title: 示例：张先生
answer: 甲。
source: S0
scenes:
- {happened: 乙。, law: 丙。, could: 丁。}
- {happened: 戊。, law: 己。, could: 庚。}
lesson: [辛。]
basis: [《民法典》第六百七十六条]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    case = good("cases", SAMPLE)
    assert isinstance(case, Case)
    assert (case.called(WORDS), case.summary()) == ("示例：张先生", "甲。")
    assert [(scene.happened, scene.at.line) for scene in case.scenes] == [("乙。", 5), ("戊。", 6)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("- {happened: 戊。, law: 己。, could: 庚。}\n", "", "5: “scenes”：至少要写一项"),
        ("source: S0", "source: S7", "3: “source”不能写“S7”"),
        ("[《民法典》第六百七十六条]", "[]", "8: “basis”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("cases", SAMPLE.replace(old, new))
    assert found.startswith(problem)
