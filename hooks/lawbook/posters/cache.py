"""Pictures that have been drawn once, by the hash of what they show."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import PIL

MOST = 4000
"""Pictures kept; a site has some six hundred, and each address it is built for has its own."""

log = logging.getLogger("mkdocs.lawbook.posters")


class Cache:
    """A folder of pictures; where it cannot be written, every picture is drawn each time."""

    def __init__(self, folder: Path, suffix: str = ".png") -> None:
        self.folder, self.suffix = folder, suffix
        self.drawn = 0
        self.used: set[Path] = set()

    def get(self, seed: str, draw: Callable[[], bytes]) -> bytes:
        """The picture that `seed` describes wholly, drawn by `draw` if it is new."""
        path = self.folder / f"{hashlib.sha256(f'{self._code}{seed}'.encode()).hexdigest()[:24]}{self.suffix}"
        self.used.add(path)
        try:
            return path.read_bytes()
        except OSError:
            picture = draw()
        self.drawn += 1
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)
        except OSError as error:
            if self.drawn == 1:
                log.info("海报缓存写不进 %s（%s），每次重画", self.folder, error.strerror)
        return picture

    def tidy(self) -> None:
        """Once there are more than MOST pictures, drop those that nobody asked for this time."""
        kept = set(self.folder.glob(f"*{self.suffix}"))
        for path in kept - self.used if len(kept) > MOST else ():
            path.unlink(missing_ok=True)

    @cached_property
    def _code(self) -> str:
        """Hash of what draws: these modules, the fonts, the library."""
        files = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".otf"))
        return hashlib.sha256(b"".join(path.read_bytes() for path in files) + PIL.__version__.encode()).hexdigest()
