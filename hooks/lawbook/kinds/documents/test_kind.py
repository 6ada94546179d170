"""The document: its poster shows today's steps."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.documents import Document

SAMPLE = """\
order: 1
sender: 法院来的
title: 传票
answer: 甲。
issuer: 法院。
genuine: [乙。]
verify: [丙。]
clocks: [answer]
today:
- act: 记下日期。
avoid: [不要不理。]
stages: [court]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    document = good("documents", SAMPLE)
    assert isinstance(document, Document)
    assert (document.called(WORDS), document.summary(), document.place()) == ("传票", "甲。", 1)
    assert document.group() == "法院来的"
    other = good("documents", SAMPLE.replace("法院来的", "不是法院来的"))
    assert (other.group(), other.place() > 9999) == ("不是法院来的", True)
    assert (document.steps(), document.warnings()) == (("记下日期。",), ("不要不理。",))
    assert [(clock, clock.at.line) for clock in document.clocks] == [("answer", 8)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("法院来的", "法院的", "2: “sender”不能写“法院的”，是不是想写“法院来的”？"),
        ("stages: [court]", "stages: []", "12: “stages”：至少要写一项"),
        ("clocks: [answer]", "clocks: answer", "8: “clocks”：这里应当是以“-”开头的列表"),
        ("- act: 记下日期。", "- 记下日期。", "10: “0”：这里应当是“字段: 值”的映射"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("documents", SAMPLE.replace(old, new))
    assert found.startswith(problem)
