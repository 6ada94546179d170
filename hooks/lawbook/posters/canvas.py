"""A sheet of paper: text in lines, panels, a QR code, and the PNG it becomes."""

from __future__ import annotations

import io

import segno
from PIL import Image, ImageDraw

from .faces import Face
from .typeset import lines

PAPER, CARD, INK, SOFT, LINE = "#fbfaf6", "#ffffff", "#1c2430", "#55606f", "#e0dcd2"
ACCENT, TINT, ON_ACCENT = "#1f4b57", "#e6eff0", "#ffffff"
SPACING = 1.55
"""Line height, of the size."""
COLOURS = 64
"""Enough for one ink, one accent, one verdict and their smoothed edges."""


class Canvas:
    """A sheet of `width` × `height` pixels."""

    def __init__(self, width: int, height: int, ground: str = PAPER) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width, height), ground)
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, text: str, face: Face, *, width: float, ink: str = INK) -> float:
        """Draw `text` broken to `width`; gives the y below it."""
        for line in lines(text, width, face.width):
            face.draw(self.draw, x, y, line, ink)
            y += face.size * SPACING
        return y

    def panel(self, box: tuple[float, float, float, float], fill: str, bar: str = "") -> None:
        """A tinted panel, with a bar at its left edge if `bar` names a colour."""
        self.draw.rounded_rectangle(box, radius=14, fill=fill)
        if bar:
            self.draw.rectangle((box[0], box[1], box[0] + 8, box[3]), fill=bar)

    def disc(self, x: float, y: float, size: int, fill: str) -> None:
        """A filled circle of `size` pixels."""
        self.draw.ellipse((x, y, x + size, y + size), fill=fill)

    def number(self, x: float, y: float, size: int, number: int, fill: str) -> None:
        """A number in a filled circle of `size` pixels."""
        self.disc(x, y, size, fill)
        face = Face(round(size * 0.58), bold=True)
        face.draw(self.draw, x + (size - face.width(str(number))) / 2, y + size * 0.13, str(number), ON_ACCENT)

    def sign(self, x: float, y: float, size: float, sign: str, ink: str) -> None:
        """One of the four signs of a verdict, in a square of `size` pixels: the fonts do not hold them."""
        thick, right, low = max(2, round(size * 0.13)), x + size, y + size
        if sign == "✕":
            self.draw.line((x, y, right, low), fill=ink, width=thick)
            self.draw.line((right, y, x, low), fill=ink, width=thick)
        elif sign == "✓":
            points = [(x, y + size * 0.55), (x + size * 0.38, low), (right, y + size * 0.08)]
            self.draw.line(points, fill=ink, width=thick, joint="curve")
        elif sign == "△":
            self.draw.polygon([(x + size / 2, y), (right, low), (x, low)], outline=ink, width=thick)
        else:
            self.draw.ellipse((x, y, right, low), outline=ink, width=thick)
            self.draw.pieslice((x, y, right, low), 90, 270, fill=ink)

    def qr(self, x: int, y: int, size: int, address: str) -> None:
        """The QR code of `address` in a white square of `size` pixels, quiet zone included."""
        made = segno.make(address, error="m", micro=False)
        modules = int(made.symbol_size(border=4)[0])
        picture = Image.open(io.BytesIO(_png(made, max(1, size // modules)))).convert("RGB")
        self.draw.rectangle((x, y, x + size - 1, y + size - 1), fill=CARD)
        inset = (size - picture.width) // 2
        self.image.paste(picture, (x + inset, y + inset))

    def png(self) -> bytes:
        """The sheet as an 8-bit PNG."""
        few = self.image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        buffer = io.BytesIO()
        few.save(buffer, "PNG", compress_level=7)
        return buffer.getvalue()


def height(text: str, face: Face, width: float) -> float:
    """Pixels that `text` takes when broken to `width`."""
    return len(lines(text, width, face.width)) * face.size * SPACING


def code(address: str, scale: int = 8) -> bytes:
    """The QR code of `address` as a PNG, each module `scale` pixels, with its quiet zone."""
    return _png(segno.make(address, error="m", micro=False), scale)


def _png(made: segno.QRCode, scale: int) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer, kind="png", scale=scale, border=4)
    return buffer.getvalue()


def inline_code(address: str) -> str:
    """The QR code of `address` as an SVG element to stand in a page."""
    return str(segno.make(address, error="m", micro=False).svg_inline(omitsize=True, svgclass="qr", lineclass=None))
