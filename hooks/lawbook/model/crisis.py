"""Words that tell that somebody may be about to end their life, and what is said to them first."""

from __future__ import annotations

from .base import Record, doc
from .pattern import Pattern, Word


class Call(Record):
    """A number to call, as a button."""

    phone: str = doc("电话号码", pattern=r"^\d{3,5}$")
    label: str = doc("按钮上写什么", min_length=1)


class Crisis(Record):
    """`data/crisis.yml`."""

    title: str = doc("求助卡片的标题")
    comfort: str = doc("一句温和的话")
    calls: tuple[Call, ...] = doc("拨打的按钮，按先后", min_length=1)
    more: str = doc("卡片末尾的链接怎样写：自己撑不下去的")
    others: str = doc("卡片末尾的链接怎样写：担心身边的人的")
    hidden: tuple[str, ...] = doc("这时不出现在结果里的页面，例如 questions/inheritance-of-debt", default=())
    sets: dict[str, tuple[Word, ...]] = doc("一组可以互相替换的词")
    words: tuple[Word, ...] = doc("一句话里有这个词就算")
    patterns: tuple[Pattern, ...] = doc("按顺序出现才算的词")
    harmless: tuple[Word, ...] = doc("看着像、其实不是的词，先划掉再找")
    harmless_patterns: tuple[Pattern, ...] = doc("看着像、其实不是的说法，先划掉再找", default=())

    @property
    def all_patterns(self) -> tuple[Pattern, ...]:
        return (*self.patterns, *self.harmless_patterns)
