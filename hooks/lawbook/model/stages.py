"""The five stages, and what records say of a stage; the keys are URLs and may not change."""

from __future__ import annotations

from typing import Literal, get_args

from ..prose import Prose
from .base import Record, doc

StageKey = Literal["reminder", "contact", "escalation", "legal-warning", "court"]
STAGE_KEYS: tuple[str, ...] = get_args(StageKey)
"""In order."""


class Step(Record):
    """Something to do now."""

    act: Prose = doc("做什么：一句话")
    why: Prose | None = doc("为什么、怎么做、有什么副作用", default=None)
