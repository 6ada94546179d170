"""Reasons in a letter: a line that begins with ［what it is］ is one, and a writer keeps those that fit.

Those that stand together are a group; there are groups of which a letter that is handed in needs one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

OPTION = re.compile(r"［(?P<label>[^［］]+)］")
COUNTED = re.compile(r"[^\d，]+\d+，")
DONE = "。"


def lines(text: str) -> list[str]:
    """The lines of a letter, each a paragraph."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def label(line: str) -> str:
    """What the reason in `line` is called; "" where the line is none."""
    found = OPTION.match(line)
    return found["label"] if found else ""


def needed(above: str, labels: Iterable[str]) -> bool:
    """Whether one of the reasons called `labels` has to be kept: the line above them only announces them (请求：), or
    they are counted (请求1，… 请求2，…), as what a letter asks for and why is."""
    return not above.endswith(DONE) or any(COUNTED.match(label) for label in labels)
