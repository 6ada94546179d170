"""What collectors do, and what the texts say of it for each type of lender and each period."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Conduct, ConductRuling, Detail

KIND = Kind(
    model=Conduct,
    label="合法吗",
    place=20,
    nav=Tab("合法吗", "scale-balance", "他们能做、不能做什么"),
    index=None,
    weight=1,
    shared=True,
    preview=False,
    cites=True,
    kept=("",),
    samples=("contact-third-party",),
)

__all__ = ["KIND", "Conduct", "ConductRuling", "Detail"]
