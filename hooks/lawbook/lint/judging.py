"""From a citation to what can be said of it. Nothing is guessed: what cannot be told is said to be so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from ..citation import Citation, law_name
from .garbled import Garbled
from .laws import Law, Laws
from .present import NOTHING, Present, Setting, listed
from .verdict import Judgement
from .verdict import Verdict as V


@dataclass(frozen=True, eq=False)
class Judge:
    """What is known, and what follows from it."""

    laws: Laws
    _present: dict[str, Present] = field(default_factory=dict)

    @cached_property
    def garbled(self) -> Garbled:
        return Garbled(self.laws.all_names)

    def present(self, law: Law) -> Present:
        """The judge of citations of one instrument in force."""
        if law.key not in self._present:
            self._present[law.key] = Present(self.laws, law)
        return self._present[law.key]

    def judge(self, citation: Citation, setting: Setting = NOTHING) -> Judgement:
        """The judgement on `citation`, which stands in `setting`."""
        law = self.laws.law(citation.law, citation.year)
        if law is None:
            return self._unknown(citation)
        if law.repealed:
            return _repealed(law)
        if not citation.provision:
            return _named(law, setting)
        if citation.fault:
            return Judgement(V.GARBLED, f"条号看不清：{citation.fault}")
        number = self.laws.number(law, citation.provision)
        if law.superseded:
            return self._old(law, number)
        return self.present(law).judge(replace(citation, provision=number), setting)

    def _unknown(self, citation: Citation) -> Judgement:
        name = law_name(citation.law)
        if self.laws.law(name) is not None:
            return Judgement(V.UNHELD, f"没有见到《{name}》{citation.year}年的版本，不作判断")
        if self.garbled.is_garbled(name):
            why = f"没有叫“{citation.law}”的文件：名称写错或残缺，看不出是哪一个，不猜"
            return Judgement(V.GARBLED, why, "请照文件写全称")
        if len(self.laws.names.keys.get(name, ())) > 1:
            return Judgement(V.GARBLED, f"“{citation.law}”是几个文件共用的名字，看不出是哪一个", "请写全称")
        return Judgement(V.UNHELD, f"没有收录《{name}》：不能说有这份文件，也不能说没有")

    def _old(self, law: Law, number: str) -> Judgement:
        """A citation of an edition that no longer holds, which says so itself."""
        present = self.laws.law(law.row.title if law.row else law.short)
        now = self.laws.moved(present, number) if present else ()
        ended = f"写明是旧版本；它自 {law.until} 起失效"
        if present and now:
            moved = self.present(present).to(now, f"{ended}，这一条现为{listed(now)}")
            return replace(moved, noted=True)
        return Judgement(V.REPEALED, f"{ended}，由现行文本取代，条号不同", noted=True)


def _repealed(law: Law) -> Judgement:
    day = f"自 {law.until} 起" if law.until else ""
    by = f"，见{law.row.by}" if law.row and law.row.by else ""
    return Judgement(V.REPEALED, f"《{law.short}》{day}已废止{by}；没有一一对应的新条号，请查现行规定")


def _named(law: Law, setting: Setting) -> Judgement:
    """A law without an article; where the text gives it a year that is not one of its own, that is said."""
    year = next((year for year in setting.years if year not in law.years), "")
    seen = f"；文中说的是 {year} 年，所见文本是 {law.version}" if year and law.version else ""
    return Judgement(V.NAMED, f"只写了《{law.short}》，没有写第几条，没法核对{seen}")
