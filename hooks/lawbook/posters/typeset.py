"""Breaking Chinese text into lines.

No line starts with a closing mark or ends with an opening one, numbers and Latin words stay whole,
and no last line holds a single character.
"""

from __future__ import annotations

import re
from collections.abc import Callable

NEVER_FIRST = frozenset("。，、；：？！）》」』】〕”’…—·%％)]}>,.;:?!")
NEVER_LAST = frozenset("（《「『【〔“‘([{<")
WORD = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,/%+\-]*|\s+|.", re.S)

Measure = Callable[[str], float]


def lines(text: str, width: float, measure: Measure) -> list[str]:
    """`text` in lines of at most `width`, as `measure` counts; spaces at the ends of lines are dropped.

    A word wider than a line is cut. Where a line is too narrow for the rules they yield to the width.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        found += _paragraph(_tokens(paragraph, width, measure), width, measure)
    return found


def _tokens(text: str, width: float, measure: Measure) -> list[str]:
    """What is never broken: words, and marks together with the character they hold on to."""
    parts = [part for word in WORD.findall(text) for part in ([word] if measure(word) <= width else list(word))]
    tokens: list[str] = []
    for part in parts:
        held = tokens and (part[0] in NEVER_FIRST or tokens[-1][-1] in NEVER_LAST)
        if held and measure(tokens[-1] + part) <= width:
            tokens[-1] += part
        else:
            tokens.append(part)
    return tokens


def _paragraph(tokens: list[str], width: float, measure: Measure) -> list[str]:
    rows: list[list[str]] = [[]]
    for token in tokens:
        if rows[-1] and measure("".join([*rows[-1], token])) > width:
            rows.append([])
        if rows[-1] or not token.isspace():
            rows[-1].append(token)
    if len(rows) > 1 and _lonely(rows[-1]) and len(rows[-2]) > 1:
        moved = [rows[-2][-1], *rows[-1]]
        if measure("".join(moved)) <= width:
            rows[-2].pop()
            rows[-1] = moved
    return ["".join(row).rstrip() for row in rows]


def _lonely(row: list[str]) -> bool:
    """One character, with or without marks."""
    return len([sign for sign in "".join(row) if sign not in NEVER_FIRST | NEVER_LAST]) <= 1
