"""What clocks and prose are held to besides the records: ways of counting, ways of service, fixed sums, exceptions."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import RootModel

from ..prose import Prose
from ..quantities import Measure
from ..source import Text
from .base import Record, doc
from .subject import Cited


class Counting(Cited):
    """How the days of a period are counted. What a text leaves open is `unstated`: then count against yourself."""

    label: Text = doc("叫什么")
    text: Prose = doc("怎样数，依据")
    brief: Prose | None = doc("怎样数，一句话，不带引用；没有写怎样数的不写", default=None)
    start: Literal["next-day", "unstated"] = doc("从第二天数起；没有写的写 unstated")
    roll: Literal["next-working-day", "none", "unstated"] = doc("最后一天是法定休假日：顺延、不顺延、没有写")
    posting: Literal["yes", "no", "unstated"] = doc("最后一天以前寄出算不算没过期；no 是本人要到场的，寄不了")
    months: Literal["corresponding-day", "unstated"] = doc("按月、按年的，到对应日为止；没有写的写 unstated")
    grace: int | None = doc("误了以后，障碍没有了几日内可以申请顺延", default=None, ge=1)
    grace_text: Prose | None = doc("申请顺延：条件与依据", default=None)


class Countings(RootModel[dict[str, Counting]]):
    """The ways of counting: key → rule."""


class Service(Cited):
    """A way in which a court hands over a paper, and which day counts as the day of service."""

    label: Text = doc("怎样送到你手里")
    day: Prose = doc("哪一天算送到，依据")
    plus_days: int = doc("从那件事起再过几日才算送到", ge=0)
    not_for: tuple[Text, ...] = doc("哪几种程序不能这样送：期限里各种的键", default=())


class Services(RootModel[dict[str, Service]]):
    """The ways of service: key → rule."""


class Fact(Cited):
    """A number that an article fixes: a sum, a share, a period that is no clock of its own."""

    name: Text = doc("是什么")
    value: Decimal = doc("数")
    unit: Measure = doc("单位")
    words: tuple[Text, ...] = doc("同一条文有几个数时：正文里这个数的旁边要有其中一个词", default=())


class Facts(RootModel[dict[str, Fact]]):
    """Numbers fixed by articles: key → fact."""


class Exempt(Record):
    """A figure in our prose that no article has to bear out, and why."""

    page: Text = doc("哪一页：questions/annual-rate；手写的页写它的文件名 about/privacy.md")
    words: Text = doc("那句话里的几个字，数字在里面")
    reason: Text = doc("为什么不用条文")


class Exemptions(RootModel[tuple[Exempt, ...]]):
    """The figures that need no article."""
