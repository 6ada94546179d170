"""What tools reckon with besides clocks: what interrupts limitation, limits of rates, orders of set-off, proofs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel

from ..prose import Prose
from ..source import Text
from .base import DateField, Record, doc
from .subject import Cited
from .vocabulary import LenderType


class Interruption(Cited):
    """Something that happens to a debt, and what it does to limitation: before it has run out, and afterwards."""

    label: Text = doc("发生了什么，照读者的说法")
    before: Prose = doc("时效没满时发生，会怎样，依据")
    after: Prose = doc("时效满了以后发生，会怎样，依据")
    effect: Literal["none", "waived", "doubtful"] = doc("满了以后发生：还能说时效过了、不能再说、要看情形")
    lasts: Text | None = doc("是一段程序的：结束的那天叫什么；不是的不写", default=None)


class Interruptions(RootModel[dict[str, Interruption]]):
    """What interrupts: key → rule."""


class RateLimit(Cited):
    """A rate with which the cost of a loan is compared: for whom, since when, and what follows."""

    label: Text = doc("是什么")
    fact: Text = doc("数：data/facts.yml 的键；单位是 percent（年利率）或者 fold（合同成立时一年期 LPR 的几倍）")
    lenders: Annotated[tuple[LenderType, ...], Field(min_length=1)] = doc("谁放的款")
    since: DateField = doc("从哪天起：合同成立、放款在这天以后的")
    until: DateField | None = doc("到哪天以前；还在用的不写", default=None)
    since_text: Prose | None = doc("这一天怎样得来、更早的怎样", default=None)
    text: Prose = doc("超过了会怎样、要不要自己提，依据")


class RateLimits(RootModel[dict[str, RateLimit]]):
    """The limits: key → rule."""


Part = Literal["costs", "interest", "principal"]


class SetOff(Cited):
    """In which order a payment that is not enough is set off."""

    label: Text = doc("哪一种欠款")
    order: Annotated[tuple[Part, ...], Field(min_length=3, max_length=3)] = doc(
        "先抵什么：costs 费用、interest 利息、principal 本金"
    )
    least: Text | None = doc("逾期至少几日：data/facts.yml 的键；不看日数的不写", default=None)
    most: Text | None = doc("逾期至多几日：data/facts.yml 的键；不看日数的不写", default=None)
    text: Prose = doc("照什么次序，依据")


class SetOffs(RootModel[dict[str, SetOff]]):
    """The orders: key → rule."""


class Proof(Record):
    """A sort of proof that the record book asks for, and the words by which a conduct asks for it."""

    label: Text = doc("勾的时候读者看到的字")
    words: Annotated[tuple[Text, ...], Field(min_length=1)] = doc("行为页“留证据”的一条里有其中一个词，就是要这一种")

    def answers(self, element: str) -> bool:
        """Whether an element of evidence asks for it."""
        return any(word in element for word in self.words)


class Proofs(RootModel[dict[str, Proof]]):
    """The sorts of proof: key → what it is."""
