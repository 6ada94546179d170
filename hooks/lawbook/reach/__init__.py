"""What may reach a reader, whatever field, page or table it is written in: `faults` is asked about every text.

No markup, no foreign address, nothing that cannot be seen, no way out of the site, no way to reach a private person.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import Flag, auto
from functools import partial
from itertools import accumulate

from .addresses import foreign, leaving, outside
from .contacts import advertised, private, telephones
from .hidden import unseen
from .markup import attributes, coded, tags

__all__ = ["Leave", "faults", "suspects", "telephones"]

APART = "\n■\n"
"""Between texts that are looked at together: no form reaches over it."""


Look = Callable[[str], Iterator[tuple[int, str]]]
"""(where, what) of something in a text."""
EVERY: tuple[Look, ...] = (
    *(unseen, coded, attributes, outside, leaving, foreign, private),
    partial(advertised, quoted=True),
)


class Leave(Flag):
    """What a text may have, because of the field in which it stands."""

    NOTHING = 0
    HOSTS = auto()
    """Names of hosts: where a copy of a law was seen."""
    SAID = auto()
    """Adverts, and the names of messengers: what others say, and what messages of touts are recognised by."""
    MARKDOWN = auto()
    """Links and our own few tags: a page written by hand."""


def faults(text: str, leave: Leave = Leave.NOTHING) -> Iterator[tuple[int, str]]:
    """(where, what) of everything in `text` that may not reach a reader, but for what its field may have."""
    yield from unseen(text)
    if Leave.MARKDOWN in leave:
        yield from tags(text)
        yield from attributes(text)
        yield from outside(text)
    else:
        yield from coded(text)
        yield from leaving(text)
    if Leave.HOSTS not in leave:
        yield from foreign(text)
    yield from private(text)
    if Leave.SAID not in leave:
        yield from advertised(text)


def suspects(texts: Sequence[str], *looks: Look) -> list[int]:
    """Which of `texts` `looks`, or else `faults`, have to be asked about: all are looked at in one go."""
    different = list(dict.fromkeys(texts))
    joined = APART.join(different)
    starts = [0, *accumulate(len(text) + len(APART) for text in different)]
    found = {different[bisect_right(starts, place) - 1] for look in looks or EVERY for place, _ in look(joined)}
    return [number for number, text in enumerate(texts) if text in found]
