"""Claims that circulate, and what is true."""

from __future__ import annotations

from ..source import Prose, Text
from .base import DateField, doc
from .claim import Claim
from .first import FirstScreen
from .vocabulary import Verdict


class Myth(FirstScreen):
    """A claim with its ruling."""

    claim: Claim = doc("说法")
    variants: tuple[Text, ...] = doc("人们会怎样搜、怎样说", default=())
    verdict: Verdict = doc("假、误导、部分成立或真")
    answer: Prose = doc("一句话结论，每句不超过六十字")
    truth: Prose = doc("事实与依据，分段写")
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    said_by: tuple[Text, ...] = doc("哪几项来源这样说：清单编号，例如 S0-43；坊间流传写 坊间", min_length=1)
    stages: tuple[Text, ...] = doc("多见于哪个阶段", default=())
    danger: bool = doc("涉及威胁或人身安全：页面显示求助提示", default=False)
    basis: tuple[Prose, ...] = doc("本页引用的全部条文，一条一行（双份登记）", default=())
    checked: DateField = doc("最近一次核对的日期")
