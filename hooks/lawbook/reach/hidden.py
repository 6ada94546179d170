"""Characters that nobody sees, or that show something else than what is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs", "Mn", "Me"}
"""Controls, directions, unassigned and private places, halves of pairs, separators, spaces, marks on other signs."""
FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd")
"""Letters and symbols that look like nothing, and the signs for what got lost."""
PLAIN = frozenset("\n \u3000")
"""White space that is wanted; a tab is named where the file is read."""


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Where `text` has a character that nobody sees."""
    if found := [char for char in set(text) if _unseen(char)]:
        for match in re.finditer(f"[{re.escape(''.join(found))}]", text):
            yield match.start(), f"有看不见的字符 U+{ord(match[0]):04X}（{_name(match[0])}），请删掉"


@cache
def _unseen(char: str) -> bool:
    return char not in PLAIN and (unicodedata.category(char) in UNSEEN or char in FILLERS)


def _name(char: str) -> str:
    kind = unicodedata.category(char)
    return {"Co": "私用区", "Cn": "没有这个字", "Cs": "半个字", "Cc": "控制字符", "Mn": "叠加符号"}.get(kind, "不显示")
