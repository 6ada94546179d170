"""The text of a reference file, cut into articles, items and passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..text.numerals import to_int

ARTICLE = re.compile(r"^第([零一二三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?[\s　]+(.*)$")
ITEM = re.compile(r"^([一二三四五六七八九十]+)、(.*)$|^([0-9]+)\.\s*(.*)$")
LABEL = re.compile(r"^【([^】·]*)·?([^】]*)】(.*)$")
LABELLED_ARTICLE = re.compile(r"^第([零一二三四五六七八九十百千]+)条(?!.*部分)")


@dataclass(frozen=True)
class Block:
    """A run of text: an article (`key`), an item (`i2`), or a passage without number (key "")."""

    key: str
    text: str
    label: str = ""


def blocks(lines: list[str], points: bool) -> Iterator[Block]:
    """Articles run until the next number; other passages until the next blank line."""
    key, label, held, numbered = "", "", list[str](), False
    for line in [*lines, ""]:
        text = line.strip()
        opening = _opening(text, points)
        if opening or text.startswith("#") or (not text and not numbered):
            if held:
                yield Block(key, "\n".join(held), label)
            key, label, held, numbered = "", "", [], False
        if opening:
            key, label, first = opening
            held, numbered = [first], bool(ARTICLE.match(text))
        elif text and not text.startswith("#"):
            held.append(text)
    if held:
        yield Block(key, "\n".join(held), label)


def _opening(text: str, points: bool) -> tuple[str, str, str] | None:
    """(key, label, first line) where a block begins."""
    if match := ARTICLE.match(text):
        inserted = f"-{to_int(match[2])}" if match[2] else ""
        return ("i" if points else "") + f"{to_int(match[1])}{inserted}", "", match[3]
    if match := LABEL.match(text):
        number = LABELLED_ARTICLE.match(match[1])
        return (str(to_int(number[1])) if number else ""), match[2], match[3]
    if match := ITEM.match(text):
        return f"i{to_int(match[1] or match[3])}", "", match[2] or match[4]
    return None
