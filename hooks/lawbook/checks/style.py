"""Rules for how our own sentences are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds.terms import GlossaryTerm
from ..library import Library
from ..model import Answered
from ..reach import suspects, telephones
from ..source import Problem
from ..text.masked import blanked, unquoted, untitled
from ..text.runs import Runs
from .rule import rule

HAN = "\u4e00-\u9fff"
HALF_WIDTH = re.compile(rf"(?<=[{HAN}”》）])[,:;?!()](?=[{HAN}“《（])|(?<=[{HAN}”》）])[,;?!](?=\s|$)")
VAGUE = {
    "有关部门": "写清是哪个机关，写不清就不写",
    "相关部门": "写清是哪个机关，写不清就不写",
    "银保监会": "现名国家金融监督管理总局；说旧名时加引号",
    "停息挂账": "不是法定权利，只能放在引号里说",
}
ALONE = re.compile("|".join(VAGUE))
LONGEST_RUN = 17
CLAUSE = re.compile(rf"[{HAN}0-9、，]{{{LONGEST_RUN},}}")
LONGEST_SENTENCE = 60


@rule
def statute_wording_is_quoted_not_pasted(library: Library) -> Iterator[Problem]:
    """条文原文只用“> 《…》第…条”展开，不粘贴进正文。"""
    official = Runs(LONGEST_RUN, (p.text for law in library.statutes.values() for p in law.provisions.values()))
    for entry in library.entries:
        for text in entry.prose:
            plain = blanked(untitled(text), (citation.span for citation in text.citations))
            for clause in CLAUSE.finditer(plain):
                if (offset := official.shared(clause[0])) is not None:
                    pasted = clause[0][offset : offset + LONGEST_RUN]
                    at = text.where(clause.start() + offset)
                    yield Problem(at, f"照搬了条文原文（“{pasted}”），请改写或用引文")


@rule
def punctuation_is_full_width(library: Library) -> Iterator[Problem]:
    """汉字之间用全角标点；别人的标题照原样。"""
    for entry in library.entries:
        for text in entry.prose:
            for match in HALF_WIDTH.finditer(text):
                if untitled(text)[match.start()] != " ":
                    yield Problem(text.where(match.start()), f"半角标点“{match[0]}”，请改为全角")


@rule
def titles_are_paired(library: Library) -> Iterator[Problem]:
    """书名号和引号成对。"""
    for entry in library.entries:
        for text in entry.prose:
            for opening, closing in (("《", "》"), ("“", "”"), ("（", "）")):
                if text.count(opening) != text.count(closing):
                    yield Problem(text.at, f"“{opening}{closing}”不成对")


@rule
def words_that_must_not_stand_alone(library: Library) -> Iterator[Problem]:
    """不写“有关部门”；旧机构名、“停息挂账”只在引号里说。"""
    for entry in library.entries:
        for text in entry.prose:
            for match in ALONE.finditer(unquoted(text)) if ALONE.search(text) else ():
                yield Problem(text.where(match.start()), f"“{match[0]}”：{VAGUE[match[0]]}")


@rule
def telephones_come_from_channels(library: Library) -> Iterator[Problem]:
    """正文不写电话号码，公开的也不写；号码只在 data/channels/。"""
    prose = [text for entry in library.entries for text in entry.prose]
    for number in suspects(prose, telephones):
        for offset, written in telephones(prose[number]):
            yield Problem(prose[number].where(offset), f"正文不写电话号码（{written}），请改用 data/channels/")


@rule
def answers_are_short(library: Library) -> Iterator[Problem]:
    """一句话结论每句不超过六十字。"""
    answers = [record.answer for _, _, record in library.subjects() if isinstance(record, Answered)]
    definitions = [term.definition for term in library.of(GlossaryTerm).values()]
    for answer in (*answers, *definitions):
        cited = sorted((citation.span for citation in answer.citations), reverse=True)
        said = str(answer)
        for start, end in cited:
            said = said[:start] + said[end:]
        for sentence in re.split(r"[。！？\n]", said):
            if len(sentence) > LONGEST_SENTENCE:
                yield Problem(answer.at, f"结论有一句 {len(sentence)} 字，超过 {LONGEST_SENTENCE} 字")
