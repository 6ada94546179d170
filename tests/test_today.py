"""Today is a parameter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lawbook.source import Invalid
from lawbook.today import today


def test_the_argument_comes_first() -> None:
    assert today("2026-01-02", {"LAWBOOK_TODAY": "2026-03-04"}, Path()) == date(2026, 1, 2)


def test_then_the_environment() -> None:
    assert today(None, {"LAWBOOK_TODAY": "2026-03-04", "SOURCE_DATE_EPOCH": "0"}, Path()) == date(2026, 3, 4)


def test_then_the_commit_in_china_time() -> None:
    assert today(None, {"SOURCE_DATE_EPOCH": "1767196800"}, Path()) == date(2026, 1, 1)


@pytest.mark.parametrize("written", ["20260101", "2026-13-01", "明天"])
def test_no_date(written: str) -> None:
    with pytest.raises(Invalid, match="不是日期"):
        today(written, {}, Path())


def test_nothing_says_which_day(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="不知道今天"):
        today(None, {}, tmp_path)
