"""The myth: a claim is never shown without its verdict."""

from __future__ import annotations

import pytest
from records import WORDS, bad, good

from lawbook.kinds.myths import Myth

SAMPLE = """\
claim:
  text: 依据《民法典》第一条可以抓人。
  cites:
  - cite: 《民法典》第一条
    verdict: misused
variants: [会坐牢吗]
verdict: untrue
answer: 甲。
truth: 乙。
todo: [丙。]
avoid: [丁。]
said_by: [S0-1]
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    myth = good("myths", SAMPLE)
    assert isinstance(myth, Myth)
    assert myth.called(WORDS) == "假：“依据《民法典》第一条可以抓人。”"
    assert (myth.summary(), myth.searched()) == ("甲。", ("会坐牢吗",))
    assert (myth.steps(), myth.warnings()) == (("丙。",), ("丁。",))
    assert [(str(said), said.at.line) for said in myth.quoted()] == [("依据《民法典》第一条可以抓人。", 2)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("verdict: misused", "verdict: misusd", "5: “verdict”不能写“misusd”，是不是想写“misused”？"),
        ("verdict: untrue", "verdict: fals", "7: “verdict”不能写“fals”；只能写"),
        ("said_by: [S0-1]", "said_by: []", "12: “said_by”：至少要写一项"),
    ],
)
def test_bad_input(old: str, new: str, problem: str) -> None:
    (found,) = bad("myths", SAMPLE.replace(old, new))
    assert found.startswith(problem)
