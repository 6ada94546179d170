"""Questions people ask, the short answer first."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from ...model import Answered, Checked, Cited, Clocked, Dangerous, Ref, Titled, doc
from ...prose import Prose, Title
from ...source import Text

Topic = Literal[
    "撑不住",
    "催收",
    "家人和单位",
    "真假",
    "法院",
    "冻结和执行",
    "协商",
    "费用",
    "征信",
    "担保",
    "时效",
    "别人欠我钱",
]
"""What questions are about, what hurts most first."""
LAST = 99
"""Where a question stands among those of its topic that nobody has placed."""


class Question(Checked, Cited, Clocked, Dangerous, Answered, Titled):
    """One question."""

    headings: ClassVar[tuple[str, ...]] = get_args(Topic)
    title: Title = doc("问题，照人们的问法")
    aliases: tuple[Text, ...] = doc("别的问法、人们会怎样搜", default=())
    topic: Topic = doc("归在哪一类")
    order: int = doc("同一类里的次序，越常问的越小；不写的排在后面", default=LAST, ge=1, le=LAST)
    detail: Prose = doc("展开说，分段，写明依据与条件")
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    stages: tuple[Ref[Literal["stages"]], ...] = doc("相关阶段", default=())
    myths: tuple[Ref[Literal["myths"]], ...] = doc("相关说法", default=())
    conducts: tuple[Ref[Literal["conducts"]], ...] = doc("相关行为", default=())
    documents: tuple[Ref[Literal["documents"]], ...] = doc("相关文书", default=())
    letters: tuple[Ref[Literal["letters"]], ...] = doc("可用的文书模板", default=())
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁", default=())

    def place(self) -> int:
        return self.placed(self.order)

    def group(self) -> str:
        return self.topic
