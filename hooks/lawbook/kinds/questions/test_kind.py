"""The question: listed by topic."""

from __future__ import annotations

from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.questions import Question

SAMPLE = """\
title: 多久过时效？
aliases: [几年不用还]
topic: 时效
answer: 甲。
detail: 乙。
todo: [查日期。]
avoid: [不要签字。]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    question = good("questions", SAMPLE)
    assert isinstance(question, Question)
    assert (question.called(WORDS), question.summary(), question.group()) == ("多久过时效？", "甲。", "时效")
    assert question.searched() == ("几年不用还",)
    assert KINDS["questions"].uri("limitation") == "questions/limitation.md"


def test_bad_input() -> None:
    assert bad("questions", SAMPLE.replace("topic: 时效\n", "")) == ["1: 缺少必填字段“topic”（归在哪一类）"]
    assert bad("questions", SAMPLE.replace("answer: 甲。", "answer:")) == ["4: “answer”：不能为空"]
