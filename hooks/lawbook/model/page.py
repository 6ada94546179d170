"""Front matter of the hand-written pages in `content/`."""

from __future__ import annotations

from ..prose import Prose, Title
from ..source import Text
from .base import DateField, Record, doc
from .subject import Cited


class Poster(Record):
    """What the poster of a page says; a page without it has none."""

    answer: Prose = doc("一句话结论")
    todo: tuple[Prose, ...] = doc("要做的，按顺序", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做的", min_length=1)


class PageMeta(Cited):
    """What stands between the `---` lines of a Markdown page."""

    title: Title = doc("页面标题")
    description: Title = doc("一句话说明，给搜索与分享预览")
    template: Text | None = doc("用哪个模板，例如 home.html", default=None)
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())
    poster: Poster | None = doc("这一页的海报；没有就不画", default=None)
    checked: DateField | None = doc("最近一次核对的日期", default=None)
