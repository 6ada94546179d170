"""The statute: provisions under keys that are addresses."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.statutes import Statute

SAMPLE = """\
title: 甲法
aliases: [甲]
rank: law
issuer: 乙
version: 2020-01-01 公布
scope: 对所有人。
portal: 未能核对。
provenance: {C1: a/b@0123456}
provisions:
  "1":
    text: 第一款。
    grade: single
    copies: 1
    sources: [C1]
    checked: 2026-11-21
    plain: 白话。
"""


def test_what_it_says() -> None:
    statute = good("statutes", SAMPLE)
    assert isinstance(statute, Statute)
    assert (statute.called(WORDS), statute.summary(), statute.searched()) == ("甲法", "对所有人。", ("甲",))
    assert (statute.provisions["1"].at.line, statute.provisions["1"].paragraphs) == (11, "printed")
    assert KINDS["statutes"].uri("civil-code") == "statutes/civil-code/index.md"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"1":', '"01":', "10: “01”：“01”不是条文标识"),
        ("grade: single", "grade: sure", "12: “grade”不能写“sure”"),
        ("copies: 1", "copies: 0", "13: “copies”：“0”太小，至少是 1"),
        ("sources: [C1]", "sources: []", "14: “sources”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("statutes", SAMPLE.replace(old, new))
    assert found.startswith(problem)
