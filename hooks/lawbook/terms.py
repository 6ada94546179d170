"""Words of the glossary, found where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .kinds import KINDS
from .kinds.terms import GlossaryTerm
from .library import Library

TITLE = re.compile(r"《[^《》]*(?:》|$)")


@dataclass(frozen=True, slots=True)
class Use:
    """A word in a text: where it stands, the page that explains it (source path with anchor)."""

    start: int
    end: int
    uri: str


class Glossary:
    """The words of `library`'s glossary in every form in which they are written."""

    def __init__(self, library: Library) -> None:
        self.terms = library.of(GlossaryTerm)

    @cached_property
    def names(self) -> dict[str, str]:
        """Every written form → key of its term."""
        return {name: key for key, term in self.terms.items() for name in (term.title, *term.aliases)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        longest_first = sorted(map(re.escape, self.names), key=len, reverse=True)
        return re.compile("|".join(longest_first) or r"(?!)")

    def uses(self, text: str, used: set[str]) -> Iterator[Use]:
        """The words in `text` whose keys are not in `used`, which learns them; none inside a title."""
        titles = [title.span() for title in TITLE.finditer(text)]
        for match in self.pattern.finditer(text):
            key = self.names[match[0]]
            if key not in used and not any(start < match.start() < end for start, end in titles):
                used.add(key)
                yield Use(match.start(), match.end(), KINDS["terms"].link(key))
