"""Illustrations from the sources: renamed, marked 示例, each step annotated."""

from __future__ import annotations

from typing import Literal

from ...model import Answered, Checked, Cited, Dangerous, Record, Ref, SourceKey, Titled, doc
from ...prose import Prose, Title


class Scene(Record):
    """One step of the story."""

    happened: Prose = doc("发生了什么")
    law: Prose = doc("对照哪一条，怎么看")
    could: Prose = doc("当时可以怎么做")


class Case(Checked, Cited, Dangerous, Answered, Titled):
    """A story that could be a reader's own."""

    title: Title = doc("标题，含“示例”")
    source: SourceKey = doc("改写自哪篇来源文章")
    scenes: tuple[Scene, ...] = doc("一步一步", min_length=2)
    lesson: tuple[Prose, ...] = doc("记住什么", min_length=1)
    stages: tuple[Ref[Literal["stages"]], ...] = doc("经过哪些阶段", default=())
    conducts: tuple[Ref[Literal["conducts"]], ...] = doc("涉及的行为", default=())
    basis: tuple[Prose, ...] = doc("本页引用的全部条文（双份登记）", min_length=1)
