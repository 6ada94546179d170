"""Letters and scripts, each with what it brings about besides what it says."""

from __future__ import annotations

from typing import Literal

from ...model import Answered, Checked, Cited, Clocked, Ordered, Ref, Titled, doc
from ...prose import Prose

HEADINGS = {"script": "照着说", "letter": "照着写"}
"""Kind → the heading of its list: what helps at once comes first."""
MOST = 9999


class Letter(Checked, Cited, Clocked, Answered, Titled, Ordered):
    """A letter to send, or words to say."""

    kind: Literal["script", "letter"] = doc("letter：文书；script：当面或电话里说的话")
    answer: Prose = doc("什么时候用、有什么用，每句不超过六十字")
    fields: tuple[Prose, ...] = doc("要自己填的空", default=())
    text: Prose = doc("正文；空格写作【……】")
    side_effects: tuple[Prose, ...] = doc("副作用：承认了什么、会不会中断时效", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要写、不要说什么", min_length=1)
    send_to: Prose = doc("发给谁、怎样留底")
    attach: tuple[Prose, ...] = doc("附什么材料", default=())
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁", default=())
    stages: tuple[Ref[Literal["stages"]], ...] = doc("多用于哪个阶段", default=())

    def place(self) -> int:
        return list(HEADINGS).index(self.kind) * (MOST + 1) + self.order

    def group(self) -> str:
        return HEADINGS[self.kind]
