"""Words that mean the same to somebody searching."""

from __future__ import annotations

from .base import Record, doc


class Synonyms(Record):
    """`data/vocab/synonyms.yml`."""

    same: tuple[tuple[str, ...], ...] = doc("一行一组，组里的词互相当作同义")
    typos: dict[str, str] = doc("左边的写法当作右边的来搜", default_factory=dict)
    idle: tuple[str, ...] = doc("不说明要找什么的词，搜索时当作没写", default=())
