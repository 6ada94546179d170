"""What tools ask a reader, and where each answer leads."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from ..prose import Prose, Title
from ..source import Text
from .base import Record, doc
from .ref import Ref
from .subject import Cited


class StageAnswer(Record):
    """An answer leads to the next question, or to a stage, to the page to see first, or to both."""

    label: Title = doc("读者选的话")
    next: Text | None = doc("接着问哪一个：questions 里的键", default=None)
    stage: Ref[Literal["stages"]] | None = doc("在哪一步：data/stages/ 的文件名", default=None)
    see: Text | None = doc("先看哪一页：例如 documents/payment-order", default=None)
    clock: Ref[Literal["deadlines"]] | None = doc("手里的纸有期限的：data/deadlines/ 的文件名", default=None)
    danger: bool = doc("涉及威胁或人身安全：先给求助的电话", default=False)

    @model_validator(mode="after")
    def _on_or_there(self) -> Self:
        ends = self.stage is not None or self.see is not None
        if ends == (self.next is not None):
            raise PydanticCustomError("on_or_there", "接着问（next）和到了（stage、see）只写一样")
        return self


class StageQuestion(Record):
    """One question, with its answers in the order in which they are offered."""

    ask: Title = doc("问读者的话")
    note: Prose | None = doc("怎样选", default=None)
    answers: Annotated[dict[str, StageAnswer], Field(min_length=2)] = doc("每一种回答：键 → 回答")


class StageQuestions(Record):
    """The questions of “我在哪一步”."""

    first: Text = doc("先问哪一个：questions 里的键")
    questions: Annotated[dict[str, StageQuestion], Field(min_length=1)] = doc("问题：键 → 问题")


class ConductAnswer(Record):
    """One answer; of a number or a time the first whose bounds hold, so that one without bounds is the rest."""

    label: Title = doc("读者选的话")
    hours: tuple[Text, Text] | None = doc("从几点到几点，写在这一问的依据里：22:00、8:00", default=None)
    over: Text | None = doc("超过这个数：data/facts.yml 的键", default=None)
    under: Text | None = doc("不到这个数：data/facts.yml 的键", default=None)


class ConductQuestion(Cited):
    """A circumstance that changes whether a conduct is lawful."""

    ask: Title = doc("问读者的话")
    kind: Literal["choice", "time", "count"] = doc("选一样，填几点，还是填几次")
    hint: Text | None = doc("填的样子", default=None)
    note: Prose | None = doc("这样分的依据", default=None)
    answers: Annotated[dict[str, ConductAnswer], Field(min_length=2)] = doc("每一种回答：键 → 回答")


class ConductQuestions(RootModel[dict[str, ConductQuestion]]):
    """What “这样催收合法吗” asks besides who lent and when: key → question."""
