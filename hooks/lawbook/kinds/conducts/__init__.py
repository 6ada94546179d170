"""What collectors do, and what the texts say of it for each type of lender and each period."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Conduct, ConductRuling

KIND = Kind(
    model=Conduct,
    label="合法吗",
    place=20,
    nav=Tab(
        "合法吗",
        "M12 2 4 5v6c0 5 3.4 9.7 8 11 4.6-1.3 8-6 8-11V5zm-1.5 14-4-4L8 10.500l2.500 2.500L16 7.500 17.500 9z",
    ),
    index=None,
    weight=1.1,
    shared=True,
    preview=False,
    cites=True,
    kept=("",),
    samples=("contact-third-party",),
)

__all__ = ["KIND", "Conduct", "ConductRuling"]
