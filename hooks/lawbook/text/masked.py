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
    return blanked(text, (match.span() for match in QUOTED.finditer(text) if match[0].startswith("《")))


def unquoted(text: str) -> str:
    """`text` with blanks for what stands in quotation marks or is a title: others' words."""
    return blanked(text, (match.span() for match in QUOTED.finditer(text)))
