"""A clock: how long, from when, who has to act, and the article behind each number.

The last day of a clock follows from its record and its rule of counting (`data/counting.yml`) alone.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ...model import Actor, Checked, Cited, DateField, Event, Holding, Mode, Ordered, Record, Ref, Titled, doc
from ...prose import Prose, Title
from ...quantities import Measure
from ...source import Text

Amount = Annotated[int, Field(ge=1)]

NUMBERS: dict[Mode, tuple[set[str], set[str]]] = {
    Mode.FIXED: ({"amount"}, set()),
    Mode.QUOTA: ({"amount"}, set()),
    Mode.AT_MOST: ({"most"}, set()),
    Mode.AT_LEAST: ({"least"}, set()),
    Mode.FROM_TO: ({"least", "most"}, set()),
    Mode.SET_BY_COURT: (set(), {"least", "most"}),
    Mode.SET_BY_PAPER: (set(), set()),
    Mode.BEFORE: (set(), set()),
    Mode.UNSET: (set(), set()),
}
"""Mode → the numbers that it needs, and those that it may have besides."""


UNITS = (Measure.HOUR, Measure.DAY, Measure.WORKING_DAY, Measure.MONTH, Measure.YEAR)
"""What a period is counted in."""


class Variant(Record):
    """One number of a clock: for one procedure, one kind of paper, one kind of lender."""

    name: Prose = doc("哪一种：普通程序、判决书、小额贷款公司……")
    who: Actor | None = doc("谁要做；与整条一样的不写", default=None)
    trigger: Prose | None = doc("从哪天起；与整条一样的不写", default=None)
    counting: Text | None = doc("怎样数：data/counting.yml 的键；与整条一样的不写", default=None)
    mode: Mode = doc("数字是怎样的：固定、最多、至少、由法院定……")
    amount: Amount | None = doc("固定的数", default=None)
    least: Amount | None = doc("至少", default=None)
    most: Amount | None = doc("最多", default=None)
    unit: Measure | None = doc("单位", default=None)
    before: Text | None = doc("在什么以前：mode 是 before 的要写", default=None)
    adds_to: Text | None = doc("接在哪一种后面延长：同一条里另一种的键", default=None)
    times: Amount = doc("最多延长几次", default=1)
    note: Prose | None = doc("条件与说明", default=None)
    words: tuple[Text, ...] = doc("同一条文有几个数时：正文里这个数的旁边要有其中一个词", default=())
    basis: tuple[Prose, ...] = doc("这个数写在哪一条：数字要在条文里", min_length=1)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number that the variant states."""
        return tuple(number for number in (self.amount, self.least, self.most) if number is not None)

    @model_validator(mode="after")
    def _numbers_fit_the_mode(self) -> Self:
        given = {name for name in ("amount", "least", "most") if getattr(self, name) is not None}
        needed, allowed = NUMBERS[self.mode]
        if missing := needed - given:
            raise PydanticCustomError("clock_number", "没有写 {names}", {"names": "、".join(sorted(missing))})
        if extra := given - needed - allowed:
            raise PydanticCustomError(
                "clock_number",
                "mode 是 {mode}，不能写 {names}",
                {"mode": self.mode.value, "names": "、".join(sorted(extra))},
            )
        if (self.mode is Mode.BEFORE) != (self.before is not None):
            raise PydanticCustomError("clock_before", "mode 是 before 的，写明 before：在什么以前；别的不写")
        if bool(given) != (self.unit is not None):
            raise PydanticCustomError("clock_unit", "数字与 unit 要同时写")
        if self.unit and self.unit not in (UNITS if self.mode is not Mode.QUOTA else (Measure.TIMES,)):
            raise PydanticCustomError("clock_unit", "期限的 unit 不能写 {unit}", {"unit": self.unit.value})
        return self


class Clock(Checked, Cited, Titled, Ordered):
    """A period that starts running."""

    title: Title = doc("要做的事，或者会发生的事，照读者的说法")
    holding: Holding = doc("你手里是什么：总表按它分组")
    who: Actor = doc("谁要在期限里做")
    answer: Prose = doc("一两句话说清，每句不超过六十字")
    how: Prose | None = doc("怎样做：书面还是口头、交给谁", default=None)
    trigger: Prose = doc("从哪天起")
    event: Event = doc("起算的事是哪一类，计算用")
    served: bool = doc("起算看送达：当面、家人代收、邮寄、电子、公告各不一样", default=False)
    notice_wins: bool = doc("通知上写了日子的，从通知", default=False)
    counting: Text = doc("怎样数：data/counting.yml 的键")
    like: Ref[Literal["deadlines"]] | None = doc("期限与另一条相同：那一条的文件名", default=None)
    variants: Annotated[dict[str, Variant], Field(min_length=1)] = doc("每一种的数字与依据")
    restarts: tuple[Prose, ...] = doc("什么会重新算、暂停、延长", default=())
    missed: tuple[Prose, ...] = doc("误了还能怎样", default=())
    ends: DateField | None = doc("算得出的最后一天，写进日历；没有就不写", default=None)
    ends_text: Prose | None = doc("这一天是怎样算出来的、有什么存疑", default=None)
    documents: tuple[Ref[Literal["documents"]], ...] = doc("属于哪几种文书", default=())
    letters: tuple[Ref[Literal["letters"]], ...] = doc("可以照着写的信", default=())
    handbook: bool = doc("印进随身手册", default=False)
    basis: tuple[Prose, ...] = doc("本条引用的全部条文（双份登记）", min_length=1)

    def summary(self) -> Text:
        return self.answer

    @model_validator(mode="after")
    def _last_day_is_explained(self) -> Self:
        if (self.ends is None) != (self.ends_text is None):
            raise PydanticCustomError("clock_ends", "ends 与 ends_text 要同时写")
        return self
