"""Claims that circulate, and what is true."""

from __future__ import annotations

from typing import Literal

from ...model import (
    Answered,
    Attributed,
    Checked,
    Cited,
    Claim,
    Clocked,
    Dangerous,
    HasPoster,
    Ref,
    Verdict,
    Words,
    doc,
)
from ...prose import Prose
from ...source import Text


class Myth(Checked, Cited, Clocked, Dangerous, Attributed, HasPoster, Answered):
    """A claim with its ruling."""

    claim: Claim = doc("说法")
    order: int = doc("排列次序，越伤人、越常听到的越小；不写的排在后面", default=99, ge=1)
    variants: tuple[Text, ...] = doc("人们会怎样搜、怎样说", default=())
    verdict: Verdict = doc("假、误导、部分成立或真")
    truth: Prose = doc("事实与依据，分段写")
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    stages: tuple[Ref[Literal["stages"]], ...] = doc("多见于哪个阶段", default=())

    def place(self) -> int:
        return self.order

    def called(self, words: Words) -> Text:
        """A claim never stands without its verdict: 假：“…”."""
        return Text(f"{words['verdicts'][self.verdict].label}：“{self.claim.text}”", self.at)

    def searched(self) -> tuple[Text, ...]:
        return self.variants

    def steps(self) -> tuple[Prose, ...]:
        return self.todo

    def warnings(self) -> tuple[Prose, ...]:
        return self.avoid

    def quoted(self) -> tuple[Text, ...]:
        return (Text(self.claim.text, self.claim.at),)
