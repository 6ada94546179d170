"""Pictures that have been drawn once, by the hash of what they show."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from tempfile import NamedTemporaryFile

import PIL

MOST = 4000
"""Pictures kept; a site has some six hundred, and each address it is built for has its own."""

SUFFIX, SEAL = ".picture", hashlib.sha256().digest_size

log = logging.getLogger("mkdocs.lawbook.posters")


def _kept(path: Path) -> bytes | None:
    """The picture in a file that begins with its hash; None where there is none, or it was cut short."""
    try:
        seal, picture = (held := path.read_bytes())[:SEAL], held[SEAL:]
    except OSError:
        return None
    return picture if hashlib.sha256(picture).digest() == seal else None


def _keep(path: Path, picture: bytes) -> None:
    """Write a file whole or not at all: another build may read it, or this one be killed."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(hashlib.sha256(picture).digest() + picture)
    Path(file.name).replace(path)


class Cache:
    """A folder of pictures; where it cannot be written, every picture is drawn each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drawn = 0
        self.used: set[Path] = set()

    def get(self, seed: str, draw: Callable[[], bytes]) -> bytes:
        """The picture that `seed` describes wholly, drawn by `draw` if it is new."""
        path = self.folder / f"{hashlib.sha256(f'{self._code}{seed}'.encode()).hexdigest()[:24]}{SUFFIX}"
        self.used.add(path)
        if kept := _kept(path):
            return kept
        picture = draw()
        self.drawn += 1
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _keep(path, picture)
        except OSError as error:
            if self.drawn == 1:
                log.info("海报缓存写不进 %s（%s），每次重画", self.folder, error.strerror)
        return picture

    def tidy(self) -> None:
        """Once there are more than MOST pictures, drop those that nobody asked for this time."""
        kept = set(self.folder.glob(f"*{SUFFIX}"))
        for path in kept - self.used if len(kept) > MOST else ():
            path.unlink(missing_ok=True)

    @cached_property
    def _code(self) -> str:
        """Hash of what draws: these modules, the fonts, the library."""
        files = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".otf"))
        return hashlib.sha256(b"".join(path.read_bytes() for path in files) + PIL.__version__.encode()).hexdigest()
