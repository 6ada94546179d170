"""Letters and scripts, each with what it brings about besides what it says."""

from __future__ import annotations

from ..kind import Kind, Listing, More
from .model import Letter

KIND = Kind(
    model=Letter,
    label="模板",
    place=60,
    nav=More(30, "文书与要说的话", "照着改，先看副作用", "help"),
    index=Listing("文书与要说的话", "可以照着改的文书和话术。每一份都先写副作用，再给正文。"),
    weight=0.85,
    shared=True,
    preview=False,
    cites=True,
    kept=("say-on-phone",),
    samples=("stop-third-party",),
)

__all__ = ["KIND", "Letter"]
