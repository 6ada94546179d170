"""Changes of the rules, for the timeline."""

from __future__ import annotations

from ..kind import Kind, More
from .model import Change

KIND = Kind(
    model=Change,
    label="变化",
    place=120,
    nav=More(90, "规则变化时间线", "什么时候换了规则"),
    index=None,
    weight=0.6,
    shared=False,
    preview=False,
    cites=False,
    kept=(),
    page="about/changes.md",
)

__all__ = ["KIND", "Change"]
