"""How collectors press: the words, the aim, the answer."""

from __future__ import annotations

from ..source import Prose, Text
from .base import DateField, doc
from .claim import Claim
from .first import FirstScreen


class Tactic(FirstScreen):
    """One way of pressing a debtor."""

    title: Text = doc("套路名")
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())
    said: tuple[Claim, ...] = doc("听到的话", min_length=1)
    answer: Prose = doc("一句话结论，每句不超过六十字")
    aim: Prose = doc("想让你做什么")
    tell: Prose = doc("怎么看出来")
    counter: Prose = doc("可以回的一句话")
    truth: Prose = doc("实际是怎样，依据")
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    said_by: tuple[Text, ...] = doc("哪几项来源写到：清单编号或 坊间", min_length=1)
    conducts: tuple[Text, ...] = doc("对应的行为", default=())
    myths: tuple[Text, ...] = doc("对应的说法", default=())
    stages: tuple[Text, ...] = doc("多见于哪个阶段", default=())
    danger: bool = doc("涉及威胁或人身安全", default=False)
    basis: tuple[Prose, ...] = doc("本页引用的全部条文（双份登记）", default=())
    checked: DateField = doc("最近一次核对的日期")
