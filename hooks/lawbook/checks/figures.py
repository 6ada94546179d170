"""Rules for the numbers in our prose: each stands in an article that its sentence, or else its page, cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..citation import find
from ..kinds import KINDS
from ..library import Entry, Library, Target
from ..library.figures import Figures, Identity
from ..model import Clocked, Exempt
from ..quantities import Quantity, quantities
from ..source import Problem, Prose, Text, Where

SENTENCE = re.compile(r"[^。！？\n]+")
OURS = re.compile(r"示例|经验划分")
"""A sentence that says so is an example or experience, not law."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in our prose, in a sentence that cites `cited`."""

    entry: Entry
    text: Prose
    sentence: str
    quantity: Quantity
    cited: tuple[Target, ...]

    @property
    def written(self) -> str:
        return self.text[slice(*self.quantity.span)].strip()

    @property
    def at(self) -> Where:
        return self.text.where(self.quantity.number[0])


def figures(library: Library, entry: Entry) -> Iterator[Figure]:
    """Every number in the prose of an entry, with what its sentence cites."""
    for text in entry.prose:
        found = list(quantities(text))
        cited = [(citation.span[0], library.resolve(citation).target) for citation in find(text)] if found else []
        for sentence in SENTENCE.finditer(text) if found else ():
            start, end = sentence.span()
            own = tuple(target for at, target in cited if target and start <= at < end)
            for quantity in found:
                if start <= quantity.span[0] < end:
                    yield Figure(entry, text, sentence[0], quantity, own)


def figures_are_borne_out(library: Library) -> Iterator[Problem]:
    """正文里的数字（几日、几年、百分之几、几元）写在这句引用的条文里；没引条文的句子，写在本页的条文里。"""
    known, used = Figures(library), set[int]()
    for entry in library.entries:
        page = None
        for figure in figures(library, entry):
            page = page if page is not None else _page(known, entry)
            if why := _fault(known, figure, page):
                spared = _spared(library.exemptions, figure)
                used |= spared
                if not spared:
                    yield Problem(figure.at, why)
    for number, exempt in enumerate(library.exemptions):
        if number not in used:
            yield Problem(exempt.at, f"用不着的例外：{exempt.page} 里没有数字要靠“{exempt.words}”")


def _fault(known: Figures, figure: Figure, page: frozenset[Identity]) -> str:
    """What is wrong with a figure, or ""."""
    identity = figure.quantity.identity
    own = _own(figure.entry)
    if own and identity in known.wording(own):
        return ""
    allowed = [known.allowed(target, identity[1]) for target in figure.cited]
    if any(allowed):
        if any(identity in numbers for numbers in allowed):
            return ""
        ruling = [one for target in figure.cited for one in known.ruling(target, identity[1])]
        where = "、".join(sorted({one.origin for one in ruling}))
        return f"“{figure.written}”与这句引用的条文不符" + (f"：数字见 {where}" if where else "，条文里没有这个数")
    if identity in page or figure.entry.kind == "cases" or OURS.search(figure.sentence):
        return ""
    return f"“{figure.written}”不在本页引用的任何条文里：写上依据，或者在 data/exempt.yml 说明"


def _own(entry: Entry) -> Target | None:
    """The provision that an entry explains."""
    return Target(*entry.key.split("/")) if entry.kind == "provisions" else None


def _page(known: Figures, entry: Entry) -> frozenset[Identity]:
    """Every number that the articles and the clocks of a page have."""
    library = known.library
    targets = {library.resolve(citation).target for citation in (*entry.citations, *entry.entered)}
    record = library.records[entry.kind].get(entry.key) if entry.kind in KINDS else None
    clocks: tuple[Text, ...] = record.clocks if isinstance(record, Clocked) else ()
    for key in clocks:
        if clock := library.clocks.get(key):
            targets |= set(known.targets(clock.basis))
    numbers = [known.wording(Target(target.statute, target.provision)) for target in targets if target]
    ledger = known.all if entry.kind == "sources" else frozenset()
    return frozenset().union(ledger, *numbers)


def _spared(exemptions: tuple[Exempt, ...], figure: Figure) -> set[int]:
    """The exceptions whose words stand around the figure."""
    start, end = figure.quantity.span
    found = set()
    for number, exempt in enumerate(exemptions):
        if exempt.page not in (f"{figure.entry.kind}/{figure.entry.key}", figure.entry.key):
            continue
        places = (match.span() for match in re.finditer(re.escape(exempt.words), figure.text))
        if any(first <= start and end <= last for first, last in places):
            found.add(number)
    return found
