"""Claims that circulate, and what is true."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Myth

KIND = Kind(
    model=Myth,
    label="真假",
    place=80,
    nav=Tab("真假", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m1 15h-2v-2h2zm0-4h-2V7h2z"),
    index=None,
    weight=1.05,
    shared=True,
    preview=True,
    cites=False,
    kept=("",),
    samples=("order-law-42",),
)

__all__ = ["KIND", "Myth"]
