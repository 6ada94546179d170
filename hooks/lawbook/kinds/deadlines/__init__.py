"""Clocks: periods that start running, each with its article."""

from __future__ import annotations

from ..kind import Kind, More
from .model import Clock, Variant

KIND = Kind(
    model=Clock,
    label="期限",
    place=55,
    nav=More(15, "期限总表", "收到什么，还有几天"),
    index=None,
    weight=0.6,
    shared=False,
    preview=False,
    cites=True,
    kept=("",),
    page="deadlines/index.md",
    part=lambda _, clock: clock.holding.value,
)

__all__ = ["KIND", "Clock", "Variant"]
