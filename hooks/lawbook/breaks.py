"""Where a Chinese title may go on in the next line: between words, not inside one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import budoux
from markupsafe import Markup, escape
from pypinyin.phrases_dict import phrases_dict

BREAK = Markup("<wbr>")
PARTICLES = frozenset("的了吗呢吧着过地得么们里上下")
"""No line begins with one of these alone."""
LONGEST_WORD = 4
"""Longer entries of the dictionary are sayings, which may break."""


def breaks(names: Iterable[str]) -> Callable[[str], Markup]:
    """A filter for templates that puts a `<wbr>` between the phrases of a title (set it with `word-break: keep-all`).

    Budoux proposes the places; none is taken inside a word of the dictionary or one of `names`, none before a particle.
    """
    parser = budoux.load_default_simplified_chinese_parser()
    own = frozenset(names)
    longest = max(map(len, own), default=0)

    def inside(title: str) -> set[int]:
        """The places inside a word."""
        found: set[int] = set()
        for start in range(len(title)):
            for end in range(start + 2, min(len(title), start + max(longest, LONGEST_WORD)) + 1):
                word = title[start:end]
                if word in own or (len(word) <= LONGEST_WORD and word in phrases_dict):
                    found.update(range(start + 1, end))
        return found

    @cache
    def broken(title: str) -> Markup:
        kept, phrases = inside(title), [""]
        place = 0
        for phrase in parser.parse(title):
            if place in kept or phrase[0] in PARTICLES:
                phrases[-1] += phrase
            else:
                phrases.append(phrase)
            place += len(phrase)
        return BREAK.join(map(escape, filter(None, phrases)))

    return broken
