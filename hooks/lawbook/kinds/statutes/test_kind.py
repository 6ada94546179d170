"""The statute: provisions under keys that are addresses."""

from __future__ import annotations

from datetime import date

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


def test_it_has_ended_on_the_day_named_and_not_before() -> None:
    statute = good("statutes", SAMPLE.replace("scope:", "until: 2026-01-01\nscope:"))
    assert isinstance(statute, Statute)
    assert [statute.ended(date(*day)) for day in ((2025, 12, 31), (2026, 1, 1), (2026, 1, 2))] == [False, True, True]


def test_without_a_last_day_it_goes_on() -> None:
    statute = good("statutes", SAMPLE)
    assert isinstance(statute, Statute)
    assert not statute.ended(date.max)


def test_provisions_stand_in_order_and_keep_their_lines() -> None:
    head, entry = SAMPLE.split('  "1":\n')
    statute = good(
        "statutes", head + "".join(f'  "{key}":\n{entry}' for key in ("call-hours", "i2", "293-1", "293", "10"))
    )
    assert isinstance(statute, Statute)
    assert list(statute.provisions) == ["10", "293", "293-1", "i2", "call-hours"]
    assert [provision.at.line for provision in statute.provisions.values()] == [39, 32, 25, 18, 11]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"1":', '"01":', "10: “01”：“01”不是条文标识"),
        ('"1":', '"index":', "10: “index”：“index”不是条文标识"),
        ("grade: single", "grade: sure", "12: “grade”不能写“sure”"),
        ("copies: 1", "copies: 0", "13: “copies”：“0”太小，至少是 1"),
        ("sources: [C1]", "sources: []", "14: “sources”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("statutes", SAMPLE.replace(old, new))
    assert found.startswith(problem)
