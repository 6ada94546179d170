"""The articles in the search: their numbers stand in the index, what they say is fetched when a query needs it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ..kinds.statutes import Statute
from ..library import Library
from ..library.entries import provision_title
from ..library.resolving import short_name

LONGEST_TEXT = 60
FOLLOWED = "~"


def statutes(library: Library) -> list[dict[str, Any]]:
    """Each instrument with the numbers it holds, 114~2 for 114 115 116; `named` are titles that
    no number tells, `words` further names."""
    return [_statute(key, statute) for key, statute in library.statutes.items()]


def provisions(library: Library) -> str:
    """As JSON: text and grade of each article, in the order of the numbers in the index."""
    content = {
        key: {
            "text": [cut(str(provision.plain), LONGEST_TEXT) for provision in statute.provisions.values()],
            "grade": [provision.grade.value for provision in statute.provisions.values()],
        }
        for key, statute in library.statutes.items()
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def cut(text: str, longest: int) -> str:
    """Whole sentences of `text`, as many as fit into `longest` characters, at least one."""
    kept = ""
    for sentence in re.findall(r"[^。]*。?", text):
        if kept and len(kept) + len(sentence) > longest:
            break
        kept += sentence
    return kept


def runs(numbers: Iterable[str]) -> Iterator[str]:
    """Numbers in their order, those that follow one another as the first of them and how many more."""

    def apart(place: tuple[int, str]) -> int | str:
        at, number = place
        return int(number) - at if number.isdigit() else number

    for _, run in groupby(enumerate(numbers), apart):
        first, *more = [number for _, number in run]
        yield f"{first}{FOLLOWED}{len(more)}" if more else first


def _statute(key: str, statute: Statute) -> dict[str, Any]:
    held = statute.provisions
    words = {number: " ".join(filter(None, (p.name, *p.words))) for number, p in held.items()}
    return {
        "key": key,
        "title": short_name(statute),
        "numbers": " ".join(runs(held)),
        "named": {number: provision_title(number, provision) for number, provision in held.items() if provision.name},
        "words": {number: names for number, names in words.items() if names},
    }
