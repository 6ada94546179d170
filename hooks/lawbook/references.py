"""Where citations stand in a sentence: as a part of it (“《信用卡办法》第六十八条只管发卡银行”), or aside from it, in
brackets or behind a colon, where a mark can stand for them and the sentence still reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .citation import Citation

BETWEEN = re.compile(r"\s*(?:[、，；和及与至到]|以及)?\s*")
BRACKET = re.compile(r"[（(]见?\Z")
COLON = re.compile(r"(?:[：:]见?|，见)\Z")
CLOSED = re.compile(r"[）)]")
STOP = re.compile(r"[。；，]|\s*\Z|\n")


@dataclass(frozen=True, slots=True)
class Reference:
    """Citations that stand together, at `start` to `end` of the text; where they stand `aside`, with what
    attaches them to the sentence."""

    start: int
    end: int
    citations: tuple[Citation, ...]
    aside: bool


def references(text: str, citations: Iterable[Citation]) -> Iterator[Reference]:
    """The citations of `text`, those that stand together as one."""
    for members in _together(text, citations):
        written = [citation.span for citation in members if citation.span[0] < citation.span[1]]
        start, end = written[0][0], written[-1][1]
        before = text[:start]
        if (opening := BRACKET.search(before)) and (closing := CLOSED.match(text, end)):
            yield Reference(opening.start(), closing.end(), tuple(members), True)
        elif (opening := COLON.search(before)) and opening.start() and STOP.match(text, end):
            yield Reference(opening.start(), end, tuple(members), True)
        else:
            yield Reference(start, end, tuple(members), False)


def _together(text: str, citations: Iterable[Citation]) -> Iterator[list[Citation]]:
    """Citations with nothing between them but what joins; further numbers of a law go with its name."""
    group: list[Citation] = []
    for citation in citations:
        start = citation.span[0]
        more = group and (not citation.text or citation.text.startswith("第"))
        if group and not more and not (start >= (end := group[-1].span[1]) and BETWEEN.fullmatch(text, end, start)):
            yield group
            group = []
        group.append(citation)
    if group:
        yield group
