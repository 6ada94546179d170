"""Changes of the rules, for the timeline."""

from __future__ import annotations

from ..source import Prose, Text
from .base import DateField, Record, doc


class Change(Record):
    """Something that began, ended or was renumbered on a day."""

    day: DateField = doc("哪一天")
    title: Text = doc("变了什么")
    text: Prose = doc("怎样变的，依据")
    means: Prose = doc("对你意味着什么")
    basis: tuple[Prose, ...] = doc("引用的条文（双份登记）", default=())
