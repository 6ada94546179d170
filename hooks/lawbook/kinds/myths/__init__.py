"""Claims that circulate, and what is true."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Myth

KIND = Kind(
    model=Myth,
    label="真假",
    place=80,
    nav=Tab("真假", "help-circle", "听到的话，是真是假"),
    index=None,
    weight=1,
    shared=True,
    preview=True,
    cites=False,
    kept=("",),
    samples=("order-law-42",),
)

__all__ = ["KIND", "Myth"]
