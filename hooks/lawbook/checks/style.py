"""Rules for how our own sentences are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..kinds.terms import GlossaryTerm
from ..library import Library
from ..model import Answered
from ..source import Problem
from ..text.masked import blanked, unquoted, untitled
from ..text.normal import normalised
from .rule import rule

HAN = "\u4e00-\u9fff"
HALF_WIDTH = re.compile(rf"(?<=[{HAN}”》）])[,:;?!()](?=[{HAN}“《（])|(?<=[{HAN}”》）])[,;?!](?=\s|$)")
PHONE = re.compile(
    r"(?<![\d.\-/—第])(?:1[0-9]{10}|12[0-9]{3}|400[- ]?\d{3,4}[- ]?\d{3,4}|0\d{2,3}-\d{7,8})(?!\d|[条日年月元])"
)
PRIVATE = re.compile(r"(?:微信|QQ|扣扣|飞机|电报)(?:号|群)?\s*[:：]?\s*[A-Za-z0-9_-]{5,}")
VAGUE = {
    "有关部门": "写清是哪个机关，写不清就不写",
    "相关部门": "写清是哪个机关，写不清就不写",
    "银保监会": "现名国家金融监督管理总局；说旧名时加引号",
    "停息挂账": "不是法定权利，只能放在引号里说",
}
LONGEST_RUN = 17
LONGEST_SENTENCE = 60


@rule
def statute_wording_is_quoted_not_pasted(library: Library) -> Iterator[Problem]:
    """条文原文只用“> 《…》第…条”展开，不粘贴进正文。"""
    runs = _official_runs(library)
    for entry in library.entries:
        for text in entry.prose:
            plain = blanked(untitled(text), (citation.span for citation in text.citations))
            for start, sentence in _clauses(plain):
                for offset in range(len(sentence) - LONGEST_RUN + 1):
                    if normalised(sentence[offset : offset + LONGEST_RUN]) in runs:
                        pasted = sentence[offset : offset + LONGEST_RUN]
                        yield Problem(text.where(start + offset), f"照搬了条文原文（“{pasted}”），请改写或用引文")
                        break


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(rf"[{HAN}0-9、，]+", text):
        yield match.start(), match[0]


@cache
def _shingles(text: str) -> frozenset[str]:
    return frozenset(text[i : i + LONGEST_RUN] for i in range(len(text) - LONGEST_RUN + 1))


def _official_runs(library: Library) -> frozenset[str]:
    found: set[str] = set()
    for statute in library.statutes.values():
        for provision in statute.provisions.values():
            found |= _shingles(normalised(provision.text))
    return frozenset(found)


@rule
def punctuation_is_full_width(library: Library) -> Iterator[Problem]:
    """汉字之间用全角标点；别人的标题照原样。"""
    for entry in library.entries:
        for text in entry.prose:
            ours = untitled(text)
            for match in (found for found in HALF_WIDTH.finditer(text) if ours[found.start()] != " "):
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
            bare = unquoted(text)
            for word, advice in VAGUE.items():
                for match in re.finditer(word, bare):
                    yield Problem(text.where(match.start()), f"“{word}”：{advice}")


@rule
def telephones_come_from_channels(library: Library) -> Iterator[Problem]:
    """正文不写电话号码与私人联系方式；号码只在 data/channels/。"""
    for entry in library.entries:
        for text in entry.prose:
            for match in (*PHONE.finditer(text), *PRIVATE.finditer(text)):
                yield Problem(text.where(match.start()), f"正文不写联系方式（{match[0]}），请改用 data/channels/")


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
