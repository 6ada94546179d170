"""Changes of the rules, for the timeline."""

from __future__ import annotations

from ...model import Cited, DateField, Subject, Words, doc
from ...prose import Prose, Title
from ...source import Text


class Change(Cited, Subject):
    """Something that began, ended or was renumbered on a day."""

    day: DateField = doc("哪一天")
    title: Title = doc("变了什么")
    text: Prose = doc("怎样变的，依据")
    means: Prose = doc("对你意味着什么")

    def called(self, words: Words) -> Text:
        return self.title

    def summary(self) -> Text:
        return self.means

    def place(self) -> int:
        return self.day.toordinal()
