"""Rules for what records say of each other."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from ..kinds.stages import SPLITS
from ..library import Library
from ..model import STAGE_KEYS, Attributed
from ..source import Problem, Text, Where
from .rule import rule

ITEMS = {"S0": 59, "S1": 41, "S2": 78, "S3": 60, "S4": 64}
"""How many items the checklist of the source articles has for each of them."""

ELSEWHERE = "坊间"


@rule
def stages_are_the_five(library: Library) -> Iterator[Problem]:
    """阶段恰好是五个，文件名与次序固定（网址是承诺）。"""
    for key in STAGE_KEYS:
        if key not in library.stages:
            yield Problem(Where(f"data/stages/{key}.yml"), "缺少这个阶段")
    for key, stage in library.stages.items():
        if key not in STAGE_KEYS:
            yield Problem(stage.at, f"没有“{key}”这个阶段{_hint(key, STAGE_KEYS)}")
        elif int(stage.order) != STAGE_KEYS.index(key) + 1:
            yield Problem(stage.at, f"order 应为 {STAGE_KEYS.index(key) + 1}")


@rule
def keys_lead_somewhere(library: Library) -> Iterator[Problem]:
    """引用别的资料时，那份资料在。"""
    for _, _, record in library.subjects():
        for key in record.references():
            known = library.records[key.folder]
            if key not in known:
                yield Problem(key.at, f"data/{key.folder}/{key}.yml 不存在{_hint(key, known)}")


def _hint(key: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(key, list(known), n=1)
    return f"，是不是想写“{close[0]}”？" if close else ""


@rule
def sources_are_items_of_the_checklist(library: Library) -> Iterator[Problem]:
    """said_by 只写清单里有的编号（S0-1 … S4-64），或“坊间”。"""
    for _, _, record in library.subjects():
        said_by: tuple[Text, ...] = record.said_by if isinstance(record, Attributed) else ()
        for item in said_by:
            match = re.fullmatch(r"(S[0-4])-([1-9]\d*)", item)
            if item != ELSEWHERE and not (match and int(match[2]) <= ITEMS[match[1]]):
                yield Problem(item.at, f"清单里没有“{item}”")


@rule
def splits_are_complete(library: Library) -> Iterator[Problem]:
    """每个阶段都写明五种来源划分（S0、S1、S2 的三套）各在哪里。"""
    for stage in library.stages.values():
        missing = [key for key in SPLITS if key not in stage.splits]
        if missing:
            yield Problem(stage.at, f"splits 缺少 {'、'.join(missing)}")
        if "无法律依据" not in stage.span:
            yield Problem(stage.span.at, "阶段的时间要写明“经验划分，无法律依据”")


@rule
def phones_are_graded(library: Library) -> Iterator[Problem]:
    """电话号码都有核对等级。"""
    for channel in library.channels.values():
        if bool(channel.phone) != bool(channel.phone_grade):
            yield Problem(channel.at, "phone 与 phone_grade 要同时写")
