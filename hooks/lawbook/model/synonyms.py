"""Words that mean the same: to somebody searching, and to somebody reading."""

from __future__ import annotations

from pydantic import RootModel

from ..source import Text
from .base import Record, doc


class Synonyms(Record):
    """`data/vocab/synonyms.yml`."""

    same: tuple[tuple[str, ...], ...] = doc("意思相近的词，一行一组；标题换行时不从中间断开", min_length=1)
    typos: dict[str, str] = doc("左边的写法当作右边的来读", min_length=1)
    idle: tuple[str, ...] = doc("不说明要找什么的词，搜索时当作没写", min_length=1)
    lenders: tuple[str, ...] = doc("产品、平台的名字：搜到时说一句钱是谁放的要看合同", min_length=1)


class HardWords(RootModel[dict[str, Text]]):
    """`data/vocab/hard-words.yml`: words that the first screen does without → how people say it."""
