"""Threats × stages."""

from __future__ import annotations

from ..kind import Kind, More
from .model import ThreatRow

KIND = Kind(
    model=ThreatRow,
    label="吓唬人的话",
    place=40,
    nav=More(60, "哪些是吓唬人", "五个阶段对照"),
    index=None,
    weight=0.9,
    shared=False,
    preview=False,
    cites=True,
    kept=("",),
    page="threats/index.md",
    part=lambda key, _: key,
)

__all__ = ["KIND", "ThreatRow"]
