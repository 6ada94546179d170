"""What collectors do, and what the texts say of it for each type of lender and each period."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ...model import (
    Answered,
    Checked,
    Cited,
    Dangerous,
    DateField,
    LenderType,
    Ordered,
    Permission,
    Record,
    Ref,
    Titled,
    doc,
)
from ...prose import Prose, Title
from ...source import Text


class ConductRuling(Record):
    """What the texts say of a conduct for some lenders in a period."""

    lenders: tuple[LenderType, ...] = doc("适用于哪几类放款或催收主体", min_length=1)
    ruling: Permission = doc("禁止、有条件、允许或未见规定")
    text: Prose = doc("依据与条件；点名禁止还是归入概括语，要明说；未见规定的写明查过什么")
    since: DateField | None = doc("从哪天起", default=None)
    until: DateField | None = doc("到哪天止（当天起不再适用）", default=None)

    def ended(self, day: date) -> bool:
        """Whether it no longer holds on `day`."""
        return self.until is not None and self.until <= day

    def begun(self, day: date) -> bool:
        """Whether it holds already on `day`: `since` is the first such day; unknown counts as begun."""
        return self.since is None or self.since <= day

    def holds(self, day: date) -> bool:
        """Whether it holds on `day`: from `since` on, and before `until`."""
        return self.begun(day) and not self.ended(day)


class Detail(Record):
    """What circumstances change: another conduct is meant, one more is touched, or a ruling reads otherwise."""

    when: Annotated[dict[Text, Text], Field(min_length=1)] = doc("哪几问答了什么：data/tools/conduct.yml 的问题 → 回答")
    lenders: tuple[LenderType, ...] = doc("只管哪几类；都管的不写", default=())
    since: DateField | None = doc("从哪天起", default=None)
    instead: Ref[Literal["conducts"]] | None = doc("其实是哪一种行为：data/conducts/ 的文件名", default=None)
    also: Ref[Literal["conducts"]] | None = doc("同时还是哪一种行为", default=None)
    ruling: Permission | None = doc("这样的，裁定改成什么；不改的不写", default=None)
    finding: Literal["against", "within"] | None = doc("against 写明不应当这样；within 不在写的里面", default=None)
    text: Prose | None = doc("为什么，依据", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.instead is None and self.also is None and self.finding is None:
            raise PydanticCustomError("says_something", "要写 instead、also、finding 里的一样")
        if (self.finding is None) != (self.text is None) or (self.ruling and not self.text):
            raise PydanticCustomError("says_why", "finding、ruling 要和 text 一起写")
        return self


class Liability(Record):
    """What may follow for whoever does it."""

    civil: Prose | None = doc("民事：依据与要件", default=None)
    administrative: Prose | None = doc("行政：对机构的监管措施，依据", default=None)
    security: Prose | None = doc("治安：依据与要件", default=None)
    criminal: Prose | None = doc("刑事：依据与要件", default=None)


class Conduct(Checked, Cited, Dangerous, Answered, Titled, Ordered):
    """One thing collectors do."""

    title: Title = doc("行为，例如 夜里打电话催收")
    rulings: tuple[ConductRuling, ...] = doc("按放款或催收主体分别写；每类主体恰有一条现行的", min_length=1)
    details: tuple[Detail, ...] = doc("看情形：几点、找谁、几次，会怎样", default=())
    everyone: Prose | None = doc("对谁都适用的一般法：民法典、个人信息保护法、治安、刑法", default=None)
    liability: Liability = doc("可能的责任", default_factory=Liability)
    evidence: tuple[Prose, ...] = doc("要留下的证据：谁、对谁、何时、做了什么、几次", min_length=1)
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁：data/channels/ 的文件名", default=())
    stages: tuple[Ref[Literal["stages"]], ...] = doc("多见于哪个阶段", default=())
    myths: tuple[Ref[Literal["myths"]], ...] = doc("相关说法", default=())

    def current(self, lender: str, day: date) -> list[ConductRuling]:
        """The rulings for a lender type that hold on `day`; the rules see to it that there is one."""
        return [ruling for ruling in self.rulings if lender in ruling.lenders and ruling.holds(day)]
