"""Patterns of words in a reading, the twin of `web/shared/patterns.js`: literal words and alternatives, in order, with
at most so many characters between them. No regular expressions: what is matched takes time that grows with its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .reading import BREAK

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """`parts` are alternatives; `start` and `end`: it begins or ends its clause; `across`: it may reach over one;
    `near`: one of these stands anywhere in the text, where any are named."""

    parts: tuple[tuple[str, ...], ...]
    gap: int = 0
    start: bool = False
    end: bool = False
    across: bool = False
    near: tuple[str, ...] = ()

    @property
    def words(self) -> Iterable[str]:
        return (word for part in (*self.parts, self.near) for word in part)


def lexicon(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first character."""
    found: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        found.setdefault(word[0], []).append(word)
    return found


class Located:
    """Where the words of a lexicon stand in a text."""

    def __init__(self, text: str, words: Mapping[str, Sequence[str]]) -> None:
        self.text = text
        self.places: dict[str, list[int]] = {}
        self.clause: list[int] = []
        number = 0
        for at, char in enumerate(text):
            number += char == BREAK
            self.clause.append(number)
            for word in words.get(char, ()):
                if text.startswith(word, at):
                    self.places.setdefault(word, []).append(at)

    def has(self, words: Sequence[str]) -> bool:
        """Whether one of `words` stands in it; also where none is asked for."""
        return not words or any(word in self.places for word in words)

    def spans(self, pattern: Pattern, blocked: frozenset[int] = frozenset()) -> list[Span]:
        """Every place where `pattern` begins, with the nearest end; nothing `blocked` is part of it."""
        if not self.has(pattern.near) or not all(self.has(part) for part in pattern.parts):
            return []
        following: list[tuple[int, int]] | None = None
        for part in reversed(pattern.parts):
            following = self._chained(part, following, pattern, blocked)
        found = following or []
        return [span for span in found if not pattern.start or self._begins(span[0])]

    def _chained(
        self, part: Sequence[str], following: list[Span] | None, pattern: Pattern, blocked: frozenset[int]
    ) -> list[Span]:
        """The occurrences of a part that reach what follows: (start, end of the whole)."""
        own = sorted((at, at + len(word)) for word in set(part) for at in self.places.get(word, ()))
        free = [span for span in own if not blocked or blocked.isdisjoint(range(*span))]
        if following is None:
            return [span for span in free if not pattern.end or self._ends(span[1])]
        found = []
        for start, end in free:
            first, last = bisect_left(following, (end, 0)), bisect_left(following, (end + pattern.gap + 1, 0))
            ends = [whole for at, whole in following[first:last] if pattern.across or self._together(start, at)]
            if ends:
                found.append((start, min(ends)))
        return found

    def _together(self, start: int, other: int) -> bool:
        return self.clause[start] == self.clause[other]

    def _begins(self, at: int) -> bool:
        return at == 0 or self.text[at - 1] == BREAK

    def _ends(self, at: int) -> bool:
        return at == len(self.text) or self.text[at] == BREAK
