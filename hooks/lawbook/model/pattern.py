"""Patterns of words, as they stand in the data: what is read for a crisis, and what messages are recognised by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from typing import Annotated, Literal

from pydantic import Field

from ..source import Text
from ..text import patterns
from .base import Record, doc
from .ref import Ref
from .vocabulary import FindingVerdict

SET, OR = "$", "|"
"""What stands before the name of a set, and between alternatives."""
Word = Annotated[str, Field(min_length=1)]
Sets = Mapping[str, tuple[str, ...]]


def alternatives(word: str, sets: Sets) -> tuple[str, ...]:
    """收|$催收 → every word that may stand there; a set that is not there has none."""
    parts = word.split(OR)
    return tuple(one for part in parts for one in (sets.get(part[1:], ()) if part.startswith(SET) else (part,)))


def sets_of(words: Iterable[str]) -> Iterator[str]:
    """The names of the sets that words name."""
    for word in words:
        yield from (part[1:] for part in word.split(OR) if part.startswith(SET))


class Pattern(Record):
    """Words in order, in one clause unless `across`."""

    words: tuple[Word, ...] = doc("依次出现的词；几个里任一个写 甲|乙，写 $名字 的是 sets 里的一组", min_length=1)
    gap: int = doc("两个词之间最多隔几个字", default=0, ge=0, le=80)
    start: bool = doc("第一个词在一句的开头", default=False)
    end: bool = doc("最后一个词在一句的末尾", default=False)
    across: bool = doc("可以隔着标点", default=False)

    def named(self) -> tuple[str, ...]:
        """Every word of it, those in sets as the sets are named."""
        return self.words


class Phrase(Pattern):
    """Words that a message is recognised by: they may reach over commas, and need not stand close."""

    gap: int = doc("两个词之间最多隔几个字（标点也算一个）", default=6, ge=0, le=80)
    across: bool = doc("可以隔着标点", default=True)
    free: bool = doc("几个词的先后不限", default=False)
    near: tuple[Word, ...] = doc("整条消息里还要有其中一个词；写法同 words", default=())

    def orders(self, sets: Sets) -> Iterator[patterns.Pattern]:
        """As it is matched, once for each order in which the words may stand."""
        parts = tuple(alternatives(word, sets) for word in self.words)
        near = tuple(one for word in self.near for one in alternatives(word, sets))
        for order in permutations(parts) if self.free else (parts,):
            yield patterns.Pattern(order, self.gap, self.start, self.end, self.across, near)

    def named(self) -> tuple[str, ...]:
        return (*self.words, *self.near)


class Cue(Record):
    """`data/patterns/<key>.yml`: the words by which a message is seen to say what a record is about."""

    ref: Text = doc("说的是哪一页：例如 tactics/threat-arrest、threats/credit-record")
    verdict: FindingVerdict | None = doc(
        "判断：data/vocab/findings.yml 里的一个；指向真假（myths）的不写，用它自己的；那句话说的是要做的事，才写",
        default=None,
    )
    danger: bool = doc("涉及人身安全：先显示求助", default=False)
    quiet: bool = doc("只用来显示求助，自己不算一句说法", default=False)
    threat: Ref[Literal["threats"]] | None = doc("哪一步谁能这样做：data/threats/ 的文件名", default=None)
    patterns: tuple[Phrase, ...] = doc("有一个对上就算", min_length=1)
    harmless: tuple[Phrase, ...] = doc("看着像、其实不是的说法，先划掉再找", default=())
    without: tuple[Word, ...] = doc("整条消息里有其中一个词，光有上面的词就不算；写法同 words", default=())
    examples: tuple[Text, ...] = doc("应当对上的话，至少四句", min_length=4)
    misses: tuple[Text, ...] = doc("看着像、不应当对上的话，至少三句", min_length=3)

    def named(self) -> Iterator[str]:
        """The names of the sets it needs."""
        phrases = (*self.patterns, *self.harmless)
        yield from sets_of((*(word for phrase in phrases for word in phrase.named()), *self.without))


class Reading(Record):
    """`data/reading.yml`: what messages are read with."""

    spellings: dict[str, str] = doc("左边的写法（拆字、谐音、字母、方言）当作右边的来读")
    sets: dict[str, tuple[Word, ...]] = doc("一组可以互相替换的词")
    police: tuple[Word, ...] = doc("消息里有其中一个，就是拿公安、检察院说事：第一步先打报警电话核实", min_length=1)
    court: tuple[Word, ...] = doc("消息里有其中一个，就是拿法院说事：只说公安的，不叫人去打法院热线", min_length=1)
