"""The registers of `data/`: citations, decisions, words on which sentences turn."""

from __future__ import annotations

from .citations import CITATIONS
from .decided import DECIDED
from .words import WORDING

REGISTERS = (CITATIONS, DECIDED, WORDING)

__all__ = ["CITATIONS", "DECIDED", "REGISTERS", "WORDING"]
