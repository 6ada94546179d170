"""Illustrations from the sources: renamed, marked 示例, each step annotated."""

from __future__ import annotations

from ..source import Prose, Text
from .base import DateField, Record, doc
from .first import FirstScreen
from .vocabulary import SourceKey


class Scene(Record):
    """One step of the story."""

    happened: Prose = doc("发生了什么")
    law: Prose = doc("对照哪一条，怎么看")
    could: Prose = doc("当时可以怎么做")


class Case(FirstScreen):
    """A story that could be a reader's own."""

    title: Text = doc("标题，含“示例”")
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())
    answer: Prose = doc("一句话结论，每句不超过六十字")
    source: SourceKey = doc("改写自哪篇来源文章")
    scenes: tuple[Scene, ...] = doc("一步一步", min_length=2)
    lesson: tuple[Prose, ...] = doc("记住什么", min_length=1)
    stages: tuple[Text, ...] = doc("经过哪些阶段", default=())
    conducts: tuple[Text, ...] = doc("涉及的行为", default=())
    danger: bool = doc("涉及威胁或人身安全", default=False)
    basis: tuple[Prose, ...] = doc("本页引用的全部条文（双份登记）", min_length=1)
    checked: DateField = doc("最近一次核对的日期")
