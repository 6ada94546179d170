"""The smaller pictures: a preview for links, a square, a neutral card, an icon."""

from __future__ import annotations

from ..cards import NAME
from .canvas import ACCENT, CARD, INK, ON_ACCENT, PAPER, SOFT, Canvas, height
from .faces import Face
from .picture import Picture, draw_stamp, title_face


def preview(picture: Picture) -> bytes:
    """What a link shows of itself, 1200 × 630."""
    card = picture.card
    canvas, width = Canvas(1200, 630), 1200 - 2 * 80
    canvas.draw.rectangle((0, 0, 1200, 14), fill=ACCENT)
    Face(36, bold=True).draw(canvas.draw, 80, 64, NAME, ACCENT)
    face = Face(32)
    face.draw(canvas.draw, 1120 - face.width(card.label), 66, card.label, SOFT)
    y = canvas.text(80, 146, picture.title, title_face(picture.title, width), width=width)
    if picture.stamp:
        y = draw_stamp(canvas, picture.stamp, 80, y + 8, 36) + 10
    for size in (42, 38, 34, 30, 26):
        face = Face(size)
        if y + 20 + height(card.answer, face, width) <= 600:
            break
    canvas.text(80, y + 20, card.answer, face, width=width, ink=INK)
    return canvas.png()


def square(label: str) -> bytes:
    """For clients that take the first picture of a page, 300 × 300."""
    canvas = Canvas(300, 300, ACCENT)
    for text, size, y in ((NAME[:2], 92, 44), (NAME[2:], 92, 140), (label, 30, 246)):
        face = Face(size, bold=size > 50)
        face.draw(canvas.draw, (300 - face.width(text)) / 2, y, text, ON_ACCENT)
    return canvas.png()


def neutral() -> bytes:
    """The picture of a neutral link, 300 × 300: nothing on it says what the page is about."""
    canvas = Canvas(300, 300, PAPER)
    canvas.panel((70, 54, 230, 246), CARD)
    for row in range(5):
        canvas.draw.rounded_rectangle((96, 92 + row * 30, 204 - (40 if row == 4 else 0), 100 + row * 30), 4, fill=SOFT)
    return canvas.png()


def icon(size: int) -> bytes:
    """The site's icon, `size` pixels square, with room for a mask."""
    canvas = Canvas(size, size, ACCENT)
    face = Face(round(size * 0.34), bold=True)
    for text, y in (("有", 0.13), ("界", 0.51)):
        face.draw(canvas.draw, (size - face.width(text)) / 2, size * y, text, ON_ACCENT)
    return canvas.png()
