"""The five stages of collection: experience, not law."""

from __future__ import annotations

from ...model import STAGE_KEYS
from ..kind import Kind, Tab
from .model import SPLITS, Stage

MOST = 1500
"""Characters of reasons that the page of a stage has room for."""

KIND = Kind(
    model=Stage,
    label="阶段",
    place=10,
    nav=Tab("阶段", "stairs", "我走到哪一步了", phone=True),
    index=None,
    weight=0.9,
    shared=True,
    preview=True,
    cites=True,
    kept=("", *STAGE_KEYS, "court/steps"),
    samples=("escalation",),
    apart={"steps": lambda stage: stage.reasons > MOST},
)

__all__ = ["KIND", "SPLITS", "Stage"]
