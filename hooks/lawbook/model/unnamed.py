"""Rules that people state without naming a law, as if they were the law."""

from __future__ import annotations

from typing import Literal

from pydantic import RootModel

from ..source import Text
from .base import Record, doc


class Unnamed(Record):
    """One such rule, and what holds instead."""

    says: Text = doc("说的是什么")
    words: tuple[tuple[str, ...], ...] = doc("按顺序出现的词，每组任选一个", min_length=1)
    gap: int = doc("两组词之间最多隔几个字", ge=0, le=60)
    without: tuple[str, ...] = doc("同一句里有这些词就不算", default=())
    verdict: Literal["misquoted", "repealed"] = doc("misquoted：与现行规定不符；repealed：旧规定")
    answer: Text = doc("现在怎样，一句话")
    cite: Text = doc("写在哪一条")
    matches: tuple[str, ...] = doc("算的例子", min_length=2)
    passes: tuple[str, ...] = doc("看着像、其实不算的例子", min_length=2)


class UnnamedRules(RootModel[tuple[Unnamed, ...]]):
    """`data/unnamed.yml`."""
