"""The two fonts of the posters: what they hold, how wide a text is, how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageDraw, ImageFont

from ..source import Invalid, Problem, Where

FOLDER = Path(__file__).parent / "fonts"
REGULAR, BOLD = "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"
OPENING, CLOSING = "“‘", "”’"
"""Set in half their width: the fonts give them a whole square, which leaves a gap beside the ink."""
STROKE = 0.02
"""Of the size: what makes a character of REGULAR look bold where BOLD does not hold it."""


@cache
def held(name: str, folder: Path = FOLDER) -> frozenset[str]:
    """The characters a font can draw.

    Raises:
        Invalid: the font is not there, or is no font.
    """
    path = folder / name
    try:
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap()))
    except Exception as error:
        # fontTools raises whatever its parser meets; to an editor all of it means the same.
        message = f"海报字体读不了（{type(error).__name__}）：从代码仓库取回这个文件"
        raise Invalid([Problem(Where(f"hooks/lawbook/posters/fonts/{name}"), message)]) from None


@dataclass(frozen=True)
class Face:
    """A weight at a size in pixels."""

    size: int
    bold: bool = False

    def width(self, text: str) -> float:
        """Pixels that `text` takes in one line."""
        return sum(self._advance(sign) for sign in text)

    def draw(self, canvas: ImageDraw.ImageDraw, x: float, y: float, text: str, ink: str) -> float:
        """Draw `text` with the top of its square at `y`; gives the x behind it."""
        for sign in text:
            font, stroke = self._font(sign)
            shift = font.getlength(sign) / 2 if sign in OPENING else 0
            canvas.text((x - shift, y + self.size), sign, font=font, fill=ink, anchor="ls", stroke_width=stroke)
            x += self._advance(sign)
        return x

    def _advance(self, sign: str) -> float:
        whole = _length(*self._named(sign), sign)
        return whole / 2 if sign in OPENING + CLOSING else whole

    def _font(self, sign: str) -> tuple[ImageFont.FreeTypeFont, float]:
        name, size = self._named(sign)
        return _load(name, size), self.size * STROKE if self.bold and name == REGULAR else 0

    def _named(self, sign: str) -> tuple[str, int]:
        return (BOLD if self.bold and sign in held(BOLD) else REGULAR), self.size


@cache
def _length(name: str, size: int, sign: str) -> float:
    return _load(name, size).getlength(sign)


@cache
def _load(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FOLDER / name, size)
