"""Today is a parameter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lawbook.source import Invalid
from lawbook.today import epoch, today


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


@pytest.mark.parametrize("seconds", ["99999999999999", "²", "-1", "soon", "9" * 400])
def test_no_seconds(seconds: str) -> None:
    with pytest.raises(Invalid, match="不是从 1970 年起的秒数"):
        today(None, {"SOURCE_DATE_EPOCH": seconds}, Path())


def test_an_archive_without_history_knows_the_newest_day_of_its_data(tmp_path: Path) -> None:
    (tmp_path / "data" / "questions").mkdir(parents=True)
    (tmp_path / "data" / "questions" / "a.yml").write_text("title: x\nchecked: 2026-01-02\n")
    (tmp_path / "data" / "b.yml").write_text("676:\n  checked: 2026-03-01\n  text: 'checked: 2030-01-01'\n")
    assert today(None, {}, tmp_path) == date(2026, 3, 1)
    assert epoch({}, tmp_path) == 1772294400  # 2026-03-01T00:00 in China
    assert today(None, {"SOURCE_DATE_EPOCH": str(epoch({}, tmp_path))}, tmp_path) == date(2026, 3, 1)


def test_nothing_says_which_day(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="不知道今天"):
        today(None, {}, tmp_path)
