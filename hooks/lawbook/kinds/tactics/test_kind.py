"""The tactic: what collectors say stands on its poster as theirs."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.tactics import Tactic

SAMPLE = """\
title: 冒充身份
aliases: [假法务]
said: [我是法务部的。]
answer: 甲。
aim: 乙。
tell: 丙。
counter: 丁。
truth: 戊。
todo: [挂断。]
avoid: [不要报身份证号。]
said_by: [坊间]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    tactic = good("tactics", SAMPLE)
    assert isinstance(tactic, Tactic)
    assert (tactic.called(WORDS), tactic.summary(), tactic.searched()) == ("冒充身份", "甲。", ("假法务",))
    assert (tactic.steps(), tactic.warnings()) == (("挂断。",), ("不要报身份证号。",))
    assert [(str(said), said.at.line) for said in tactic.quoted()] == [("我是法务部的。", 3)]
    assert KINDS["tactics"].labelled


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[我是法务部的。]", "[]", "3: “said”：至少要写一项"),
        ("said_by: [坊间]\n", "", "1: 缺少必填字段“said_by”"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("tactics", SAMPLE.replace(old, new))
    assert found.startswith(problem)
