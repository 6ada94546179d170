"""Where to turn. Telephone numbers live here and nowhere else."""

from __future__ import annotations

from ...model import Checked, Cited, Clocked, Grade, Ordered, Titled, doc
from ...prose import Prose
from ...source import Text


class Channel(Checked, Cited, Clocked, Titled, Ordered):
    """One authority or line."""

    phone: Text | None = doc("电话号码；没有就不写", default=None)
    phone_grade: Grade | None = doc("号码的核对等级", default=None)
    takes: Prose = doc("管什么")
    not_takes: Prose | None = doc("不管什么", default=None)
    bring: tuple[Prose, ...] = doc("带什么", default=())
    clock: Prose | None = doc("多久有答复，依据", default=None)

    def summary(self) -> Text:
        return self.takes

    def searched(self) -> tuple[Text, ...]:
        return (*self.aliases, *filter(None, [self.phone]))
