"""Reasons in a letter: a line that begins with ［what it is］ is one, and a writer keeps those that fit."""

from __future__ import annotations

import re

OPTION = re.compile(r"［(?P<label>[^［］]+)］")


def lines(text: str) -> list[str]:
    """The lines of a letter, each a paragraph."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def label(line: str) -> str:
    """What the reason in `line` is called; "" where the line is none."""
    found = OPTION.match(line)
    return found["label"] if found else ""
