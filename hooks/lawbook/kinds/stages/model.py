"""The five stages of collection: experience, not law."""

from __future__ import annotations

from typing import Literal

from ...model import (
    Answered,
    Checked,
    Cited,
    Claim,
    Clocked,
    HasPoster,
    Likelihood,
    Permission,
    Record,
    Ref,
    Step,
    Titled,
    doc,
)
from ...prose import Prose, Title
from ...source import Text

SPLITS = {"S0": "S0", "S1": "S1", "S2a": "S2（甲）", "S2b": "S2（乙）", "S2c": "S2（丙）"}
"""The five ways in which S0, S1 and S2 divide the same road, and their short labels."""


class Ruling(Record):
    """Something a collector may do here, and what the texts say of it."""

    conduct: Prose = doc("他们做什么")
    ruling: Permission = doc("禁止、有条件、允许或未见规定")
    basis: Prose = doc("依据与条件，约束谁；未见规定的写明查过哪里")


class Paper(Record):
    """A paper or message that may arrive."""

    name: Prose = doc("名称")
    note: Prose = doc("是什么、谁能发、怎样核实")


class Way(Record):
    """One of the things that a reader has in hand, or that happens: it leads to the page for it."""

    name: Title = doc("你手里是什么、他们做了什么，照读者的说法")
    note: Prose = doc("一句话：几天、先做什么")
    see: Text = doc("看哪一页：例如 documents/payment-order")
    clock: Ref[Literal["deadlines"]] | None = doc("这一样的期限：data/deadlines/ 的文件名", default=None)


class Fork(Record):
    """A stage that is several situations asks which it is."""

    question: Title = doc("问读者：你手里是哪一样？")
    ways: tuple[Way, ...] = doc("一样一行", min_length=2)


class Threat(Record):
    """A threat heard at this stage."""

    said: Claim = doc("常听到的说法")
    when: Likelihood = doc("现在可能、以后经法院才可能、不是这么回事")
    answer: Prose = doc("怎么看，依据")


class Stage(Checked, Cited, Clocked, HasPoster, Answered, Titled):
    """One of the five stages."""

    order: Literal["1", "2", "3", "4", "5"] = doc("第几步")
    title: Title = doc("阶段名")
    answer: Prose = doc("一句话结论，手机第一屏看到")
    span: Prose = doc("大概在什么时候，须写明“经验划分，无法律依据”")
    who: Prose = doc("谁会联系你、用什么方式")
    means: Prose = doc("对你意味着什么")
    today: tuple[Step, ...] = doc("现在先做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    rulings: tuple[Ruling, ...] = doc("他们这样做，合法吗", min_length=1)
    evidence: tuple[Prose, ...] = doc("留什么证据", min_length=1)
    papers: tuple[Paper, ...] = doc("可能收到的文书", default=())
    threats: tuple[Threat, ...] = doc("常听到的威胁", default=())
    heading: Title = doc("页面的大标题，照读者的说法，例如 法院的东西来了")
    fork: Fork | None = doc("这一步其实是几件事的，先问是哪一件", default=None)
    splits: dict[Literal["S0", "S1", "S2a", "S2b", "S2c"], Prose] = doc("五种来源划分里，这一步在哪里")
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁：data/channels/ 的文件名", default=())
    myths: tuple[Ref[Literal["myths"]], ...] = doc("相关误区：data/myths/ 的文件名", default=())
    basis: tuple[Prose, ...] = doc("本页引用的全部条文，一条一行（双份登记）", min_length=1)

    def place(self) -> int:
        return int(self.order)

    @property
    def reasons(self) -> int:
        """How long the reasons of its steps are, in characters."""
        return sum(len(step.why or "") for step in self.today)

    def steps(self) -> tuple[Prose, ...]:
        return tuple(step.act for step in self.today)

    def warnings(self) -> tuple[Prose, ...]:
        return self.avoid
