"""What is known of instruments beyond those on the site: identity, status, wording; generated files of `data/laws/`.

`python -m lawbook laws --from <folder>` writes them.
"""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from functools import cached_property
from pathlib import Path

from .citation import law_name

FOLDER = "data/laws"
INDEX = f"{FOLDER}/index.tsv"


@dataclass(frozen=True, order=True)
class Instrument:
    """A row of the list. `key` is that of `data/statutes/` where the site holds it, "" for what others have repealed.

    `status`: in-force, superseded (`by` is the key of the present edition), repealed (`by` is the provision that
    says so) or reported (known from reports alone). Days are ISO, "" where not known; `digest` is that of its wording.
    """

    key: str
    title: str
    version: str
    effective: str
    until: str
    last_article: int | None
    status: str
    by: str
    digest: str

    @property
    def name(self) -> str:
        return law_name(self.title)

    @property
    def line(self) -> str:
        return "\t".join("" if value is None else str(value) for value in astuple(self))


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a provision and how we know it."""

    text: str
    grade: str


def digest(content: str) -> str:
    """What an unchanged file of wordings has."""
    return hashlib.sha256(content.encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Instruments:
    """The files below `root`."""

    root: Path

    @cached_property
    def rows(self) -> tuple[Instrument, ...]:
        lines = (self.root / INDEX).read_text("utf-8").splitlines()[1:]
        return tuple(_row(*line.split("\t")) for line in lines)

    def wordings(self, key: str) -> dict[str, Wording]:
        """Provision → wording; empty where none is held."""
        path = self.root / FOLDER / f"{key}.tsv"
        lines = path.read_text("utf-8").splitlines() if key and path.is_file() else []
        cells = (line.split("\t") for line in lines)
        return {number: Wording(text.replace("\\n", "\n"), grade) for number, grade, text in cells}


def _row(key: str, title: str, version: str, effective: str, until: str, last: str, *rest: str) -> Instrument:
    status, by, digest = rest
    return Instrument(key, title, version, effective, until, int(last) if last else None, status, by, digest)
