"""Threats × stages."""

from __future__ import annotations

from typing import Literal

from ...model import Answered, Checked, Cited, Clocked, Likelihood, Ordered, Record, Ref, StageKey, Titled, doc
from ...prose import Prose, Title


class ThreatCell(Record):
    """A threat at a stage."""

    when: Likelihood = doc("现在可能、以后经法院才可能、不是这么回事")
    text: Prose = doc("一两句话，写明依据")


class ThreatRow(Checked, Cited, Clocked, Answered, Titled, Ordered):
    """One thing debtors are threatened with."""

    title: Title = doc("被吓唬的事，例如 被抓")
    cells: dict[StageKey, ThreatCell] = doc("五个阶段各写一格")
    myths: tuple[Ref[Literal["myths"]], ...] = doc("相关说法", default=())
    tactics: tuple[Ref[Literal["tactics"]], ...] = doc("相关套路", default=())
    basis: tuple[Prose, ...] = doc("引用的全部条文（双份登记）", min_length=1)
