"""What every view knows."""

from __future__ import annotations

from ..library import Library
from ..model import Term
from ..words import Words


class Asked:
    """A part of what templates ask of the library."""

    def __init__(self, library: Library, words: Words) -> None:
        self.library, self.words = library, words

    def term(self, vocabulary: str, key: str) -> Term:
        return self.library.vocabularies[vocabulary][key]
