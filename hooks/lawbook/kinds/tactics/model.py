"""How collectors press: the words, the aim, the answer."""

from __future__ import annotations

from typing import Literal

from ...model import Answered, Attributed, Checked, Cited, Claim, Dangerous, HasPoster, Ref, Titled, doc
from ...prose import Prose, Title
from ...source import Text


class Tactic(Checked, Cited, Dangerous, Attributed, HasPoster, Answered, Titled):
    """One way of pressing a debtor."""

    title: Title = doc("套路名")
    said: tuple[Claim, ...] = doc("听到的话", min_length=1)
    aim: Prose = doc("想让你做什么")
    tell: Prose = doc("怎么看出来")
    counter: Prose = doc("可以回的一句话")
    truth: Prose = doc("实际是怎样，依据")
    todo: tuple[Prose, ...] = doc("你可以做什么，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)
    said_by: tuple[Text, ...] = doc("哪几项来源写到：清单编号或 坊间", min_length=1)
    conducts: tuple[Ref[Literal["conducts"]], ...] = doc("对应的行为", default=())
    myths: tuple[Ref[Literal["myths"]], ...] = doc("对应的说法", default=())
    stages: tuple[Ref[Literal["stages"]], ...] = doc("多见于哪个阶段", default=())

    def steps(self) -> tuple[Prose, ...]:
        return self.todo

    def warnings(self) -> tuple[Prose, ...]:
        return self.avoid

    def quoted(self) -> tuple[Text, ...]:
        return tuple(Text(claim.text, claim.at) for claim in self.said)
