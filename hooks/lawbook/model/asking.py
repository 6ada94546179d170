"""What tools ask a reader, and where each answer leads."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ..prose import Prose, Title
from ..source import Text
from .base import Record, doc
from .ref import Ref


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
