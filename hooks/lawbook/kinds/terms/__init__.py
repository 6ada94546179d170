"""Words explained."""

from __future__ import annotations

from ..kind import Kind, More
from .model import GlossaryTerm

KIND = Kind(
    model=GlossaryTerm,
    label="术语",
    place=110,
    nav=More(80, "术语", "一句话说清楚"),
    index=None,
    weight=0.7,
    shared=False,
    preview=False,
    cites=False,
    kept=(),
    page="terms/index.md",
    part=lambda _, term: term.letter,
)

__all__ = ["KIND", "GlossaryTerm"]
