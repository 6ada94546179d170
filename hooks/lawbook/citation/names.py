"""Law names as people write them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..text.normal import fold

COUNTRY = "中华人民共和国"
SUFFIXES = "法典|法|条例|办法|规定|解释|意见|公约|指引|标准|通知|规则|细则|批复|决定|公告|守则"
LAW_LIKE = re.compile(rf"(?:{SUFFIXES})(?:\([^()]*\))*$|^GB/?T|^GB")
YEAR = re.compile(r"\(?\s*((?:19|20)[0-9]{2})\s*年?[^()]{0,6}?(?:修正|修订|版|文本|本)?\s*\)?")
MATTERS = "劳动|人事|争议|纠纷|调解|承包|经营|海事|海商|商事|涉外|国际|体育|军事"
"""Directly before a short name these make the name of another law: 劳动争议调解仲裁法 is no 仲裁法. All are as long."""
SHORT = "[\u4e00-\u9fff]{2}法"
"""A name so short that the names of other laws end in it."""
PAIRS = Path(__file__).with_name("traditional.txt").read_text("utf-8").replace("\n", "")
"""Each traditional character with what it becomes; from OpenCC (see NOTICE.md)."""
TRADITIONAL = str.maketrans(PAIRS[::2], PAIRS[1::2])


@cache
def law_name(written: str) -> str:
    """The written name without outer 书名号, country, spaces and version: 中华人民共和国民法典 → 民法典."""
    name = re.sub(r"\s+", "", fold(written))
    name = name.translate(str.maketrans("〈〉﹤﹥", "《》《》"))
    if name.startswith("《") and name.endswith("》"):
        name = name[1:-1]
    name = re.sub(r"[‐‑‒–—―−]", "-", name)
    name = re.sub(r"\((?:19|20)[0-9]{2}年?[^()]*\)$", "", name)
    return name.removeprefix(COUNTRY) if name != COUNTRY else name


@cache
def version_year(notes: str) -> int | None:
    """The year a bracketed note selects: （2012年修正）→ 2012; a document number or 以下简称 selects none."""
    for note in re.findall(r"\(([^()]*)\)", fold(notes)):
        if (match := YEAR.fullmatch(note.strip())) and "〔" not in note:
            return int(match[1])
    return None
