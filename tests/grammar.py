"""The hand-labelled ground truth, and how well the grammar does on it. Used by the tests and the bench."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml
from lawbook.citation import Citation, find, find_loose, law_name

TRUTH = Path(__file__).parent / "truth" / "citations.yml"


@dataclass(frozen=True)
class Row:
    """A sentence with the labels a reader gave it, in order."""

    text: str
    source: str
    own: str | None
    strict: tuple[str, ...]
    loose: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """Counts over all rows of a mode."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def rows() -> list[Row]:
    loaded = yaml.safe_load(TRUTH.read_text("utf-8"))
    return [Row(r["text"], r["from"], r.get("own"), _labels(r["strict"]), _labels(r["loose"])) for r in loaded]


def _labels(written: list[str]) -> tuple[str, ...]:
    return tuple(_normal(label) for label in written)


def _normal(label: str) -> str:
    law, _, place = label.rpartition(":")
    name, at, year = law.partition("@")
    return f"{law_name(name)}{at}{year}:{place}"


def label(citation: Citation) -> str:
    """A citation in the notation of the ground truth."""
    version = f"@{citation.year}" if citation.year else ""
    tail = (f".p{citation.paragraph}" if citation.paragraph else "") + (f".i{citation.item}" if citation.item else "")
    return f"{citation.law}{version}:{citation.provision.strip('“”')}{tail}"


def read(row: Row, mode: str, names: frozenset[str]) -> tuple[str, ...]:
    found = find(row.text, own=row.own) if mode == "strict" else find_loose(row.text, names, own=row.own)
    return tuple(map(label, found))


def score(mode: str, names: frozenset[str]) -> Score:
    right = wrong = missed = 0
    for row in rows():
        expected, found = Counter(getattr(row, mode)), Counter(read(row, mode, names))
        right += (expected & found).total()
        wrong += (found - expected).total()
        missed += (expected - found).total()
    return Score(right, wrong, missed)
