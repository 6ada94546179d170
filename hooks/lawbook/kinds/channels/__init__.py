"""Where to turn. Telephone numbers live here and nowhere else."""

from __future__ import annotations

from ..kind import Kind, More
from .model import Channel

KIND = Kind(
    model=Channel,
    label="渠道",
    place=100,
    nav=More(20, "可以找谁", "投诉、报案、法律援助", "help"),
    index=None,
    weight=0.9,
    shared=False,
    preview=False,
    cites=False,
    kept=("",),
    page="channels/index.md",
)

__all__ = ["KIND", "Channel"]
