"""Rules for the two tables: conduct × lender, threat × stage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds.conducts import Conduct
from ..kinds.threats import ThreatRow
from ..library import Library
from ..model import STAGE_KEYS, Dangerous, LenderType, Titled
from ..source import Problem
from .rule import rule

DANGEROUS = re.compile(r"威胁|恐吓|暴力|上门|被抓|抓人|侵入|泼")


@rule
def every_lender_has_one_ruling(library: Library) -> Iterator[Problem]:
    """每种行为对每类主体各有恰好一条现行的裁定，时间不重叠。"""
    for conduct in library.of(Conduct).values():
        for lender in LenderType:
            count = len(conduct.current(lender, library.today))
            if count != 1:
                yield Problem(conduct.at, f"“{lender}”在 {library.today} 有 {count} 条裁定，应当恰有一条")
        for ruling in conduct.rulings:
            if ruling.since and ruling.until and ruling.since >= ruling.until:
                yield Problem(ruling.at, "since 要早于 until")


@rule
def every_threat_has_five_cells(library: Library) -> Iterator[Problem]:
    """每种吓唬在五个阶段各有一格。"""
    for row in library.of(ThreatRow).values():
        missing = [key for key in STAGE_KEYS if key not in row.cells]
        if missing:
            yield Problem(row.at, f"cells 缺少 {'、'.join(missing)}")


@rule
def dangerous_pages_offer_help(library: Library) -> Iterator[Problem]:
    """说到威胁、暴力、上门、抓人的页面带求助提示（danger: true）。"""
    for folder, key, record in library.subjects():
        threat = folder == "tactics" and key.startswith("threat-")
        if isinstance(record, Dangerous) and not record.danger and (threat or DANGEROUS.search(_title(record))):
            yield Problem(record.at, "这一页说到威胁或人身安全，要写 danger: true")


def _title(record: Dangerous) -> str:
    return record.title if isinstance(record, Titled) else ""
