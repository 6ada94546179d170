"""Threats × stages."""

from __future__ import annotations

from typing import Literal

from ..source import Prose, Text
from .base import DateField, Record, doc
from .first import FirstScreen
from .vocabulary import Likelihood

StageKey = Literal["reminder", "contact", "escalation", "legal-warning", "court"]


class ThreatCell(Record):
    """A threat at a stage."""

    when: Likelihood = doc("现在可能、以后经法院才可能、不是这么回事")
    text: Prose = doc("一两句话，写明依据")


class ThreatRow(FirstScreen):
    """One thing debtors are threatened with."""

    order: int = doc("在总表里的次序", ge=1)
    title: Text = doc("被吓唬的事，例如 被抓")
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())
    answer: Prose = doc("一句话结论，每句不超过六十字")
    cells: dict[StageKey, ThreatCell] = doc("五个阶段各写一格")
    myths: tuple[Text, ...] = doc("相关说法", default=())
    tactics: tuple[Text, ...] = doc("相关套路", default=())
    basis: tuple[Prose, ...] = doc("引用的全部条文（双份登记）", min_length=1)
    checked: DateField = doc("最近一次核对的日期")
