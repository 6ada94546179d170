"""What the site may ask of a record, whatever its kind. A model takes what it can answer as base classes.

pydantic lists the fields of the last base first; so the bases of a kind stand in reverse order.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar, Literal

from ..prose import Prose, Title
from ..source import Text
from .base import DateField, Record, doc
from .first import FirstScreen
from .ref import Ref
from .vocabulary import Term

Words = Mapping[str, Mapping[str, Term]]
"""Vocabulary → key → word."""
MOST = 9999
"""The last place that an editor may choose."""


class Subject(Record):
    """What a file of `data/<kind>/` holds."""

    headings: ClassVar[tuple[str, ...]] = ("",)
    """Those under which the plain list of its kind shows the records, in their order; "" is none."""

    @abstractmethod
    def called(self, words: Words) -> Text:
        """What it is called elsewhere: in links, lists, search results."""

    @abstractmethod
    def summary(self) -> Text:
        """What it says, in a sentence or two."""

    def searched(self) -> tuple[Text, ...]:
        """Further words by which people look for it."""
        return ()

    def place(self) -> int:
        """Where it stands among its kind, the smallest first; equals stand by key."""
        return 1

    def group(self) -> str:
        """Under which of the headings it stands."""
        return self.headings[0]

    def placed(self, order: int) -> int:
        """Where it stands if its place is chosen among those under its heading."""
        return self.headings.index(self.group()) * (MOST + 1) + order


class Titled(Subject):
    """It has a title, and other names."""

    title: Title = doc("标题")
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())

    def called(self, words: Words) -> Text:
        return self.title

    def searched(self) -> tuple[Text, ...]:
        return self.aliases


class Answered(FirstScreen, Subject):
    """It answers in a sentence, on the first screen."""

    answer: Prose = doc("一句话结论，每句不超过六十字")

    def summary(self) -> Text:
        return self.answer


class Ordered(Subject):
    """Its place is chosen by an editor."""

    order: int = doc("排列次序", ge=1, le=MOST)

    def place(self) -> int:
        return self.placed(self.order)


class Cited(Record):
    """It enters twice what it cites."""

    basis: tuple[Prose, ...] = doc("本页引用的全部条文，一条一行（双份登记）", default=())


class Clocked(Record):
    """Its page shows clocks."""

    clocks: tuple[Ref[Literal["deadlines"]], ...] = doc("期限：data/deadlines/ 的文件名", default=())


class Checked(Record):
    """It says when somebody last looked at it."""

    checked: DateField = doc("最近一次核对的日期")


class Dangerous(Record):
    """Its page can offer help to somebody in danger."""

    danger: bool = doc("涉及威胁或人身安全：页面显示求助提示", default=False)


class Attributed(Record):
    """It says which of the source articles say so."""

    said_by: tuple[Text, ...] = doc("哪几项来源这样说：清单编号，例如 S0-43；坊间流传写 坊间", min_length=1)


class HasPoster(Subject):
    """There is a sheet to save and send."""

    @abstractmethod
    def steps(self) -> tuple[Prose, ...]:
        """What to do, in order."""

    @abstractmethod
    def warnings(self) -> tuple[Prose, ...]:
        """What not to do."""

    def quoted(self) -> tuple[Text, ...]:
        """What others say: shown as theirs."""
        return ()
