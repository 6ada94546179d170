"""The letter: it never stands without its side effects."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.letters import Letter, reasons

SAMPLE = """\
order: 2
kind: script
title: 电话里说的话
answer: 甲。
text: 我是【姓名】。
side_effects: [不承认欠款。]
avoid: [不要答应还款。]
send_to: 乙。
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    letter = good("letters", SAMPLE)
    assert isinstance(letter, Letter)
    assert (letter.called(WORDS), letter.summary(), letter.place()) == ("电话里说的话", "甲。", 2)
    assert letter.group() == "照着说"
    assert letter.kind == "script"


@pytest.mark.parametrize(
    ("stages", "heading", "place"),
    [
        ("court", "到了法院、仲裁", 10_002),
        ("legal-warning, court", "到了法院、仲裁", 10_002),
        ("escalation, court", "还没到法院", 20_002),
        ("legal-warning", "还没到法院", 20_002),
        ("", "还没到法院", 20_002),
    ],
)
def test_where_it_is_listed(stages: str, heading: str, place: int) -> None:
    letter = good("letters", SAMPLE.replace("kind: script", f"kind: letter\nstages: [{stages}]"))
    assert (letter.group(), letter.place()) == (heading, place)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: script", "kind: speech", "2: “kind”不能写“speech”；只能写：letter、script"),
        ("[不承认欠款。]", "[]", "6: “side_effects”：至少要写一项"),
        ("side_effects: [不承认欠款。]\n", "", "1: 缺少必填字段“side_effects”"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("letters", SAMPLE.replace(old, new))
    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("above", "labels", "needed"),
    [
        ("上诉请求：", ["改判"], True),
        ("一、我的证据", ["流水", "别的"], True),
        ("我不服，申请复议。", ["请求1，撤销", "请求2，变更"], True),
        ("二、请停止打扰。", ["信用卡", "逾期91天以上，抵错了"], False),
    ],
)
def test_a_group_that_is_announced_or_counted_needs_a_tick(above: str, labels: list[str], needed: bool) -> None:
    assert reasons.needed(above, labels) is needed
