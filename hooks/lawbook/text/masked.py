"""A text with blanks for parts of it, so that what is left keeps its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable

QUOTED = re.compile(r"“[^”]*”|《[^》]*》")


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with blanks in `spans`."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def untitled(text: str) -> str:
    """`text` with blanks for titles in 书名号; a title in a quotation is the quotation's."""
    return QUOTED.sub(lambda match: _blank(match) if match[0].startswith("《") else match[0], text)


def unquoted(text: str) -> str:
    """`text` with blanks for what stands in quotation marks or is a title: others' words."""
    return QUOTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
