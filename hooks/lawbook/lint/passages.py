"""A document as the linter reads it: passages of plain text that know where each character came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..text.normal import fold

LONGEST = 4000
"""Longer passages are cut behind a sentence: what is read stays small, whatever is given."""
SENTENCE = re.compile(r"[。！？；\n]")


@dataclass(frozen=True, slots=True)
class Spot:
    """From `offset` on, characters stand in `line` from `column` on."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a few lines that belong together."""

    text: str
    spots: tuple[Spot, ...]

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    def where(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`."""
        at = max(0, bisect_right(self.spots, offset, key=lambda spot: spot.offset) - 1)
        spot = self.spots[at]
        return spot.line, spot.column + offset - spot.offset


@dataclass
class Builder:
    """Collects text with its places; `passages` is what came of it."""

    text: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    length: int = 0
    done: list[Passage] = field(default_factory=list)

    def add(self, text: str, line: int, column: int) -> None:
        """Text that stands at `line` and `column`, its own line breaks included."""
        for number, part in enumerate(text.split("\n")):
            if number:
                self._put("\n", line + number - 1, column)
                column = 1
            self._put(part, line + number, column)
            column += len(part)

    def _put(self, text: str, line: int, column: int) -> None:
        if text:
            self.spots.append(Spot(self.length, line, column))
            self.text.append(text)
            self.length += len(text)

    def end(self) -> None:
        """The passage ends here."""
        text = "".join(self.text)
        if text.strip():
            self.done += _cut(Passage(text, tuple(self.spots)))
        self.text, self.spots, self.length = [], [], 0

    @property
    def passages(self) -> list[Passage]:
        self.end()
        return self.done


def _cut(passage: Passage) -> Iterator[Passage]:
    """The passage in pieces of at most `LONGEST` characters."""
    start, text = 0, passage.text
    while len(text) - start > LONGEST:
        ends = [match.end() for match in SENTENCE.finditer(text, start, start + LONGEST)]
        stop = ends[-1] if ends else start + LONGEST
        yield _piece(passage, start, stop)
        start = stop
    yield _piece(passage, start, len(text)) if start else passage


def _piece(passage: Passage, start: int, stop: int) -> Passage:
    line, column = passage.where(start)
    later = (spot for spot in passage.spots if start < spot.offset < stop)
    moved = (Spot(spot.offset - start, spot.line, spot.column) for spot in later)
    return Passage(passage.text[start:stop], (Spot(0, line, column), *moved))
