"""Illustrations from the sources: renamed, marked 示例, each step annotated."""

from __future__ import annotations

from ..kind import Kind, Listing, More
from .model import Case

KIND = Kind(
    model=Case,
    label="示例",
    place=90,
    nav=More(70, "示例", "一步一步看"),
    index=Listing("示例", "改写自来源文章的故事，一步一步对照条文。都是示例，不代表通常的结果。"),
    weight=0.6,
    shared=True,
    preview=False,
    cites=False,
    kept=(),
    samples=("zhang",),
)

__all__ = ["KIND", "Case"]
