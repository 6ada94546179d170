"""Numbers in what a text says of an article: 七年, where the article has 五年."""

from __future__ import annotations

from ..quantities import PERIODS, Measure, Quantity, quantities


def other_figures(claim: str, wording: str) -> tuple[str, list[str]] | None:
    """The first number of `claim` that `wording` does not have though it has others of that kind, and those."""
    written = list(quantities(wording))
    known = {quantity.identity for quantity in written}
    for said in quantities(claim):
        rivals = [quantity for quantity in written if _kind(quantity) == _kind(said)]
        if rivals and said.identity not in known:
            shown = dict.fromkeys(wording[slice(*quantity.span)] for quantity in rivals)
            return claim[slice(*said.span)], list(shown)
    return None


def _kind(quantity: Quantity) -> Measure | None:
    """Numbers of one kind may be mistaken for each other; periods are of one kind, whatever their unit."""
    return None if quantity.measure in PERIODS else quantity.measure
