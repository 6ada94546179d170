"""The poster: a sheet to save and send, with the answer, the first steps and a QR code."""

from __future__ import annotations

from ..cards import NAME, Card
from ..source import Invalid, Problem
from .canvas import ACCENT, CARD, INK, LINE, SOFT, TINT, Canvas, height
from .faces import Face
from .picture import NO, Picture, draw_stamp, title_face

DO, DO_NOT = "先做", "不要做"
STAGES = 5
WIDE, TALL, MARGIN = 1080, 1440, 72
FOOT = 1168
"""Where the foot of a poster begins."""
FITS = (
    (1.0, 4, 3),
    (0.94, 4, 3),
    (0.88, 4, 3),
    (0.94, 3, 2),
    (0.88, 3, 2),
    (0.82, 3, 2),
    (0.76, 3, 2),
    (0.74, 2, 1),
    (0.68, 1, 1),
)
"""(scale, steps, warnings) of a poster, the best first; whole sentences only, the page has the rest."""


def poster(picture: Picture) -> bytes:
    """A sheet to save and send, 1080 × 1440.

    Raises:
        Invalid: there is nothing to say on it, or even the first sentences do not fit.
    """
    card = picture.card
    if not card.todo or not card.avoid:
        raise Invalid([Problem(card.at, "海报没有内容：缺少“先做”或“不要做”的句子")])
    canvas = Canvas(WIDE, TALL)
    top = _head(canvas, picture)
    for scale, steps, warnings in FITS:
        body = _Body(card, scale, steps, warnings)
        if top + body.height() <= FOOT - 16:
            body.draw(canvas, top, spare=FOOT - 16 - top - body.height())
            _foot(canvas, picture)
            return canvas.png()
    raise Invalid([Problem(card.at, "海报放不下：结论、第一步和第一条“不要做”加起来太长，请写短一些")])


def _head(canvas: Canvas, picture: Picture) -> float:
    """Name of the site, kind, title and verdict; gives the y below them."""
    card, width = picture.card, WIDE - 2 * MARGIN
    Face(36, bold=True).draw(canvas.draw, MARGIN, 60, NAME, ACCENT)
    label = f"第 {card.order} 步，共 {STAGES} 步 · {card.title}" if card.order else card.label
    face = Face(30)
    face.draw(canvas.draw, WIDE - MARGIN - face.width(label), 64, label, SOFT)
    y: float = 132
    if card.order:
        part = (width - 8 * (STAGES - 1)) / STAGES
        for step in range(STAGES):
            x = MARGIN + step * (part + 8)
            canvas.draw.rounded_rectangle((x, y, x + part, y + 10), 5, fill=ACCENT if step < card.order else LINE)
        y += 30
    y = canvas.text(MARGIN, y, picture.title, title_face(picture.title, width), width=width) + 4
    if picture.stamp:
        y = draw_stamp(canvas, picture.stamp, MARGIN, y, 34) + 8
    return y + 10


class _Body:
    """Answer, steps and warnings of a card at a scale."""

    def __init__(self, card: Card, scale: float, steps: int, warnings: int) -> None:
        self.answer = card.answer
        self.lists = [(DO, card.todo[:steps]), (DO_NOT, card.avoid[:warnings])]
        self.face, self.head = Face(round(36 * scale)), Face(round(36 * scale), bold=True)
        self.big = Face(round(42 * scale))
        self.width = WIDE - 2 * MARGIN

    def height(self) -> float:
        total = height(self.answer, self.big, self.width - 72) + 48
        for _, items in self.lists:
            total += 34 + self.head.size * 1.7
            total += sum(height(item, self.face, self.width - 64) + 10 for item in items)
        return total

    def draw(self, canvas: Canvas, y: float, spare: float) -> None:
        gap = min(spare / 4, 40)
        tall = height(self.answer, self.big, self.width - 72)
        canvas.panel((MARGIN, y, WIDE - MARGIN, y + tall + 40), TINT, ACCENT)
        canvas.text(MARGIN + 40, y + 26, self.answer, self.big, width=self.width - 72)
        y += tall + 48 + gap
        for title, items in self.lists:
            y += 34 + gap / 2
            self.head.draw(canvas.draw, MARGIN, y, title, INK)
            y += self.head.size * 1.7
            for number, item in enumerate(items, 1):
                size = self.face.size + 8
                if title == DO:
                    canvas.number(MARGIN, y - 1, size, number, ACCENT)
                else:
                    canvas.disc(MARGIN, y - 1, size, NO)
                    canvas.sign(MARGIN + size * 0.31, y - 1 + size * 0.31, size * 0.38, "✕", CARD)
                y = canvas.text(MARGIN + 64, y, item, self.face, width=self.width - 64) + 10 + gap / 4


def _foot(canvas: Canvas, picture: Picture) -> None:
    card, small = picture.card, Face(25)
    canvas.draw.line((MARGIN, FOOT, WIDE - MARGIN, FOOT), fill=LINE, width=2)
    width = WIDE - 2 * MARGIN - (250 if picture.address else 0)
    more = "等，全部见网页" if len(card.basis) > 2 else ""
    basis = f"依据：{'、'.join(card.basis[:2])}{more}。" if card.basis else "本页没有引用条文。"
    y = canvas.text(MARGIN, FOOT + 26, basis, small, width=width, ink=SOFT)
    if card.checked:
        y = canvas.text(MARGIN, y + 4, f"核对于 {card.checked}。不是法律意见。", small, width=width, ink=SOFT)
    if picture.address:
        canvas.text(MARGIN, y + 4, "全部步骤、条文原文和核对等级，扫码看网页。", small, width=width, ink=SOFT)
        canvas.qr(WIDE - MARGIN - 226, FOOT + 22, 226, picture.address)
