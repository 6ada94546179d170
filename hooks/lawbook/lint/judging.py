"""From a citation to what can be said of it. Nothing is guessed: what cannot be told is said to be so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from ..citation import Citation, law_name, title
from ..citation.provision import ARTICLE_KEY
from .garbled import Garbled
from .laws import Law, Laws
from .misuse import misused
from .quoting import Kind, Saying
from .verdict import Judgement
from .verdict import Verdict as V
from .wording import ALIKE, SAME, SHORTEST, Comparison, Texts

NO_WORDS = "这一条没有这些话"
FAINT = 0.05
"""Below it, a sentence has nothing to do with an article."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a citation stands: what is said behind it, its sentence, and what stands before that."""

    saying: Saying | None = None
    sentence: str = ""
    before: str = ""


NOTHING = Setting()


@dataclass(frozen=True, eq=False)
class Judge:
    """What is known, and what follows from it."""

    laws: Laws
    _texts: dict[str, Texts] = field(default_factory=dict)

    @cached_property
    def garbled(self) -> Garbled:
        return Garbled(self.laws.all_names)

    def judge(self, citation: Citation, setting: Setting = NOTHING) -> Judgement:
        """The judgement on `citation`, which stands in `setting`."""
        law = self.laws.law(citation.law, citation.year)
        if law is None:
            return self._unknown(citation)
        if law.repealed:
            return _repealed(law)
        if not citation.provision:
            return _named(law, citation)
        if citation.fault:
            return Judgement(V.GARBLED, f"条号看不清：{citation.fault}")
        number = self.laws.number(law, citation.provision)
        if law.superseded:
            return self._old(law, number)
        return self._present(law, replace(citation, provision=number), setting)

    def _unknown(self, citation: Citation) -> Judgement:
        name = law_name(citation.law)
        if self.laws.law(name) is not None:
            return Judgement(V.UNHELD, f"没有见到《{name}》{citation.year}年的版本，不作判断")
        if self.garbled.is_garbled(name):
            return Judgement(V.GARBLED, f"没有叫“{citation.law}”的文件：名称写错或残缺，看不出是哪一个，不猜", "请照文件写全称")
        if len(self.laws.names.keys.get(name, ())) > 1:
            return Judgement(V.GARBLED, f"“{citation.law}”是几个文件共用的名字，看不出是哪一个", "请写全称")
        return Judgement(V.UNHELD, f"没有收录《{name}》：不能说有这份文件，也不能说没有")

    def _old(self, law: Law, number: str) -> Judgement:
        """A citation of an edition that no longer holds."""
        present = self.laws.law(law.row.title if law.row else law.short)
        now = self._moved(present, number) if present else ()
        ended = f"写明是旧版本；它自 {law.until} 起失效"
        if present and now:
            return replace(self._to(present, now, f"{ended}，这一条现为{_numbers(now)}"), noted=True)
        return Judgement(V.REPEALED, f"{ended}，由现行文本取代，条号不同", noted=True)

    def _moved(self, law: Law, number: str) -> tuple[str, ...]:
        """The provisions that carried `number` in an earlier edition."""
        return tuple(target.provision for target in self.laws.names.moved.get((law.key, number), ()))

    def _to(self, law: Law, now: tuple[str, ...], message: str) -> Judgement:
        instead = "、".join(f"《{law.short}》{title(number)}" for number in now)
        return Judgement(V.MOVED, message, instead, page=self.laws.page(law, now[0]))

    def _present(self, law: Law, citation: Citation, setting: Setting) -> Judgement:
        number, texts, saying = citation.provision, self.texts(law), setting.saying
        compared = texts.compare(saying, number) if saying and saying.kind is not Kind.CLAIM and texts.of else None
        if compared and (found := self._quoted(law, number, saying, compared)):
            return found
        article = ARTICLE_KEY.fullmatch(number)
        if article and law.last_article and int(article[1]) > law.last_article:
            return self._absent(law, citation, saying, texts)
        exact = bool(compared and compared.own.ratio == 1)
        if (moved := self._moved(law, number)) and not exact and not self._means(law, setting, number, moved):
            now = f"；现在的{title(number)}是另一条" if number in texts.of else ""
            return self._to(law, moved, f"这是旧版本的条号，现为{_numbers(moved)}{now}")
        if found := self._elsewhere(law, citation, setting, exact):
            return found
        return self._exists(law, citation, exact)

    def texts(self, law: Law) -> Texts:
        """The wording of an instrument."""
        if law.key not in self._texts:
            wordings = self.laws.wordings(law)
            self._texts[law.key] = Texts({number: wording.text for number, wording in wordings.items()})
        return self._texts[law.key]

    def _quoted(self, law: Law, number: str, saying: Saying | None, compared: Comparison) -> Judgement | None:
        """What is wrong with the words quoted; None where nothing is, or nothing is like them."""
        own, other = compared.own, compared.other
        if saying is None or own.ratio == 1:
            return None
        page, grade = self.laws.page(law, number), self._grade(law, number)
        if compared.elsewhere:
            best = _numbers(compared.best)
            if other.ratio >= SAME and saying.size >= SHORTEST:
                moved = self._to(law, compared.best, f"这些话现在在{best}，不在{title(number)}")
                verdict = V.ABSENT if law.last_article and _beyond(number, law.last_article) else V.MOVED
                return replace(moved, verdict=verdict, difference=other.difference)
            message = f"{NO_WORDS}；最接近的是{best}，也不相同"
            return Judgement(V.MISQUOTED, message, f"《{law.short}》{best}", other.difference, page, grade)
        if own.ratio >= ALIKE:
            return Judgement(V.MISQUOTED, "与原文不同", "请照原文抄", own.difference, page, grade)
        if saying.kind is Kind.QUOTATION and saying.size >= SHORTEST and number in self.texts(law).of:
            seen = "只见到转述，全文未见；所见的句子里没有这些话" if law.reported else NO_WORDS
            return Judgement(V.MISQUOTED, f"{seen}。{self._says(law, number)}", "", "", page, grade)
        return None

    def _absent(self, law: Law, citation: Citation, saying: Saying | None, texts: Texts) -> Judgement:
        best = texts.unsupported(saying, citation.provision) if saying else None
        instead = f"《{law.short}》{title(best)}" if best else ""
        return Judgement(V.ABSENT, f"《{law.short}》只有{law.last_article}条，没有{title(citation.provision)}", instead)

    def _means(self, law: Law, setting: Setting, number: str, moved: tuple[str, ...]) -> bool:
        """Whether a number that was moved is meant as it is now: the sentence fits that article better, or fits
        neither and the site has a page for it."""
        fits = self.texts(law).pairs.support(setting.sentence)
        now, before = fits.get(number, 0), max(fits.get(other, 0) for other in moved)
        return bool(self.laws.page(law, number)) if max(now, before) < FAINT else now >= before

    def _elsewhere(self, law: Law, citation: Citation, setting: Setting, exact: bool) -> Judgement | None:
        """A real article that does not speak of what it is cited for."""
        number, page, saying = citation.provision, self.laws.page(law, citation.provision), setting.saying
        provision = law.statute.provisions.get(number) if law.statute else None
        for use in provision.misused_for if provision else ():
            if misused(use, f"{setting.before}{setting.sentence}"):
                return Judgement(V.MISUSED, f"真条文、假依据：常被误用来说明“{use}”。{self._says(law, number)}", page=page)
        if saying is None or exact or not saying.claimed or law.reported:
            return None
        best = self.texts(law).unsupported(saying, number)
        if best is None:
            return None
        says = f"{self._says(law, number)}，没有说这些"
        if best:
            return self._to(law, (best,), f"{says}；说到这些的现在是{title(best)}（旧版本的条号，或者写错了）")
        return Judgement(V.MISUSED, f"真条文、假依据：{says}", page=page)

    def _exists(self, law: Law, citation: Citation, exact: bool) -> Judgement:
        number, page = citation.provision, self.laws.page(law, citation.provision)
        places = self.laws.paragraphs(law, number)
        if places and citation.paragraph and citation.paragraph > places[-1].paragraph:
            return Judgement(V.ABSENT, f"{title(number)}只有{places[-1].paragraph}款，没有{citation.tail}", page=page)
        grade, known = self._grade(law, number), number in self.laws.wordings(law)
        since = f"，{law.since} 起施行" if law.since else ""
        if page or exact:
            words = "，引文与原文相同" if exact else ""
            reported = "；只见转述，不是官方文本" if grade == "reported" else ""
            return Judgement(V.CURRENT, f"《{law.short}》有这一条{since}{words}{reported}", page=page, grade=grade)
        if known or (law.last_article and not _beyond(number, law.last_article) and ARTICLE_KEY.fullmatch(number)):
            return Judgement(V.UNHELD, f"《{law.short}》有这一条{since}，本站没有收录它，内容不作判断", grade=grade)
        return Judgement(V.UNHELD, f"《{law.short}》的这一条本站没有收录，有没有、写什么，不作判断")

    def _grade(self, law: Law, number: str) -> str:
        wording = self.laws.wordings(law).get(number)
        return wording.grade if wording else ""

    def _says(self, law: Law, number: str) -> str:
        """How the provision begins."""
        wording = self.laws.wordings(law).get(number)
        begins = wording.text.split("\n")[0][:40] if wording else ""
        return f"{title(number)}写的是“{begins}{'……' if wording and len(wording.text) > 40 else ''}”" if begins else ""


def _beyond(number: str, last: int) -> bool:
    article = ARTICLE_KEY.fullmatch(number)
    return bool(article and int(article[1]) > last)


def _numbers(now: tuple[str, ...]) -> str:
    return "、".join(map(title, now))


def _repealed(law: Law) -> Judgement:
    day = f"自 {law.until} 起" if law.until else ""
    by = f"，见{law.row.by}" if law.row and law.row.by else ""
    return Judgement(V.REPEALED, f"《{law.short}》{day}已废止{by}；没有一一对应的新条号，请查现行规定")


def _named(law: Law, citation: Citation) -> Judgement:
    return Judgement(V.NAMED, f"只写了《{law.short}》，没有写第几条，没法核对")
