"""Runs of characters that one text shares with others."""

from __future__ import annotations

from collections.abc import Iterable

from .normal import fold, normalised


class Runs:
    """The runs of `length` characters in some texts, width and white space aside.

    Only every `_step`-th piece of `_step` characters is kept: a run of `length` holds one of them whole, wherever
    it begins. A piece that is found is then looked at together with what stands around it.
    """

    def __init__(self, length: int, texts: Iterable[str]) -> None:
        self.length, self._step = length, (length + 1) // 2
        self._pieces: dict[str, list[tuple[str, int]]] = {}
        for text in map(normalised, texts):
            for start in range(0, len(text) - self._step + 1, self._step):
                self._pieces.setdefault(text[start : start + self._step], []).append((text, start))

    def shared(self, clause: str) -> int | None:
        """Where in `clause` the first shared run begins, or None; `clause` has no white space."""
        folded, step, pieces = fold(clause), self._step, self._pieces
        places = [at for at in range(len(folded) - step + 1) if folded[at : at + step] in pieces]
        found = [
            begin
            for at in places
            for text, start in pieces[folded[at : at + step]]
            if (begin := self._around(folded, at, text, start)) is not None
        ]
        return min(found, default=None)

    def _around(self, folded: str, at: int, text: str, start: int) -> int | None:
        """Where the run around an equal piece begins in `folded`, if it is long enough."""
        before = 0
        while before < min(at, start) and folded[at - before - 1] == text[start - before - 1]:
            before += 1
        end = self._step
        while at + end < len(folded) and start + end < len(text) and folded[at + end] == text[start + end]:
            end += 1
        return at - before if before + end >= self.length else None
