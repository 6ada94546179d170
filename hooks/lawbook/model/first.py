"""What stands on the first screen of a page: the verdict, what to do now, what never to do."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ..prose import Prose, Title
from ..source import Text
from .base import Record, doc
from .ref import Ref


class Action(Record):
    """One step, at most twenty characters, with the one thing that does it: a number to call, words to say,
    a letter to write, or a page to see."""

    act: Prose = doc("做什么，不超过二十个字")
    call: Ref[Literal["channels"]] | None = doc("打电话：data/channels/ 的文件名，要有号码", default=None)
    say: Ref[Literal["letters"]] | None = doc("照着念：data/letters/ 的文件名（kind: script）", default=None)
    write: Ref[Literal["letters"]] | None = doc("写这封信：data/letters/ 的文件名", default=None)
    see: Text | None = doc("看这一页：例如 documents/payment-order、channels#police", default=None)

    @model_validator(mode="after")
    def _one_action(self) -> Self:
        if sum(action is not None for action in (self.call, self.say, self.write, self.see)) != 1:
            raise PydanticCustomError("one_action", "每一步恰好带一个动作：call、say、write、see 选一个")
        return self


class Onward(Record):
    """What the same reader asks next, and the page that says it."""

    name: Title = doc("接着会问什么，照读者的说法")
    see: Text = doc("看哪一页：例如 questions/limitation、tools/limitation")


class FirstScreen(Record):
    """What a frightened reader needs before anything else."""

    verdict_line: Prose = doc("一句话结论：不超过四十个汉字，不带引用，先说能怎样，最多一个否定")
    now: tuple[Action, ...] = doc("现在做：最多三步，每步带一个动作", min_length=1, max_length=3)
    limitation: Literal["dunned", "old"] | None = doc(
        "时效提醒，按情形选一种：dunned 已逾期、对方一直在催；old 快满或已满三年的旧账；还没到期的不写", default=None
    )
    never: tuple[Prose, ...] = doc("不要做：最多两条", min_length=1, max_length=2)
    then: tuple[Onward, ...] = doc("接着会问的：最多三样", default=(), max_length=3)
