"""The registers of `data/`: citations, decisions, words on which sentences turn; and what has been published."""

from __future__ import annotations

from .citations import CITATIONS
from .decided import DECIDED
from .published import ENTRIES, WORDINGS, wording
from .words import WORDING

REGISTERS = (CITATIONS, DECIDED, WORDING)
HISTORIES = (WORDINGS, ENTRIES)

__all__ = ["CITATIONS", "DECIDED", "ENTRIES", "HISTORIES", "REGISTERS", "WORDING", "WORDINGS", "wording"]
