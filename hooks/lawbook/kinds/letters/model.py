"""Letters and scripts, each with what it brings about besides what it says."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...model import Answered, Checked, Cited, Clocked, Ordered, Ref, Titled, doc
from ...prose import Prose

SAID, AT_COURT, BEFORE = ("照着说", "到了法院、仲裁", "还没到法院")
"""Of the list: what helps at once comes first, then what has a period."""
LATE = {"legal-warning", "court"}
"""The stages at which papers come from a court or an arbitration body."""


class Letter(Checked, Cited, Clocked, Answered, Titled, Ordered):
    """A letter to send, or words to say."""

    headings: ClassVar[tuple[str, ...]] = (SAID, AT_COURT, BEFORE)
    kind: Literal["letter", "script"] = doc("letter：文书；script：当面或电话里说的话")
    answer: Prose = doc("什么时候用、有什么用，每句不超过六十字")
    fields: tuple[Prose, ...] = doc("要自己填的空", default=())
    text: Prose = doc("正文；空格写作【……】")
    side_effects: tuple[Prose, ...] = doc("副作用：承认了什么、会不会中断时效", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要写、不要说什么", min_length=1)
    send_to: Prose = doc("发给谁、怎样留底")
    attach: tuple[Prose, ...] = doc("附什么材料", default=())
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁", default=())
    stages: tuple[Ref[Literal["stages"]], ...] = doc("多用于哪个阶段", default=())

    def group(self) -> str:
        if self.kind == "script":
            return SAID
        return AT_COURT if "court" in self.stages and LATE.issuperset(self.stages) else BEFORE
