"""The clock: its numbers fit its mode, and it says nothing that it does not need."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.deadlines import Clock

SAMPLE = """\
order: 1
title: 提异议
aliases: [异议期]
holding: payment-order
who: you
answer: 收到 15 日内提。
trigger: 收到那天
event: receipt
counting: civil-procedure
variants:
  order:
    name: 支付令
    mode: fixed
    amount: 15
    unit: day
    basis: [《民事诉讼法》第二百二十七条第二款]
basis: [《民事诉讼法》第二百二十七条第二款]
checked: 2026-11-30
"""


def test_what_it_says() -> None:
    clock = good("deadlines", SAMPLE)
    assert isinstance(clock, Clock)
    assert (clock.called(WORDS), clock.summary(), clock.place()) == ("提异议", "收到 15 日内提。", 1)
    assert clock.searched() == ("异议期",)
    assert clock.variants["order"].numbers == (15,)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    amount: 15\n", "", "“order”：没有写 amount"),
        ("amount: 15", "amount: 0", "14: “amount”：“0”太小，至少是 1"),
        ("amount: 15", "amount: 十五", "14: “amount”：“十五”不是整数"),
        ("    amount: 15\n    unit: day\n", "    before: 开庭以前\n", "12: “order”：没有写 amount"),
        ("mode: fixed\n    amount: 15\n    unit: day", "mode: before", "12: “order”：mode 是 before 的，写明 before"),
        ("unit: day", "unit: day\n    before: 开庭以前", "12: “order”：mode 是 before 的，写明 before"),
        ("mode: fixed", "mode: before", "12: “order”：mode 是 before，不能写 amount"),
        ("mode: fixed", "mode: fixd", "13: “mode”不能写“fixd”，是不是想写“fixed”？"),
        ("    unit: day\n", "", "12: “order”：数字与 unit 要同时写"),
        ("unit: day", "unit: percent", "12: “order”：期限的 unit 不能写 percent"),
        ("mode: fixed", "mode: quota", "12: “order”：期限的 unit 不能写 day"),
        ("    basis: [《民事诉讼法》第二百二十七条第二款]\n", "    basis: []\n", "16: “basis”：至少要写一项"),
        ("    basis: [《民事诉讼法》第二百二十七条第二款]\n", "", "缺少必填字段“basis”"),
        ("who: you", "who: me", "5: “who”不能写“me”"),
        ("checked:", "ends: 2027-01-17\nchecked:", "1: ends 与 ends_text 要同时写"),
        ("event: receipt", "event: reciept", "8: “event”不能写“reciept”，是不是想写“receipt”？"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("deadlines", SAMPLE.replace(old, new, 1))
    assert problem in found


@pytest.mark.parametrize(
    ("mode", "numbers"),
    [
        ("at-most", "most: 15"),
        ("at-least", "least: 15"),
        ("from-to", "least: 1\n    most: 15"),
        ("set-by-court", "most: 15"),
        ("set-by-court", "least: 15"),
    ],
)
def test_modes_and_their_numbers(mode: str, numbers: str) -> None:
    clock = good("deadlines", SAMPLE.replace("mode: fixed", f"mode: {mode}").replace("amount: 15", numbers))
    assert isinstance(clock, Clock)
    assert 15 in clock.variants["order"].numbers
