"""Rules for citations in our own prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..citation import Citation
from ..citation.numbers import NUMBER
from ..library import Library
from ..prose import Written
from ..source import Problem
from ..text.masked import blanked
from ..text.normal import fold
from .rule import rule

ARTICLE, SAYS_WHEN = "条", "施行"
HAN = re.compile(r"(?![、和及与或至到])[\u4e00-\u9fff]+")
"""Words but for those that join citations."""
BARE = re.compile(rf"第\s*{NUMBER}\s*条")


@rule
def citations_resolve(library: Library) -> Iterator[Problem]:
    """每一条引用都指向收录的条文，款、项也在。"""
    for entry in library.entries:
        for citation in (*entry.citations, *entry.entered):
            resolution = library.resolve(citation)
            if not resolution.target and not is_quotation(library, citation):
                yield Problem(citation.at, resolution.explanation)


def is_quotation(library: Library, citation: Citation) -> bool:
    """Whether 《…》“…” only sets a title beside a quotation: its instrument has no provisions with names."""
    if not citation.provision.startswith("“"):
        return False
    key, _ = library.names.statute(citation.law, citation.year)
    return key is None or not any(p.name for p in library.statutes[key].provisions.values())


@rule
def citations_are_entered_twice(library: Library) -> Iterator[Problem]:
    """正文引用的与 basis 登记的恰好相同（双份登记）：改错一个条号，两边就对不上。"""
    for entry in library.entries:
        written = {_identity(library, citation): citation for citation in entry.citations}
        entered = {_identity(library, citation): citation for citation in entry.entered}
        for identity, citation in written.items():
            if identity and identity not in entered:
                yield Problem(citation.at, f"正文引用了{citation}，basis 里没有登记")
        for identity, citation in entered.items():
            if identity and identity not in written:
                yield Problem(citation.at, f"basis 登记了{citation}，正文没有引用")
        for line in entry.basis:
            if not line.citations:
                yield Problem(line.at, f"basis 只登记引用，读不出引用：{line}")
            elif line != line.citations[0].text and (words := _words(line)):
                yield Problem(line.at, f"basis 只登记引用，不写别的话：{''.join(words)}")


def _words(line: Written) -> list[str]:
    """What a line says besides what it cites."""
    return HAN.findall(blanked(line, (citation.span for citation in line.citations)))


def _identity(library: Library, citation: Citation) -> tuple[str, str, int | None, int | None] | None:
    target = library.resolve(citation).target
    return (target.statute, target.provision, citation.paragraph, citation.item) if target else None


@rule
def articles_are_named(library: Library) -> Iterator[Problem]:
    """不写光秃秃的“第…条”，总要写明是哪部法。"""
    for entry in library.entries:
        for text in entry.prose:
            if ARTICLE in text:
                yield from _bare_articles(text)


def _bare_articles(text: Written) -> Iterator[Problem]:
    covered = [citation.span for citation in text.citations]
    for match in BARE.finditer(fold(text)):
        if not any(start <= match.start() < end for start, end in covered):
            yield Problem(text.where(match.start()), f"“{match[0]}”没有写明法律名称")


@rule
def ended_rules_are_not_cited_as_current(library: Library) -> Iterator[Problem]:
    """不注明版本的引用，指的是现行文本；已失效的要写明版本，例如（2012年修正）。"""
    for entry in library.entries:
        for citation in entry.citations:
            target = library.resolve(citation).target
            if target and citation.year is None:
                law = library.statutes[target.statute]
                if law.ended(library.today):
                    yield Problem(citation.at, f"《{citation.law}》已于 {law.until} 失效，不能当作现行规定引用")


@rule
def rules_not_yet_in_force_are_said_to_be(library: Library) -> Iterator[Problem]:
    """引用还没有施行的规定，同一段里写明几时施行。"""
    for entry in library.entries:
        for text in entry.prose:
            for citation in () if SAYS_WHEN in text else text.citations:
                target = library.resolve(citation).target
                law = library.statutes[target.statute] if target else None
                if law and not law.begun(library.today):
                    yield Problem(citation.at, f"《{citation.law}》{law.effective} 才施行，这一段要写明几时施行")
