"""The notes of a page: what it cites, each provision once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .library import Target

MARK = re.compile(r'(href="#note-(?P<number>\d+))-[\w-]+(?=")')
"""Where the mark of a citation leads: to a place in a note."""


@dataclass
class Note:
    """A provision that the page cites: its number there, the places in it that are cited (`p2` → 第二款), and whether
    it is cited as a whole too."""

    number: int
    target: Target
    places: dict[str, str] = field(default_factory=dict)
    whole: bool = False

    @property
    def anchor(self) -> str:
        return f"note-{self.number}"

    def at(self, place: str) -> str:
        """The anchor of a place in it."""
        return f"{self.anchor}-{place}" if place else self.anchor

    @property
    def only(self) -> tuple[str, str] | None:
        """The one place that is cited, where the whole is not."""
        return next(iter(self.places.items())) if len(self.places) == 1 and not self.whole else None


def settled(html: str, notes: Iterable[Note]) -> str:
    """A page once all its notes are known: one of a single place needs no anchor for it."""
    several = {note.number for note in notes if note.only is None}

    def led(match: re.Match[str]) -> str:
        return match[0] if int(match["number"]) in several else match[1]

    return MARK.sub(led, html)
