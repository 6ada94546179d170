"""Rules for what is whose: ranks and issuers, numbers to call, words of the glossary, titles, blanks of letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds.letters import Letter
from ..kinds.statutes import Statute
from ..kinds.terms import GlossaryTerm
from ..library import Library
from ..model import Answered, Grade, Ordered, Rank
from ..source import Problem
from .rule import rule

ISSUERS = {
    Rank.LAW: re.compile("全国人民代表大会"),
    Rank.REGULATION: re.compile("国务院"),
    Rank.INTERPRETATION: re.compile("最高人民(?:法院|检察院)"),
    Rank.SELF_REGULATION: re.compile("协会"),
    Rank.STANDARD: re.compile("标准化"),
}
HIGHER = re.compile("全国人民代表大会|国务院$|协会")
"""Nobody of them makes rules of a ministry."""
NUMBERS = {
    Rank.LAW: re.compile("主席令"),
    Rank.REGULATION: re.compile("国务院令"),
    Rank.INTERPRETATION: re.compile("法释"),
    Rank.RULE: re.compile("令"),
    Rank.NORMATIVE: re.compile("(?!.*令)"),
    Rank.STANDARD: re.compile("GB"),
}
"""Rank → what its document number has."""
CALLED = re.compile(r"[0-9]{3,5}|0[0-9]{2,3}-[0-9]{7,8}")
BLANK = re.compile("【([^【】]+)】")
SHORTEST = 6


@rule
def ranks_fit_their_issuers(library: Library) -> Iterator[Problem]:
    """位阶、制定机关、文号说的是一回事：法律由全国人大，行政法规由国务院，司法解释由最高法、最高检。"""
    for statute in library.statutes.values():
        if not _issued(statute):
            yield Problem(statute.issuer.at, f"位阶是 {statute.rank}，制定机关不会是“{statute.issuer}”")
        form = NUMBERS.get(statute.rank)
        if statute.number and form and not form.match(statute.number) and not form.search(statute.number):
            yield Problem(statute.number.at, f"位阶是 {statute.rank}，文号不会是“{statute.number}”")


def _issued(statute: Statute) -> bool:
    form = ISSUERS.get(statute.rank)
    return bool(form.search(statute.issuer)) if form else not HIGHER.search(statute.issuer)


@rule
def numbers_to_call_are_public(library: Library) -> Iterator[Problem]:
    """渠道的号码是公开的短号或者区号加座机；没有来源可记，等级只能是 unverified。"""
    for channel in library.channels.values():
        if channel.phone and not CALLED.fullmatch(channel.phone):
            yield Problem(channel.phone.at, f"“{channel.phone}”不是公开的号码：写三到五位的短号，或者区号-座机")
        if channel.phone_grade not in (None, Grade.UNVERIFIED):
            yield Problem(channel.at, f"号码的等级不能写 {channel.phone_grade}：没有核对过来源的都是 unverified")


@rule
def a_word_is_of_one_term(library: Library) -> Iterator[Problem]:
    """一个词只归一条术语。"""
    owners: dict[str, str] = {}
    for key, term in library.of(GlossaryTerm).items():
        for name in (term.title, *term.aliases):
            if owners.setdefault(name, key) != key:
                yield Problem(name.at, f"“{name}”已经是 data/terms/{owners[name]}.yml 的词")


@rule
def records_are_told_apart(library: Library) -> Iterator[Problem]:
    """同一类里没有两份同名、没有两份同一个次序；结论不是一两个字。"""
    for folder, records in library.records.items():
        titles: dict[str, str] = {}
        places: dict[int, str] = {}
        for key, record in records.items():
            called = record.called(library.vocabularies)
            edition = isinstance(record, Statute) and record.edition_of
            if not edition and titles.setdefault(called, key) != key:
                yield Problem(record.at, f"与 data/{folder}/{titles[called]}.yml 同名：{called}")
            if isinstance(record, Ordered) and places.setdefault(record.order, key) != key:
                yield Problem(record.at, f"order {record.order} 与 data/{folder}/{places[record.order]}.yml 相同")
            lines = (record.answer, record.verdict_line) if isinstance(record, Answered) else ()
            for line in (line for line in lines if len(line) < SHORTEST):
                yield Problem(line.at, f"结论只有 {len(line)} 个字：{line}")


@rule
def blanks_of_letters_are_explained(library: Library) -> Iterator[Problem]:
    """文书里的每个【空】在 fields 里说明，fields 说的每个空在文书里；括号成对。"""
    for letter in library.of(Letter).values():
        if letter.text.count("【") != letter.text.count("】"):
            yield Problem(letter.text.at, "“【】”不成对")
        blanks = set(BLANK.findall(letter.text))
        told = {blank: line for line in letter.fields for blank in BLANK.findall(line)}
        for blank in sorted(blanks - told.keys()):
            yield Problem(letter.text.where(letter.text.index(f"【{blank}】")), f"fields 没有说明【{blank}】")
        for blank in sorted(told.keys() - blanks):
            yield Problem(told[blank].at, f"正文里没有【{blank}】")
