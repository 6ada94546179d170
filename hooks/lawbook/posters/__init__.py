"""Pictures for sharing, drawn from the cards: posters, previews of links, icons.

Drawn anew only when what they show has changed; an unchanged site draws none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..cards import Card
from ..library import Library
from ..source import Invalid, Problem, Text
from . import canvas, sheets
from .cache import Cache
from .faces import REGULAR, held
from .picture import STAMPS, Picture, Stamp
from .poster import poster

__all__ = ["Codes", "assets"]

ICONS = (192, 512)
PROMISE = "网贷逾期，催收的边界在哪里"


class Codes:
    """The QR codes that stand in pages, each drawn once; `folder` keeps them from one build to the next."""

    def __init__(self, folder: Path) -> None:
        self._store = Cache(folder)

    def inline(self, address: str) -> str:
        """The code of `address` as an SVG element."""
        return self._store.get(f"inline {address}", lambda: canvas.inline_code(address).encode()).decode()

    def tidy(self) -> None:
        """Drop codes that no page has any more, once there are many."""
        self._store.tidy()


def assets(library: Library, cards: dict[str, Card], site_url: str, cache: Path) -> dict[str, bytes]:
    """Address → picture. `site_url` ends with a slash, or is empty: then the posters have no QR code.

    Raises:
        Invalid: every record whose texts hold a character that the fonts lack, or do not fit.
    """
    wanted = dict(_wanted(library, cards, site_url))
    shown = [card for card in cards.values() if card.poster or card.own_preview]
    problems = [problem for card in shown for problem in _missing(card)]
    store, found = Cache(cache), {}
    for name, (seed, draw) in wanted.items():
        try:
            found[name] = store.get(seed, draw)
        except Invalid as error:
            problems += error.problems
    if problems:
        raise Invalid(problems)
    store.tidy()
    return found


def _wanted(
    library: Library, cards: dict[str, Card], site_url: str
) -> Iterator[tuple[str, tuple[str, Callable[[], bytes]]]]:
    """(address, (what it depends on, how it is drawn)) of every picture."""
    for card in cards.values():
        picture = Picture(card, f"{site_url}{card.address}" if site_url else "", _stamp(library, card))
        if card.poster:
            yield card.poster, (f"poster {picture}", partial(poster, picture))
        if card.neutral and site_url:
            neutral = f"{site_url}{card.neutral}"
            yield f"{card.neutral}qr.png", (f"code {neutral}", partial(canvas.code, neutral))
        if card.own_preview:
            yield card.preview, (f"preview {picture}", partial(sheets.preview, picture))
    for card in {card.folder: card for card in cards.values()}.values():
        yield card.square, (f"square {card.label}", partial(sheets.square, card.label))
        if not card.own_preview:
            general = Picture(_general(card, cards), "")
            yield card.preview, (f"preview {general}", partial(sheets.preview, general))
    yield "s/picture.png", ("neutral", sheets.neutral)
    for size in ICONS:
        yield f"assets/icon-{size}.png", (f"icon {size}", partial(sheets.icon, size))


def _general(card: Card, cards: dict[str, Card]) -> Card:
    """What a whole kind shows: the site's own promise under the name of the kind."""
    home = cards["index.md"]
    return Card("index.md", card.folder, card.label, Text(PROMISE, home.at), home.answer, None, home.at)


def _stamp(library: Library, card: Card) -> Stamp | None:
    if card.kind and card.kind.labelled:
        return Stamp("△", "施压的套路，不是依据", *STAMPS["misleading"])
    if not card.verdict:
        return None
    term = library.vocabularies["verdicts"][card.verdict]
    return Stamp(term.sign or "", term.label, *STAMPS[card.verdict])


def _missing(card: Card) -> Iterator[Problem]:
    for text in card.texts:
        lacking = sorted({sign for sign in text if sign not in held(REGULAR) and not sign.isspace()})
        if lacking:
            yield Problem(text.at, f"海报字体里没有“{'”“'.join(lacking)}”：换一个字，或者重做字体")
