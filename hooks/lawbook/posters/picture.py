"""What every picture of a card is made from: the card, its verdict, its title."""

from __future__ import annotations

from dataclasses import dataclass

from ..cards import Card
from .canvas import Canvas
from .faces import Face
from .typeset import lines

NO = "#a02419"
STAMPS = {
    "untrue": (NO, "#fbeceb"),
    "misleading": ("#714a00", "#fbf2dd"),
    "partly": ("#714a00", "#fbf2dd"),
    "accurate": ("#1a6440", "#e8f3ec"),
}
"""Ink and ground of each verdict, as on the pages."""
TITLES = (76, 68, 60, 54, 48, 42)


@dataclass(frozen=True)
class Stamp:
    """A verdict: its sign, its word, its colours."""

    sign: str
    word: str
    ink: str
    ground: str


@dataclass(frozen=True)
class Picture:
    """What is drawn of a card; `address` is what its QR code holds, empty for none."""

    card: Card
    address: str
    stamp: Stamp | None = None

    @property
    def title(self) -> str:
        """A claim in quotation marks, because the verdict stands beside it; else what stands above its page."""
        return f"“{self.card.said[0]}”" if self.card.verdict else self.card.heading or self.card.title


def title_face(title: str, width: float) -> Face:
    """The largest face in which `title` takes two lines, or the smallest there is."""
    faces = [Face(size, bold=True) for size in TITLES]
    return next((face for face in faces if len(lines(title, width, face.width)) <= 2), faces[-1])


def draw_stamp(canvas: Canvas, stamp: Stamp, x: float, y: float, size: int) -> float:
    """Draw the verdict at (x, y), its word `size` pixels high; gives the y below it."""
    face, edge = Face(size, bold=True), size * 0.7
    box = (x, y, x + edge + face.width(stamp.word) + 58, y + size * 1.75)
    canvas.panel(box, stamp.ground)
    canvas.sign(x + 22, y + (size * 1.75 - edge) / 2, edge, stamp.sign, stamp.ink)
    face.draw(canvas.draw, x + 36 + edge, y + size * 0.26, stamp.word, stamp.ink)
    return box[3]
