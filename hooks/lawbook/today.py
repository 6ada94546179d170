"""Which day it is. A parameter everywhere; this module only says where it comes from."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from .source import Invalid, Problem, Where

CHINA = timedelta(hours=8)


def today(argument: str | None, environment: Mapping[str, str], root: Path) -> date:
    """The day of the build: `argument`, else LAWBOOK_TODAY, else SOURCE_DATE_EPOCH, else the commit's date.

    Seconds since 1970 are read in China's time zone. The clock is never asked.

    Raises:
        Invalid: the argument is no date, or nothing says which day it is.
    """
    written = argument or environment.get("LAWBOOK_TODAY")
    if written:
        return _parse(written)
    epoch = environment.get("SOURCE_DATE_EPOCH") or _commit_epoch(root)
    if not epoch.isdigit():
        raise Invalid([Problem(Where("."), "不知道今天是哪天：请用 --today 或环境变量 LAWBOOK_TODAY 给出日期")])
    return (datetime.fromtimestamp(int(epoch), UTC) + CHINA).date()


def _parse(written: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise Invalid([Problem(Where("."), f"“{written}”不是日期，应写成 2026-01-01 的样子")])


def _commit_epoch(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
