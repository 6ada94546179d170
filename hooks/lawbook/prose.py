"""The kinds of text on the site. Each knows where it was written, and what it cites: a sentence is read once.

`Prose` is ours, and so is a `Title`: every citation in it must resolve. `Quoted` is what others say: its
citations are ruled on and never linked as authority. `Official` is the wording of an instrument: linked where we
hold the target, never an error.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self

from pydantic_core import PydanticCustomError

from .citation import Citation, find
from .source import Text


class Citing(Text):
    """A text with citations of laws in 书名号."""

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites, in order."""
        return tuple(find(self))


class Written(Citing):
    """Our own words: the rules read them."""

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


class Title(Written):
    """What we call something, shown letter by letter: nothing in it becomes a link."""


class Quoted(Citing):
    """What others say."""


class Official(Text):
    """Wording of an instrument."""
