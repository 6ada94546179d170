"""Titles that are none: cut off, spun by machines, misspelt. They are told from titles that are merely not held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..citation.names import LAW_LIKE

COURT = re.compile(r"人民法院|人民检察院")
REAL_COURT = re.compile(
    r"^(?:(?:最高)?人民法院|(?:最高)?人民检察院|[\u4e00-\u9fff]{2,8}(?:省|市|自治区|自治州|高级|中级)[\u4e00-\u9fff]{0,8}人民(?:法院|检察院))"
)
NUMBER = re.compile(r"[\d一二三四五六七八九十]")
SHORTEST = 6
"""Shorter names differ by a character or two from other names that are real."""


@dataclass(frozen=True, eq=False)
class Garbled:
    """Judges titles by the names that are known."""

    names: frozenset[str]

    def is_garbled(self, name: str) -> bool:
        """Whether an unknown `name` is a known one with mistakes in it; which one is not asked."""
        if COURT.search(name) and not REAL_COURT.match(name):
            return True
        return any(self._near(name, known) for known in self.names)

    def _near(self, name: str, known: str) -> bool:
        if len(known) < SHORTEST or abs(len(known) - len(name)) > max(2, len(known) // 2):
            return False
        same = SequenceMatcher(None, name, known, autojunk=False)
        if same.quick_ratio() < 0.6:
            return False
        if not LAW_LIKE.search(name):
            block = same.find_longest_match()
            return block.size >= 5 and block.size * 10 >= len(name) * 6
        changed = [(name[a:b], known[c:d]) for kind, a, b, c, d in same.get_opcodes() if kind != "equal"]
        if any(NUMBER.search(a + b) for a, b in changed):
            return False
        swapped = all(len(a) == len(b) == 1 for a, b in changed)
        return (swapped and same.ratio() >= 0.85) or (len(changed) == 1 and len("".join(changed[0])) == 1)
