"""How collectors press: the words, the aim, the answer."""

from __future__ import annotations

from ..kind import Kind, Listing, More
from .model import Tactic

KIND = Kind(
    model=Tactic,
    label="套路",
    place=30,
    nav=More(50, "常见套路", "听到什么，怎么回"),
    index=Listing("常见套路", "催收施压的手法：听到什么、想让你做什么、怎么看出来、回一句什么。"),
    weight=1,
    shared=True,
    preview=True,
    cites=False,
    kept=(),
    labelled=True,
    samples=("threat-arrest",),
)

__all__ = ["KIND", "Tactic"]
