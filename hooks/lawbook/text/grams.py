"""Characters and pairs of them in a reading, as numbers, and what they weigh: the twin of `web/check/grams.js`.

Beside them stand the families that words are of (`families.py`), with numbers of their own.

Whole numbers and square roots alone: both twins find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt

from .reading import BREAK

BITS = 14
SIZE = 1 << BITS
"""So many numbers there are for runs; two that have the same number weigh the same."""
LONGEST_PASSAGE = 80
"""Characters that are weighed together: claims of a long message stand apart."""
LETTERS = 4
"""So many letters of a word in Latin script are read: addresses and markup make nothing longer."""
LEAST = 20
"""Fewer runs count as so many."""
ALPHABET = "".join(chr(code) for code in range(35, 126) if chr(code) != "\\")
"""What numbers are written with; `!` before one stands for as many as there are in it."""
MORE = "!"

Char = tuple[int, int]
"""A character, and its place in the reading."""
Clause = list[Char]
Weights = Mapping[int, Mapping[str, int]]
"""Number of a run → name → weight."""
Marks = Mapping[int, Sequence[int]]
"""Place in a reading → the numbers of the families of what begins there."""


def passages(text: str) -> Iterator[list[Clause]]:
    """The clauses of a reading, those together that are weighed together."""
    found: list[Clause] = []
    length = 0
    for clause in _clauses(text):
        if found and length + len(clause) > LONGEST_PASSAGE:
            yield found
            found, length = [], 0
        found.append(clause)
        length += len(clause)
    if found:
        yield found


def _clauses(text: str) -> Iterator[Clause]:
    """Characters with their places; a number is one character, whatever it is, and a long word of letters ends soon."""
    at = 0
    for part in text.split(BREAK):
        clause: Clause = []
        digits = letters = 0
        for place, char in enumerate(part, at):
            digits = digits + 1 if "0" <= char <= "9" else 0
            letters = letters + 1 if "a" <= char <= "z" else 0
            if digits < 2 and letters <= LETTERS:
                clause.append((ord("0") if digits else ord(char), place))
        at += len(part) + 1
        if clause:
            yield clause


def runs(clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """(number of a run, the clause it begins in) of every run in clauses that stand together: a character, two of them
    side by side, and two with one between them."""
    codes, owners = [ord(BREAK)], [0]
    for owner, clause in enumerate(clauses):
        codes += [*(code for code, _ in clause), ord(BREAK)]
        owners += [owner] * (len(clause) + 1)
    for at, code in enumerate(codes):
        if code != ord(BREAK):
            yield _number(code * 31), owners[at]
        if at + 1 < len(codes):
            yield _number(code * 31 + codes[at + 1]), owners[at]
        if at + 2 < len(codes) and codes[at + 1] != ord(BREAK):
            yield _number(code * 37 + codes[at + 2] * 3 + 7), owners[at]


def _number(run: int) -> int:
    return (run * 2654435761 & 0xFFFFFFFF) >> 32 - BITS


def numbered(clauses: Sequence[Clause], marks: Marks) -> Iterator[tuple[int, int]]:
    """(number, clause) of every run, and of every family."""
    yield from runs(clauses)
    for owner, clause in enumerate(clauses):
        for _, place in clause:
            yield from ((number, owner) for number in marks.get(place, ()))


def length(numbers: Iterable[int]) -> float:
    """What weights of numbers are divided by: families make nothing longer."""
    return sqrt(max(sum(number < SIZE for number in numbers), LEAST))


def weighed(clauses: Sequence[Clause], marks: Marks, weights: Weights) -> dict[str, float]:
    """Name → how much clauses that stand together say it."""
    numbers = {number for number, _ in numbered(clauses, marks)}
    root = length(numbers)
    found: dict[str, int] = {}
    for number in numbers:
        for name, weight in weights.get(number, {}).items():
            found[name] = found.get(name, 0) + weight
    return {name: weight / root for name, weight in found.items()}


def heaviest(clauses: Sequence[Clause], marks: Marks, weights: Weights, name: str) -> Clause:
    """The clause that says it most."""
    found = [0] * len(clauses)
    for number, owner in numbered(clauses, marks):
        found[owner] += weights.get(number, {}).get(name, 0)
    return clauses[found.index(max(found))]


def written(weights: Mapping[int, int]) -> tuple[str, str]:
    """Weights of one name as they are kept: gaps between their numbers, and what they weigh."""
    gaps, last = [], -1
    for number in sorted(weights):
        more, gap = divmod(number - last - 1, len(ALPHABET))
        gaps.append(MORE * more + ALPHABET[gap])
        last = number
    return "".join(gaps), "".join(ALPHABET[weights[number] + len(ALPHABET) // 2] for number in sorted(weights))


def weights_of(kept: Mapping[str, tuple[str, str]]) -> dict[int, dict[str, int]]:
    """Weights by number, of name → what is kept."""
    found: dict[int, dict[str, int]] = {}
    for name, (gaps, weights) in kept.items():
        number, signs = -1, iter(weights)
        for sign in gaps:
            if sign == MORE:
                number += len(ALPHABET)
                continue
            number += ALPHABET.index(sign) + 1
            found.setdefault(number, {})[name] = ALPHABET.index(next(signs)) - len(ALPHABET) // 2
    return found
