"""The claim ledger: every item of the five source articles, our ruling, and where the site answers it."""

from __future__ import annotations

from pydantic import RootModel

from ..prose import Prose, Title
from ..source import Text
from .base import Record, doc
from .vocabulary import ItemVerdict, SourceKey


class LedgerItem(Record):
    """One item of the checklist."""

    says: Text = doc("来源说了什么，转述")
    verdict: ItemVerdict = doc("判定")
    ruling: Prose = doc("本站怎么看，一句话")
    page: Text = doc("在哪一页回答，例如 myths/overdue-is-crime；不需回答的写 none")


class Ledger(RootModel[dict[str, LedgerItem]]):
    """A ledger file: item number → item."""


class Conflict(Record):
    """Where the sources contradict each other."""

    topic: Title = doc("议题")
    says: Text = doc("各篇怎么说，转述")
    ruling: Prose = doc("本站的结论")
    page: Text = doc("在哪一页回答")


class Conflicts(RootModel[dict[str, Conflict]]):
    """The conflicts: C1 … C12."""


class CitedThere(Record):
    """A citation in a source article."""

    cite: Text = doc("引用，照文章写的样子，带书名号")
    about: Text | None = doc("文章拿它说明什么", default=None)


class SourceCitations(RootModel[dict[SourceKey, tuple[CitedThere, ...]]]):
    """What the source articles cite: source → its citations, in order."""
