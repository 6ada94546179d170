"""What the words of the glossary mean, for whoever points at one."""

from __future__ import annotations

import json

from ..kinds.terms import GlossaryTerm
from ..library import Library


def terms(library: Library) -> str:
    """Key of a term → its definition."""
    found = {key: str(term.definition) for key, term in library.of(GlossaryTerm).items()}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
