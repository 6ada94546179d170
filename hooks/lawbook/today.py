"""Which day it is. A parameter everywhere; this module only says where it comes from."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from .source import Invalid, Problem, Where

CHINA = timedelta(hours=8)

CHECKED = re.compile(rb"^ *checked: ([0-9]{4}-[0-9]{2}-[0-9]{2})\r?$", re.M)


def today(argument: str | None, environment: Mapping[str, str], root: Path) -> date:
    """The day of the build: `argument`, else LAWBOOK_TODAY, else SOURCE_DATE_EPOCH, else the commit's date; in an
    archive without history the newest day on which anything in `data/` was checked.

    Seconds since 1970 are read in China's time zone. The clock is never asked.

    Raises:
        Invalid: the argument is no date, the seconds are none, or nothing says which day it is.
    """
    written = argument or environment.get("LAWBOOK_TODAY")
    if written:
        return _parse(written)
    seconds = environment.get("SOURCE_DATE_EPOCH") or _commit_epoch(root)
    return _day(seconds) if seconds else _newest(root)


def epoch(environment: Mapping[str, str], root: Path) -> int:
    """Seconds since 1970 of what a build writes about time: as `today`; of a day, its midnight in China.

    Raises:
        Invalid: as `today`.
    """
    seconds = environment.get("SOURCE_DATE_EPOCH") or _commit_epoch(root)
    day = _day(seconds) if seconds else today(None, environment, root)
    return int(seconds) if seconds else int((datetime.combine(day, time(), UTC) - CHINA).timestamp())


def _parse(written: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise Invalid([Problem(Where("."), f"“{written}”不是日期，应写成 2026-01-01 的样子")])


def _day(seconds: str) -> date:
    try:
        if re.fullmatch(r"[0-9]+", seconds):
            return (datetime.fromtimestamp(int(seconds), UTC) + CHINA).date()
    except (ValueError, OverflowError, OSError):  # beyond the years that a date can have
        pass
    raise Invalid([Problem(Where("."), f"SOURCE_DATE_EPOCH 的“{seconds}”不是从 1970 年起的秒数")])


def _newest(root: Path) -> date:
    """The newest `checked` in `data/`."""
    texts = (path.read_bytes() for path in sorted((root / "data").rglob("*.yml")))
    days = [day for text in texts for day in CHECKED.findall(text)]
    if not days:
        raise Invalid([Problem(Where("."), "不知道今天是哪天：请用 --today 或环境变量 LAWBOOK_TODAY 给出日期")])
    return _parse(max(days).decode())


def _commit_epoch(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
