"""The articles in the search: their numbers stand in the index, what they say is fetched when a query needs it, in as
many files as it takes."""

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
FILE, LONGEST_FILE = "provisions", 60_000
"""The first file with what articles say (`provisions-2` is the second), and characters after which another begins."""
FOLLOWED = "~"


def statutes(library: Library) -> list[dict[str, Any]]:
    """Each instrument with the numbers it holds, 114~2 for 114 115 116; `told` names the file with what they say,
    `named` are titles that no number tells, `words` further names."""
    files = {key: name for name, laws in _files(library).items() for key in laws}
    return [_statute(key, statute, files[key]) for key, statute in library.statutes.items()]


def provisions(library: Library) -> dict[str, str]:
    """Name of a file → JSON: text and grade of each article of its instruments, in the order of the numbers in the
    index."""
    return {name: json.dumps(laws, ensure_ascii=False, separators=(",", ":")) for name, laws in _files(library).items()}


def _files(library: Library) -> dict[str, dict[str, Any]]:
    """Name → what the articles of its instruments say; an instrument stands whole in one file."""
    files: list[dict[str, Any]] = []
    room = 0
    for key, statute in library.statutes.items():
        text = [cut(str(provision.plain), LONGEST_TEXT) for provision in statute.provisions.values()]
        if room < 0 or not files:
            files.append({})
            room = LONGEST_FILE
        room -= sum(map(len, text))
        files[-1][key] = {"text": text, "grade": [provision.grade.value for provision in statute.provisions.values()]}
    return {f"{FILE}-{number}" if number > 1 else FILE: laws for number, laws in enumerate(files, 1)}


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


def _statute(key: str, statute: Statute, told: str) -> dict[str, Any]:
    held = statute.provisions
    words = {number: " ".join(filter(None, (p.name, *p.words))) for number, p in held.items()}
    return {
        "key": key,
        "title": short_name(statute),
        "numbers": " ".join(runs(held)),
        "told": told,
        "named": {number: provision_title(number, provision) for number, provision in held.items() if provision.name},
        "words": {number: names for number, names in words.items() if names},
    }
