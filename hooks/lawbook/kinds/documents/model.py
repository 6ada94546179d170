"""Papers and messages a reader may receive."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from ...model import Answered, Checked, Cited, Clocked, Dangerous, HasPoster, Ordered, Record, Ref, Step, Titled, doc
from ...prose import Prose
from ...source import Text

Sender = Literal["法院来的", "短信、公告", "不是法院来的"]
"""From whom a paper comes, as its reader has it in hand: what has a period from a court first."""


class Heuristic(Record):
    """A rule of thumb that does not work."""

    rule: Text = doc("流传的辨别办法")
    why: Prose = doc("为什么靠不住")


class Document(Checked, Cited, Clocked, Dangerous, HasPoster, Answered, Titled, Ordered):
    """One kind of paper or message."""

    headings: ClassVar[tuple[str, ...]] = get_args(Sender)
    sender: Sender = doc("谁发来的，总表按它分组；法院、别人都可能这样发的，写“短信、公告”")
    issuer: Prose = doc("谁能发，在哪一步发；依据")
    genuine: tuple[Prose, ...] = doc("真的通常有什么；依据没有写的，写明未见规定", min_length=1)
    verify: tuple[Prose, ...] = doc("用独立的办法核实，按顺序", min_length=1)
    unreliable: tuple[Heuristic, ...] = doc("靠不住的辨别办法", default=())
    today: tuple[Step, ...] = doc("今天先做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    stages: tuple[Ref[Literal["stages"]], ...] = doc("在哪个阶段收到", min_length=1)
    channels: tuple[Ref[Literal["channels"]], ...] = doc("可以找谁", default=())
    myths: tuple[Ref[Literal["myths"]], ...] = doc("相关说法", default=())
    letters: tuple[Ref[Literal["letters"]], ...] = doc("可用的文书模板", default=())

    def steps(self) -> tuple[Prose, ...]:
        return tuple(step.act for step in self.today)

    def warnings(self) -> tuple[Prose, ...]:
        return self.avoid

    def group(self) -> str:
        return self.sender
