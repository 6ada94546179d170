"""The change: it stands at its day."""

from __future__ import annotations

from datetime import date

from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.changes import Change

SAMPLE = """\
day: 2021-01-01
title: 《民法典》施行
text: 甲。
means: 乙。
"""


def test_what_it_says() -> None:
    change = good("changes", SAMPLE)
    assert isinstance(change, Change)
    assert (change.called(WORDS), change.summary()) == ("《民法典》施行", "乙。")
    assert change.place() == date(2021, 1, 1).toordinal()
    assert KINDS["changes"].home == "about/changes.md"


def test_bad_input() -> None:
    assert bad("changes", SAMPLE.replace("2021-01-01", "2021-02-29")) == [
        "1: “day”：“2021-02-29”不是日期，应写成 2021-01-01 的样子"
    ]
