"""Find citations in a text. `strict` reads our own prose, `loose` what other people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..source import NOWHERE, Text
from ..text.normal import fold
from .anchors import anchors
from .names import TRADITIONAL, law_name
from .numbers import Place, places
from .provision import Citation

OPENING = "《︽"
"""What a title begins with, across and down the page."""
COUNTED = "条项点“"
"""One of these stands in whatever names a provision."""
QUOTED_NAME = re.compile(r"\s*“(?P<name>[^“”]{2,20})”")


def find(text: str, *, own: str | None = None) -> Iterator[Citation]:
    """Citations whose law stands in 书名号 (or is 本法/该法/同法 of one that does), in order.

    `own` is the name of the statute whose own text this is, which 本法 then means.
    """
    if own or any(sign in text for sign in OPENING):  # 本法 too means nothing before a law is named
        yield from _find(text, fold(text), None, own)


def find_loose(text: str, names: frozenset[str], *, own: str | None = None) -> Iterator[Citation]:
    """As `find`, and law names without 书名号 too: those in `names` and whatever reads like a law."""
    folded = fold(text).translate(TRADITIONAL)
    if any(sign in folded for sign in COUNTED):
        yield from _find(text, folded, names, own)


def _find(text: str, folded: str, names: frozenset[str] | None, own: str | None) -> Iterator[Citation]:
    read = 0
    for anchor in anchors(folded, names, law_name(own) if own else None):
        if not anchor.name or anchor.start < read:  # 第5条法 is no 条法
            continue
        listed, _ = places(folded, anchor.end, bare_digits=names is not None)
        if not listed and (quoted := QUOTED_NAME.match(folded, anchor.end)):
            span = (anchor.start, quoted.end())
            yield _citation(text, anchor.name, f"“{quoted['name']}”", Place(None), span, anchor.year)
            read = quoted.end()
        for index, place in enumerate(listed):
            span = (anchor.start, place.span[1]) if index == 0 else place.span
            yield _citation(text, anchor.name, place.provision, place, span, anchor.year)
            read = max(read, place.span[1])


def _citation(text: str, law: str, provision: str, place: Place, span: tuple[int, int], year: int | None) -> Citation:
    return Citation(
        law=law,
        provision=provision,
        paragraph=place.paragraph,
        item=None if place.article is None else place.item,
        year=year,
        span=span,
        text=text[slice(*span)],
        at=text.where(span[0]) if isinstance(text, Text) else NOWHERE,
        fault=place.fault,
    )
