"""What happened or will happen to the rules: what the feed and the calendar tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .kinds import KINDS
from .kinds.changes import Change
from .kinds.conducts import Conduct, ConductRuling
from .library import Library
from .source import Where


@dataclass(frozen=True)
class Happening:
    """One day; `key` is what its lasting name is derived from, `uri` the page it leads to, `at` where it is written."""

    day: date
    key: str
    title: str
    text: str
    uri: str
    at: Where


def fed(library: Library) -> Iterator[Happening]:
    """What the feed tells, each from its day."""
    yield from changes(library)
    yield from _rulings(library)


def changes(library: Library) -> Iterator[Happening]:
    """Every change of a rule that the site records."""
    for key, change in library.of(Change).items():
        text = f"{change.text}\n\n对你意味着什么：{change.means}"
        yield Happening(change.day, f"changes/{key}", change.title, text, KINDS["changes"].link(key), change.at)


def _rulings(library: Library) -> Iterator[Happening]:
    """One for each conduct and each day from which a ruling on it holds."""
    for key, conduct in library.of(Conduct).items():
        for day in sorted({ruling.since for ruling in conduct.rulings if ruling.since}):
            text = "\n\n".join(_ruling(library, ruling) for ruling in conduct.rulings if ruling.since == day)
            title, uri = f"{conduct.title}：自 {day} 起的判断", f"{KINDS['conducts'].link(key)}#rulings"
            yield Happening(day, f"conducts/{key}/{day}", title, text, uri, conduct.at)


def _ruling(library: Library, ruling: ConductRuling) -> str:
    """银行贷款、信用卡：禁止。… as a paragraph."""
    words = library.vocabularies
    lenders = "、".join(words["lenders"][lender].label for lender in ruling.lenders)
    end = f"（{ruling.until} 起不再适用）" if ruling.until else ""
    return f"{lenders}：{words['permissions'][ruling.ruling].label}{end}。{ruling.text}"
