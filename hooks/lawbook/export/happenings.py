"""What happened or will happen to the rules: what the feed and the calendar tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..cards import address
from ..kinds import KINDS
from ..kinds.changes import Change
from ..library import Library


@dataclass(frozen=True)
class Happening:
    """One day; `key` is what its lasting name is derived from, `page` is below the site's root."""

    day: date
    key: str
    title: str
    text: str
    page: str


def changes(library: Library) -> Iterator[Happening]:
    """Every change of a rule that the site records."""
    for key, change in library.of(Change).items():
        text = f"{change.text}\n\n对你意味着什么：{change.means}"
        yield Happening(change.day, f"changes/{key}", change.title, text, address(KINDS["changes"].link(key)))
