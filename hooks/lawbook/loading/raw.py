"""Bytes → text. What an editor's computer may put into a file is named here, not met later."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from ..source import Invalid, Problem, Where, relative

LARGEST, LARGEST_WRITTEN = 1_000_000, 32_000_000
"""Bytes of a file that somebody writes, and of one that a command has written."""
LEADING_TAB = re.compile(rb"^[ \r\v\f]*\t", re.M)
BOM = b"\xef\xbb\xbf"


def read(path: Path, root: Path, problems: list[Problem], largest: int = LARGEST) -> str | None:
    """The text of `path` (UTF-8, LF), or None where it cannot be read; problems are added to the list."""
    name = relative(path, root)
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            problems.append(Problem(Where(name), "不是普通的文件，读不了"))
            return None
        size = status.st_size
        raw = path.read_bytes() if size <= largest else b""
    except OSError as error:
        problems.append(Problem(Where(name), f"读不了这个文件：{error.strerror}"))
        return None
    if size > largest:
        problems.append(Problem(Where(name), f"文件太大（{size:,} 字节，上限 {largest:,}），请拆开"))
        return None
    found = list(_byte_problems(raw, name))
    problems += found
    try:
        text = raw.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(Problem(Where(name, line), "不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8"))
        return None
    if not text.strip():
        problems.append(Problem(Where(name), "文件是空的"))
        return None
    return text.replace("\r\n", "\n")


def rows(path: Path, root: Path) -> list[str]:
    """The lines of a file that a command has written; an absent file has none.

    Raises:
        Invalid: it is no text.
    """
    problems: list[Problem] = []
    text = read(path, root, problems, LARGEST_WRITTEN) if path.exists() else ""
    if problems or text is None:
        raise Invalid(
            [Problem(problem.at, f"{problem.message}；这个文件由命令写，请从版本库恢复") for problem in problems]
        )
    return text.splitlines()


def _byte_problems(raw: bytes, name: str) -> list[Problem]:
    found = []
    if raw.startswith(BOM):
        found.append(Problem(Where(name), "文件开头有 BOM，请另存为不带 BOM 的 UTF-8"))
    if b"\r" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\r")) + 1
        found.append(Problem(Where(name, line), "换行是 Windows 式（CRLF），请改为 LF"))
    for tab in LEADING_TAB.finditer(raw) if b"\t" in raw else ():
        line = raw.count(b"\n", 0, tab.start()) + 1
        found.append(Problem(Where(name, line), "行首有制表符（Tab），请改为空格"))
    return found
