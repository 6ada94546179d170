"""Rules for the numbers in our prose: each stands in an article that its sentence, or else its page, cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..citation import Citation
from ..kinds import KINDS
from ..library import Entry, Library, Target
from ..library.figures import Figures, Identity
from ..model import Clocked, Exempt
from ..prose import Written
from ..quantities import Measure, Quantity, quantities
from ..source import Problem, Text, Where
from .rule import rule

SENTENCE = re.compile(r"[^。！？\n]+")
BETWEEN = re.compile(r"[\s、，；：和及与或至]*")
CLAUSE = re.compile(r"[，；：、（。\n]")
LOOSE = (Measure.TIMES, Measure.PEOPLE, Measure.AGE)
"""What is counted in everyday words too: bound only beside an article that has such a number."""
EXAMPLE = re.compile("示例")
OURS = re.compile("经验划分")
"""What says so is an example (one sentence of it) or experience, not law."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in our prose. `cited` is what its sentence cites, `beside` the citations that stand next to it;
    `near` are the words about it."""

    entry: Entry
    text: Written
    sentence: str
    near: str
    quantity: Quantity
    cited: tuple[Target, ...]
    beside: tuple[Target, ...]

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
        for sentence in SENTENCE.finditer(text) if found else ():
            inside = [quantity for quantity in found if sentence.start() <= quantity.span[0] < sentence.end()]
            groups = list(_groups(text, sentence)) if inside else []
            led = [(end, [library.resolve(one).target for one in group]) for end, group in groups]
            cited = tuple(target for _, group in led for target in group if target)
            for quantity in inside:
                beside = _beside(led, quantity)
                yield Figure(entry, text, sentence[0], _near(text, sentence, quantity, found), quantity, cited, beside)


def _groups(text: Written, sentence: re.Match[str]) -> Iterator[tuple[int, list[Citation]]]:
    """(where it ends, citations) of those of a sentence that stand together, with nothing but marks between."""
    group: list[Citation] = []
    for citation in text.citations:
        if not sentence.start() <= citation.span[0] < sentence.end():
            continue
        if group and not BETWEEN.fullmatch(text[group[-1].span[1] : citation.span[0]]):
            yield group[-1].span[1], group
            group = []
        group.append(citation)
    if group:
        yield group[-1].span[1], group


def _beside(groups: list[tuple[int, list[Target | None]]], quantity: Quantity) -> tuple[Target, ...]:
    """What a number is followed by, else what comes last before it."""
    after = [group for end, group in groups if end > quantity.span[1]]
    chosen = after[0] if after else groups[-1][1] if groups else []
    return tuple(target for target in chosen if target)


def _near(text: Written, sentence: re.Match[str], quantity: Quantity, found: list[Quantity]) -> str:
    """The words about a number: from the clause of the number before it to the end of its own."""
    start = sentence.start()
    for other in found:
        if start < other.span[1] <= quantity.span[0]:
            after = CLAUSE.search(text, other.span[1], quantity.span[0])
            start = after.end() if after else other.span[1]
    clause = CLAUSE.search(text, quantity.span[1], sentence.end())
    return text[start : clause.start() if clause else sentence.end()]


@rule
def figures_are_borne_out(library: Library) -> Iterator[Problem]:
    """正文里的数字（几日、几年、百分之几、几元）写在这句引用的条文里；没引条文的句子，写在本页的条文里。"""
    known, used = Figures(library), set[int]()
    for entry in library.entries:
        for figure, why in faults(known, entry):
            spared = _spared(library.exemptions, figure)
            used |= spared
            if not spared:
                yield Problem(figure.at, why)
    for number, exempt in enumerate(library.exemptions):
        if number not in used:
            yield Problem(exempt.at, f"用不着的例外：{exempt.page} 里没有数字要靠“{exempt.words}”")


def faults(known: Figures, entry: Entry) -> Iterator[tuple[Figure, str]]:
    """The numbers of an entry that nothing bears out, exceptions among them, and what is wrong with each."""
    found = list(figures(known.library, entry))
    page = _page(known, entry) if found else frozenset()
    for figure in found:
        if why := _fault(known, figure, page):
            yield figure, why


def _fault(known: Figures, figure: Figure, page: frozenset[Identity]) -> str:
    """What is wrong with a figure, or ""."""
    identity = figure.quantity.identity
    own = _own(figure.entry)
    if own and identity in known.wording(own):
        return ""
    beside = known.allowed(figure.beside, identity[1], figure.near)
    if allowed := beside or known.allowed(figure.cited, identity[1], figure.near):
        if identity in allowed:
            return ""
        ruling = [one for target in figure.cited for one in known.ruling(target, identity[1])]
        where = "、".join(sorted({one.origin for one in ruling}))
        return f"“{figure.written}”与这句引用的条文不符" + (f"：数字见 {where}" if where else "，条文里没有这个数")
    if (
        identity in page
        or identity[1] in LOOSE
        or figure.entry.kind == "cases"
        or EXAMPLE.search(figure.sentence)
        or OURS.search(figure.text)
    ):
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
    named: tuple[Text, ...] = record.clocks if isinstance(record, Clocked) else ()
    for key in named:
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
