"""The words on which a text turns: numbers, days, negations, may and must, authorities, laws that are only named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..library import Entry, Library
from .citations import name
from .register import Group, Line, Register

APART = "\x1f"
"""Between the texts of an entry."""
HAN = "零〇一二两三四五六七八九十百千万亿半"
WORDS = re.compile(
    rf"{APART}|[不没未无勿别禁非免]|可以|应当|必须|有权"
    rf"|[0-9０-９][0-9０-９.,:：\-]*\s?(?:个?工作日|个月|小时|[%％年月日天元倍次周万])*"
    rf"|[{HAN}]+(?:个?工作日|个月|小时|分之[{HAN}]+|[年月日天元倍次周])"
    r"|《[^《》]{2,30}》(?!\s*[第（“])"
    r"|人民银行|监管总局|地方金融|法院|公安|派出所|检察院|仲裁委员会|司法局|网信办|市场监管|公证处|征信中心"
)


def _groups(library: Library) -> Iterator[Group]:
    for entry in library.entries:
        lines = list(_lines(entry))
        if lines:
            yield Group(name(entry), entry.at, lines)


def _lines(entry: Entry) -> Iterator[Line]:
    found: list[str] = []
    texts = iter(entry.prose)
    for word in WORDS.findall(APART.join(entry.prose) + APART):
        if word != APART:
            found.append(word.strip())
            continue
        text = next(texts, None)
        if found and text is not None:
            yield Line(" ".join(found), text.at)
            found.clear()


WORDING = Register("data/registers/words.tsv", "关键词", "entry\twords", _groups)
