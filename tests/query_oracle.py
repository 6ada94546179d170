"""A search query read as a citation: 民法典676, 信用卡管理法 第六十八条, mfd 585, 676条, 刑法293之一.

The twin of `web/shared/citation.js`, which reads with the same tables (`GRAMMAR` travels in the search
index); `tests/vectors/citations.json` and a fuzz run hold both to the same answers. Readers' words are
looser than any text: names may be short, wrong in a syllable or missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from lawbook.citation.names import TRADITIONAL
from lawbook.citation.query import COUNTED, LAW_LIKE, LONGER, LONGEST, LOOSE, MEASURES, MOST, NEAR, PLACE
from lawbook.export.search import KnownLaw
from lawbook.text.numerals import to_int_leniently

DROPPED = re.compile(r"[\s\u200b-\u200f\u2060\ufeff《》〈〉“”\"'()\[\]、，,。.；;：:！!？?]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A provision meant by a query; `number` is empty where it is not held, `was` an old or missing number."""

    law: str
    number: str
    was: str = ""
    paragraph: int = 0
    beyond: bool = False

    def __str__(self) -> str:
        note = f" (was {self.was})" if self.was and self.number else f" (no {self.was})" if self.was else ""
        return f"{self.law}/{self.number}{f'#p{self.paragraph}' if self.paragraph else ''}{note}"


def fold(text: str) -> str:
    """The query as it is compared: each character NFKC, simplified, lower case; no spaces, no punctuation."""
    folded = "".join(unicodedata.normalize("NFKC", char).lower() for char in text[:LONGEST])
    return DROPPED.sub("", folded.translate(TRADITIONAL))


def parse(query: str, laws: Sequence[KnownLaw]) -> list[Place]:
    """What `query` cites, surest first; empty where it is no citation."""
    text = fold(query)
    for match in PLACE.finditer(text):
        name, rest, unit = (
            text[: match.start()],
            text[match.end() :],
            match[4] or ("条" if text.isascii() and text.isdigit() else ""),
        )
        value, inserted = to_int_leniently(match[2]), match[5] or match[3]
        if not value or (not name and not match[1] and value < COUNTED):
            continue
        key = (
            f"i{value}"
            if unit and unit != "条"
            else f"{value}-{to_int_leniently(inserted)}"
            if inserted
            else str(value)
        )
        paragraph = to_int_leniently(match[6]) if match[6] else 0
        found = _meant(name, rest, unit, key, paragraph, laws)
        if found:
            return found
    return []


def _meant(name: str, rest: str, unit: str, key: str, paragraph: int, laws: Sequence[KnownLaw]) -> list[Place]:
    if not name:
        held = [law for law in laws if key in law.numbers] if unit == "条" else []
        return [Place(law.key, key) for law in held[:MOST]]
    sure, named = _named(name, laws)
    if not named or (not unit and rest and (not sure or rest[0] in MEASURES)):
        return []
    if unit and unit != "条" and key not in named[0].numbers:
        return []
    holding = [law for law in named if key in law.numbers or key in law.moved] or named
    return [place for law in holding for place in _places(law, key, paragraph)]


def _named(name: str, laws: Sequence[KnownLaw]) -> tuple[bool, list[KnownLaw]]:
    """The laws a written name may mean, and whether it is a declared name."""
    exact = [law for law in laws if name in law.names]
    if exact:
        return True, exact
    if LONGER.search(name):
        return False, []
    ending = [(len(n), -i) for i, law in enumerate(laws) for n in law.names if len(n) > 1 and name.endswith(n)]
    if ending:
        return True, [laws[-max(ending)[1]]]
    loose = [
        (best, -i) for i, law in enumerate(laws) if (best := max((_likeness(name, n) for n in law.names), default=0))
    ]
    return False, [laws[-max(loose)[1]]] if loose else []


def _likeness(name: str, known: str) -> int:
    if len(name) > 1 and known.startswith(name):
        return 200 - len(known)
    near = 1 < len(name) <= LOOSE and known[0] == name[0] and len(known) <= len(name) * NEAR
    if near and any(char in LAW_LIKE for char in name) and _within(name, known):
        return 100 - len(known)
    return 0


def _within(small: str, large: str) -> bool:
    rest = iter(large)
    return all(char in rest for char in small)


def _places(law: KnownLaw, key: str, paragraph: int) -> list[Place]:
    found = [Place(law.key, now, was=key) for now in law.moved.get(key, ())]
    if key in law.numbers:
        found.append(Place(law.key, key, paragraph=paragraph))
    elif not found:
        article = re.match(r"\d+", key)
        beyond = bool(law.last_article and article and int(article[0]) > law.last_article)
        found.append(Place(law.key, "", was=key, beyond=beyond))
    return found
