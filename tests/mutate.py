"""One number of a sentence changed: what a slip of the hand would make of it.

`python tests/mutate.py` changes every number of our prose that stands beside an article, each to its neighbour and to
the periods and sums that occur elsewhere, and prints what nobody noticed.
"""

from __future__ import annotations

import dataclasses
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from lawbook.checks import figures
from lawbook.library import Entry, Library, load
from lawbook.library.figures import Figures
from lawbook.prose import Prose
from lawbook.quantities import value
from lawbook.text.numerals import to_chinese

COMMON = (2, 3, 5, 7, 10, 15, 20, 30, 60)
"""What a period is easily taken for."""


def written(figure: figures.Figure, other: Decimal) -> str:
    """The text of the figure with `other` for its number, in the script in which the number stands."""
    start, end = figure.quantity.number
    old = figure.text[start:end]
    plain = f"{other.normalize():f}"
    if not old[0].isdigit():
        whole, _, fraction = plain.partition(".")
        plain = to_chinese(int(whole)) + (
            "点" + "".join("零一二三四五六七八九"[int(d)] for d in fraction) if fraction else ""
        )
    return figure.text[:start] + plain + figure.text[end:]


def one_by_one(figure: figures.Figure, *, common: bool = False) -> Iterator[str]:
    """The text with the number one up; with `common` also with each number it is easily taken for."""
    start, end = figure.quantity.number
    old = value(figure.text[start:end])
    yield written(figure, old + 1)
    if common:
        yield from (written(figure, Decimal(other)) for other in COMMON if other not in (old, old + 1))


def changed(figure: figures.Figure, text: str) -> Entry:
    """The figure's page with `text` in place of the text in which the figure stands."""
    prose = tuple(Prose(text, one.at) if one is figure.text else one for one in figure.entry.prose)
    return dataclasses.replace(figure.entry, prose=prose)


def beside_its_article(known: Figures, figure: figures.Figure) -> bool:
    """Whether an article that its sentence cites, or a clock on it, has a number of the kind."""
    return bool(known.allowed(figure.cited, figure.quantity.measure, figure.near))


def noticed(known: Figures, figure: figures.Figure, wrong: str) -> bool:
    """Whether the rule objects to the changed text, at the line of the number."""
    return any(fault.at == figure.at for fault, _ in figures.faults(known, changed(figure, wrong)))


def unnoticed(library: Library, *, common: bool) -> Iterator[tuple[figures.Figure, str, str]]:
    """(figure, wrong text, why nobody noticed) of every change that no rule sees."""
    known = Figures(library)
    for entry in library.entries:
        for figure in figures.figures(library, entry):
            for wrong in one_by_one(figure, common=common) if beside_its_article(known, figure) else ():
                if not noticed(known, figure, wrong):
                    yield figure, wrong, _why(known, figure)


def _why(known: Figures, figure: figures.Figure) -> str:
    kinds = {"ruled" if known.ruling(target, figure.quantity.measure) else "wording" for target in figure.cited}
    return "a clock or fact has that number too" if kinds == {"ruled"} else "an article cited has that number too"


def main() -> int:
    root = Path(__file__).resolve().parents[1]
    library = load(root, date(2026, 11, 30))
    known = Figures(library)
    found = [f for entry in library.entries for f in figures.figures(library, entry)]
    beside = [figure for figure in found if beside_its_article(known, figure)]
    total = Counter(figure.quantity.measure.value for figure in beside)
    print(
        f"{len(found)} numbers in our prose, {len(beside)} beside an article: "
        + ", ".join(f"{k} {v}" for k, v in total.most_common())
    )
    for common in (False, True):
        missed = list(unnoticed(library, common=common))
        print("one up and others:" if common else "one up:", len(missed), "unnoticed")
        for figure, wrong, why in missed:
            start = figure.quantity.number[0]
            print(f"  {figure.at}: {figure.written} → …{wrong[max(0, start - 6) : start + 10]!r}… ({why})")
        if not common and missed:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
