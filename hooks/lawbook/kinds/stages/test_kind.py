"""The stage: it has one of five places, its poster shows today's steps."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.stages import Stage

SAMPLE = """\
order: "2"
title: 电话沟通期
answer: 甲。
span: 经验划分，无法律依据。
who: 乙。
means: 丙。
today:
- act: 先记录。
  why: 丁。
- act: 再核对。
avoid: [不要转账。]
rulings:
- conduct: 打电话。
  ruling: silent
  basis: 未见规定。
evidence: [录音。]
heading: 接到电话
fork: {question: 哪一样？, ways: [{name: 甲, note: 乙。, see: myths/late-fee}, {name: 丙, note: 丁。, see: channels}]}
splits: {S0: 第二步。}
basis: [《民法典》第六百七十六条]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    stage = good("stages", SAMPLE)
    assert isinstance(stage, Stage)
    assert (stage.called(WORDS), stage.summary(), stage.place()) == ("电话沟通期", "甲。", 2)
    assert (stage.steps(), stage.warnings(), stage.quoted()) == (("先记录。", "再核对。"), ("不要转账。",), ())


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('order: "2"', 'order: "6"', "1: “order”不能写“6”"),
        ("ruling: silent", "ruling: silnt", "14: “ruling”不能写“silnt”，是不是想写“silent”？"),
        ("{S0: 第二步。}", "{S9: 第二步。}", "19: “S9”不能写“S9”"),
        ("[《民法典》第六百七十六条]", "[]", "20: “basis”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("stages", SAMPLE.replace(old, new))
    assert found.startswith(problem)
