"""Questions people ask, the short answer first."""

from __future__ import annotations

from ..kind import Kind, Listing, More
from .model import Question

KIND = Kind(
    model=Question,
    label="问答",
    place=70,
    nav=More(40, "问答", "人们常问的事"),
    index=Listing("问答", "人们常问的事，短答案在前，依据在后。"),
    weight=1.25,
    shared=True,
    preview=False,
    cites=False,
    kept=("visit-what-to-do", "negotiate-how"),
    samples=("limitation",),
)

__all__ = ["KIND", "Question"]
