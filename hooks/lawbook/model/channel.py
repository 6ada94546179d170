"""Where to turn. Telephone numbers live here and nowhere else."""

from __future__ import annotations

from ..source import Prose, Text
from .base import DateField, Record, doc
from .vocabulary import Grade


class Channel(Record):
    """One authority or line."""

    order: int = doc("排列次序", ge=1)
    title: Text = doc("名称")
    aliases: tuple[Text, ...] = doc("人们会怎样搜", default=())
    phone: Text | None = doc("电话号码；没有就不写", default=None)
    phone_grade: Grade | None = doc("号码的核对等级", default=None)
    takes: Prose = doc("管什么")
    not_takes: Prose | None = doc("不管什么", default=None)
    bring: tuple[Prose, ...] = doc("带什么", default=())
    clock: Prose | None = doc("多久有答复，依据", default=None)
    basis: tuple[Prose, ...] = doc("本条引用的全部条文，一条一行（双份登记）", default=())
    checked: DateField = doc("最近一次核对的日期")
