"""Citations of an instrument in force: does the article exist, and does it say what is said of it?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from ..citation import Citation, title
from ..citation.provision import ARTICLE_KEY
from ..kinds.statutes import Provision
from .figures import other_figures
from .laws import Law, Laws
from .misuse import misused
from .quoting import Kind, Saying
from .verdict import Judgement
from .verdict import Verdict as V
from .wording import ALIKE, SAME, SHORTEST, Comparison, Texts

FAINT = 0.05
"""A sentence that fits two articles with no more difference than this speaks for neither."""
REVERSED = re.compile(r"\[[^\]]*[不没无未][^\]]*\]")
"""A difference in a negation: what comes nearest may say the opposite."""
BEGINNING = 40
"""Characters of an article that tell what it is about."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a citation stands: what is said behind it, its sentence, what stands before that, and the years that
    the text gives to the law."""

    saying: Saying | None = None
    sentence: str = ""
    before: str = ""
    years: tuple[str, ...] = ()


NOTHING = Setting()


@dataclass(frozen=True, eq=False)
class Present:
    """Judges the citations of `law`."""

    laws: Laws
    law: Law

    @cached_property
    def texts(self) -> Texts:
        return Texts({number: wording.text for number, wording in self.laws.wordings(self.law).items()})

    def judge(self, citation: Citation, setting: Setting) -> Judgement:
        """The judgement on a citation whose provision is called by its key."""
        number, saying = citation.provision, setting.saying
        compared = self.texts.compare(saying, number) if saying and self._comparable(saying) else None
        if saying and compared and (found := self._quoted(number, saying, compared)):
            return found
        if self._beyond(number):
            return self._absent(citation, setting)
        exact = bool(compared and compared.own.ratio == 1)
        if (moved := self.laws.moved(self.law, number)) and not exact and not self._means(setting, number, moved):
            now = f"；现在的{title(number)}是另一条" if number in self.texts.of else ""
            return self.to(moved, f"这是旧版本的条号，现为{listed(moved)}{now}")
        return self._misused(number, setting, exact) or self._figures(number, saying) or self._exists(citation, exact)

    def _comparable(self, saying: Saying) -> bool:
        """Whether words are held against the wording: of a report, only those that are set as a quotation."""
        return saying.kind is Kind.QUOTATION or (
            saying.kind is Kind.WORDING and bool(self.texts.of) and (saying.alone or not self.law.reported)
        )

    def to(self, now: tuple[str, ...], message: str) -> Judgement:
        """The judgement that another article has to be cited."""
        instead = "、".join(f"《{self.law.short}》{title(number)}" for number in now)
        return Judgement(V.MOVED, message, instead, page=self._page(now[0]), grade=self._grade(now[0]))

    def _quoted(self, number: str, saying: Saying, compared: Comparison) -> Judgement | None:
        """What is wrong with the words quoted; None where nothing is, or nothing is like them."""
        own, other = compared.own, compared.other
        if own.ratio == 1:
            return None
        page, grade = self._page(number), self._grade(number)
        if compared.elsewhere:
            best = listed(compared.best)
            if other.ratio >= SAME and saying.size >= SHORTEST:
                found = self.to(compared.best, f"这些话现在在{best}，不在{title(number)}")
                verdict = V.ABSENT if self._beyond(number) else V.MOVED
                return replace(found, verdict=verdict, difference=other.difference)
            message = f"这一条没有这些话；最接近的是{best}，也不相同"
            instead = "" if REVERSED.search(other.difference) else f"《{self.law.short}》{best}"
            return Judgement(V.MISQUOTED, message, instead, other.difference, page, grade)
        if own.ratio >= ALIKE:
            return Judgement(V.MISQUOTED, "与原文不同", "请照原文抄", own.difference, page, grade)
        if saying.kind is Kind.QUOTATION and saying.size >= SHORTEST and number in self.texts.of:
            seen = "只见到转述，全文未见；所见的句子里没有这些话" if self.law.reported else "这一条没有这些话"
            return Judgement(V.MISQUOTED, f"{seen}。{self._says(number)}", "", "", page, grade)
        return None

    def _beyond(self, number: str) -> bool:
        article, last = ARTICLE_KEY.fullmatch(number), self.law.last_article
        return bool(article and last and int(article[1]) > last)

    def _absent(self, citation: Citation, setting: Setting) -> Judgement:
        number, claim = citation.provision, setting.saying
        best = self.texts.supporting(claim.text) if claim else None
        instead = f"《{self.law.short}》{title(best)}" if best else ""
        return Judgement(V.ABSENT, f"《{self.law.short}》只有{self.law.last_article}条，没有{title(number)}", instead)

    def _means(self, setting: Setting, number: str, moved: tuple[str, ...]) -> bool:
        """Whether a number that was moved is meant as it is now: the sentence fits that article better, or fits
        neither better and the site has a page for it."""
        fits = self.texts.pairs.support(setting.sentence)
        now, before = fits.get(number, 0), max(fits.get(other, 0) for other in moved)
        return bool(self._page(number)) if abs(now - before) < FAINT else now > before

    def _misused(self, number: str, setting: Setting, exact: bool) -> Judgement | None:
        """A real article that does not speak of what it is cited for."""
        page, saying, provision = self._page(number), setting.saying, self._provision(number)
        for use in provision.misused_for if provision else ():
            if misused(use, f"{setting.before}{setting.sentence}"):
                same = "（引文与原文相同）" if exact else ""
                why = f"真条文、假依据{same}：常被误用来说明“{use}”。{self._says(number)}"
                return Judgement(V.MISUSED, why, page=page)
        if saying is None or exact or not saying.claimed or self.law.reported:
            return None
        best = self.texts.unsupported(saying, number)
        says = f"{self._says(number)}，没有说这些"
        if best:
            return self.to((best,), f"{says}；说到这些的现在是{title(best)}（旧版本的条号，或者写错了）")
        return None if best is None else Judgement(V.MISUSED, f"真条文、假依据：{says}", page=page)

    def _figures(self, number: str, saying: Saying | None) -> Judgement | None:
        """Another number than the article has, in what is said to be its content."""
        text = self.texts.of.get(number, "")
        found = (
            other_figures(saying.text, text) if saying and saying.claimed and self.texts.fits(saying, number) else None
        )
        if found is None:
            return None
        said, written = found
        why = f"数字与原文不同：说的是{said}，{title(number)}写的是{'、'.join(written)}"
        return Judgement(V.MISQUOTED, why, "请照原文写", page=self._page(number), grade=self._grade(number))

    def _exists(self, citation: Citation, exact: bool) -> Judgement:
        number, page, law = citation.provision, self._page(citation.provision), self.law
        places = self.laws.paragraphs(law, number)
        if places and citation.paragraph and citation.paragraph > places[-1].paragraph:
            why = f"{title(number)}只有{places[-1].paragraph}款，没有{citation.tail}"
            return Judgement(V.ABSENT, why, page=page)
        grade, provision = self._grade(number), self._provision(number)
        since = f"，{law.since} 起施行" if law.since else ""
        if page or exact:
            words = "，引文与原文相同" if exact else ""
            reported = "；只见转述，不是官方文本" if grade == "reported" else ""
            doubt = "；条号存疑" if provision and provision.numbering else ""
            why = f"《{law.short}》有这一条{since}{words}{reported}{doubt}"
            return Judgement(V.CURRENT, why, page=page, grade=grade)
        if number in self.texts.of or (law.last_article and ARTICLE_KEY.fullmatch(number) and "-" not in number):
            return Judgement(V.UNHELD, f"《{law.short}》有这一条{since}，本站没有收录它，内容不作判断", grade=grade)
        return Judgement(V.UNHELD, f"《{law.short}》的这一条本站没有收录，有没有、写什么，不作判断")

    def _provision(self, number: str) -> Provision | None:
        return self.law.statute.provisions.get(number) if self.law.statute else None

    def _page(self, number: str) -> str:
        return self.laws.page(self.law, number)

    def _grade(self, number: str) -> str:
        wording = self.laws.wordings(self.law).get(number)
        return wording.grade if wording else ""

    def _says(self, number: str) -> str:
        """How the provision begins."""
        text = self.texts.of.get(number, "")
        first = text.partition("\n")[0][:BEGINNING]
        return f"{title(number)}写的是“{first}{'……' if len(text) > len(first) else ''}”" if first else ""


def listed(numbers: tuple[str, ...]) -> str:
    """第五十八条、第五十九条."""
    return "、".join(map(title, numbers))
