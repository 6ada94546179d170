"""Rules for what may never be said, and for how reports are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds import KINDS
from ..library import Library
from ..model import Grade
from ..prose import Written
from ..source import Problem
from ..text.masked import unquoted
from .rule import rule

REPORTED = re.compile(r"报道|所述|转述|引述|未见|存疑|见到的|印的|印作|S4")
HARMFUL = {
    r"(?:可以|能够|允许)打爆通讯录": "打爆通讯录不是合法手段",
    r"坚决(?:地)?(?:进行)?反击": "不教人反击：离开、报警、留证据",
    r"借(?:新)?(?:钱|款|贷)(?:来)?(?:把)?(?:坑|窟窿)?填上": "不教人借钱填坑",
    r"(?:执行|诉讼)成本(?:太|很)?高.{0,10}(?:不会|不轻易|一般不)": "不安慰人说不会执行",
    r"(?:欠钱|欠款|逾期|不还钱)(?:就)?(?:一定|肯定)?会(?:被)?(?:坐牢|判刑|抓)": "单纯欠款不是犯罪",
    r"失信(?:了|者|人)?(?:就)?(?:不能|不许|不得)住(?:酒店|宾馆)": "失信不等于不能住酒店",
}


@rule
def reports_are_worded_as_reports(library: Library) -> Iterator[Problem]:
    """引用转述等级的条文，那句话要说明是报道或文章所述。"""
    for entry in library.entries:
        for text in entry.prose:
            for citation in text.citations:
                target = library.resolve(citation).target
                if (
                    target is None
                    or library.statutes[target.statute].provisions[target.provision].grade != Grade.REPORTED
                ):
                    continue
                if not REPORTED.search(_paragraph(text, citation.span[0])):
                    yield Problem(citation.at, f"{citation}只是转述，这一段要写明“据报道”或“据来源文章所述”")


def _paragraph(text: Written, offset: int) -> str:
    start = text.rfind("\n\n", 0, offset) + 1
    end = text.find("\n\n", offset)
    return text[start : end if end >= 0 else len(text)]


@rule
def harmful_sentences_do_not_appear(library: Library) -> Iterator[Problem]:
    """有害的话不出现（引号里说别人的话除外）。"""
    for entry in library.entries:
        for text in entry.prose:
            bare = unquoted(text)
            for pattern, why in HARMFUL.items():
                for match in re.finditer(pattern, bare):
                    yield Problem(text.where(match.start()), f"“{match[0]}”：{why}")


@rule
def records_cite_law(library: Library) -> Iterator[Problem]:
    """阶段、行为、文书等（KIND 写明 cites 的）至少引用一条法。"""
    for entry in library.entries:
        if entry.kind in KINDS and KINDS[entry.kind].cites and not entry.citations:
            yield Problem(entry.at, "这一页没有引用任何条文")
