"""Rules for what people ask: from it the search learns which page answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds import KINDS
from ..library import Library
from ..source import Problem, Text, Where
from .rule import registration, rule

ASKED = ("questions", "conducts", "tactics", "threats", "documents", "myths", "letters", "stages", "channels")
"""The kinds whose every record carries questions."""
LEAST = 12
PAGES = "pages"
FOLDER = "data/asked"
SIGNS = re.compile(r"\W")


@rule
def asked_name_records(library: Library) -> Iterator[Problem]:
    """data/asked/ 里的每一行，说的那份资料（或手写的那一页）真的有。"""
    pages = {page.uri.removesuffix(".md") for page in library.pages}
    for folder, rows in library.asked.items():
        if folder not in KINDS and folder != PAGES:
            yield Problem(Where(f"{FOLDER}/{folder}.tsv"), f"没有“{folder}”这一类资料")
            continue
        known = pages if folder == PAGES else library.records[folder]
        for key in rows:
            if key not in known:
                yield Problem(key.at, f"没有“{folder}/{key}”这份资料")


@registration
def asked_are_enough(library: Library) -> Iterator[Problem]:
    """每份资料至少有十二句人们会问的话；求助的那几份除外。"""
    helping = {f"{folder}/{key}" for folder, key in HELPING}
    for folder in ASKED:
        rows = library.asked.get(folder, {})
        for key in library.records[folder]:
            count = len(rows.get(Text(key), ()))
            if count < LEAST and f"{folder}/{key}" not in helping:
                yield Problem(
                    Where(f"{FOLDER}/{folder}.tsv"), f"“{key}”只有 {count} 句问话，至少写 {LEAST} 句，各种说法都要有"
                )


HELPING = (("questions", "cannot-go-on"), ("channels", "mental-help"))
"""Who asks for these is answered by the card, before any search."""


@rule
def asked_differ(library: Library) -> Iterator[Problem]:
    """同一句问话不写两遍：字都一样、只差“怎么办”这类词和标点的，也算同一句。"""
    idle = sorted(library.synonyms.idle, key=len, reverse=True)
    seen: dict[frozenset[str], Text] = {}
    for rows in library.asked.values():
        for asked in (asked for rows in rows.values() for asked in rows):
            said = SIGNS.sub("", asked)
            for word in idle:
                said = said.replace(word, "")
            first = seen.setdefault(frozenset(said), asked)
            if first is not asked:
                yield Problem(asked.at, f"和 {first.at} 的“{first}”是同一句")
