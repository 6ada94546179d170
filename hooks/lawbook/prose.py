"""The kinds of text on the site. Each knows where it was written, and what it cites: a sentence is read once.

`Prose` is ours, and so is a `Title`: every citation in it must resolve. `Quoted` is what others say: its
citations are ruled on and never linked as authority. `Official` is the wording of an instrument: linked where we
hold the target, never an error.
"""

from __future__ import annotations

from typing import Any, Self

from pydantic_core import PydanticCustomError

from .citation import Citation, find
from .source import Text


class Citing(Text):
    """A text with citations of laws in 书名号."""

    __slots__ = ("_citations",)
    _citations: tuple[Citation, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites, in order."""
        try:
            return self._citations
        except AttributeError:
            self._citations = tuple(find(self))
            return self._citations


class Written(Citing):
    """Our own words: the rules read them."""

    __slots__ = ()

    @classmethod
    def of(cls, value: Any) -> Self:
        """As `Text.of`; signs alone are no words.

        Raises:
            PydanticCustomError: `value` is not text, or has no word.
        """
        text = super().of(value)
        if not any(map(str.isalnum, text)):
            raise PydanticCustomError("text_wordless", "只有标点，没有字")
        return text


class Prose(Written):
    """Our own sentences."""

    __slots__ = ()


class Title(Written):
    """What we call something, shown letter by letter: nothing in it becomes a link."""

    __slots__ = ()


class Quoted(Citing):
    """What others say."""

    __slots__ = ()


class Official(Text):
    """Wording of an instrument."""

    __slots__ = ()
