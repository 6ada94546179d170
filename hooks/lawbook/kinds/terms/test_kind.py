"""The term: what it says is its definition."""

from __future__ import annotations

from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.terms import GlossaryTerm

SAMPLE = """\
title: 诉讼时效
letter: s
aliases: [时效]
definition: 甲。
"""


def test_what_it_says() -> None:
    term = good("terms", SAMPLE)
    assert isinstance(term, GlossaryTerm)
    assert (term.called(WORDS), term.summary(), term.searched()) == ("诉讼时效", "甲。", ("时效",))
    assert KINDS["terms"].link("limitation") == "terms/index.md#limitation"
    assert KINDS["terms"].whole("limitation", term) == "terms/s.md#limitation"


def test_bad_input() -> None:
    assert bad("terms", SAMPLE.replace("definition: 甲。\n", "")) == [
        "1: 缺少必填字段“definition”（一句话解释，不超过六十字，预览时显示）"
    ]
    assert bad("terms", SAMPLE.replace("letter: s", "letter: 诉")) == ["2: “letter”：“诉”不是这里的写法：^[a-z]$"]
