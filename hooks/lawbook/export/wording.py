"""What is said of a page, as queries are read: the words by which the search finds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..citation.names import TRADITIONAL
from ..library import Library
from ..text.reading import Spellings, read

NEW, FEWER = 0.57, 0.3
"""What is said of a page is left out where fewer of its pairs of characters than this share are new; `FEWER` where
the kind comes first, and in hand-written pages."""
NAME = 4
"""What is no longer is a name, and always kept."""
PART = "|"
"""Stands between what is said of a page."""
RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9%]+")


def words_of(library: Library, said: Sequence[str], new: float = NEW) -> str:
    """What was said as queries are read: without what says nothing, each once, PART between them."""
    idle = sorted(library.synonyms.idle, key=len, reverse=True)
    spellings = Spellings.of(library.spellings)
    kept: dict[str, None] = {}
    pairs = set[str]()
    for words in filter(None, (plain(text, idle, spellings) for text in said)):
        own = {words[at : at + 2] for at in range(len(words) - 1)}
        if len(words) <= NAME or len(own - pairs) >= len(own) * new:
            kept[words] = None
            pairs |= own
    return PART.join(kept)


def plain(text: str, idle: Sequence[str], spellings: Spellings) -> str:
    """One thing that was said, without what says nothing; a space where something was left out."""
    words = spellings.respelled(read(text, TRADITIONAL, len(text))).text
    for word in idle:
        words = words.replace(word, " ")
    return " ".join(RUN.findall(words))
