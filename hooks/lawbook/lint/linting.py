"""A document → its findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..citation import law_name
from .judging import Judge
from .mentions import Mention, mentions
from .passages import Passage
from .present import Setting
from .quoting import STOP, saying
from .verdict import Finding, Judgement
from .verdict import Verdict as V

CONTEXT = 240
"""Characters before a citation that say what it is cited for."""
TOGETHER = re.compile(r"(?:[^\S\n]|[、,，])*(?:和|及|与|或|以及|或者)?[^\S\n]*")
RANGE = re.compile(r"\s*(?:至|到|[-—–~])\s*第?\s*")
SHORT = re.compile(r".{1,3}法")
"""Names that may be the end of longer ones: 仲裁法 of 劳动争议调解仲裁法."""
YEARS = re.compile(
    r"((?:19|20)\d{2})\s*年[^，。；,;]{0,6}(?:更新|修订|修正|修改|出台|公布|发布|施行|实施|颁布|新)[^，。；,;]{0,6}$"
)
"""A year that the text gives to the law it names next."""
FINE = (V.CURRENT, V.UNHELD)
UNTOLD = Judgement(V.UNHELD, "没有写明“本法”“本办法”是哪一部，不作判断")
"""What is said of 本法 where the law named last does not have that article: the text may be the law's own."""


def findings(path: str, passages: list[Passage], judge: Judge) -> Iterator[Finding]:
    """Every citation of a document, judged, in order."""
    found = list(mentions(passages, judge.laws.all_names))
    for group, end in _groups(found, passages):
        for mention, judgement in zip(group, _judged(judge, group, passages, end), strict=True):
            if mention.booked or judgement.verdict is not V.UNHELD:
                yield _finding(path, mention, passages[mention.passage], judgement)


def _finding(path: str, mention: Mention, passage: Passage, judgement: Judgement) -> Finding:
    citation = mention.citation
    line, column = passage.where(citation.span[0])
    end_line, end_column = passage.where(citation.span[1] - 1)
    name, written = law_name(citation.law), citation.text
    return Finding(path, line, column, end_line, end_column + 1, written, name, citation.provision, judgement)


def _groups(found: list[Mention], passages: list[Passage]) -> Iterator[tuple[list[Mention], int]]:
    """Citations that stand together (第三条、第五条), and where what is said behind them ends at the latest."""
    group: list[Mention] = []
    for mention, following in pairwise([*found, None]):
        if mention is None:
            continue
        group.append(mention)
        text = passages[mention.passage].text
        if following is None or following.passage != mention.passage:
            yield group, len(text)
        elif _between(text, mention, following, TOGETHER) or _between(text, mention, following, RANGE):
            continue
        else:
            yield group, following.citation.span[0]
        group = []


def _between(text: str, mention: Mention, following: Mention, what: re.Pattern[str]) -> bool:
    return bool(what.fullmatch(text, mention.citation.span[1], following.citation.span[0]))


def _judged(judge: Judge, group: list[Mention], passages: list[Passage], end: int) -> list[Judgement]:
    """The judgements on a group. What is said behind it need be in one of its members only."""
    text, last = passages[group[-1].passage].text, group[-1].citation
    start = group[0].citation.span[0]
    earlier = passages[group[0].passage - 1].text[-CONTEXT:] if group[0].passage else ""
    first = max((stop.end() for stop in STOP.finditer(text, 0, start)), default=0)
    closed = STOP.search(text, last.span[1])
    sentence = text[first : closed.start() if closed else len(text)]
    years = tuple(year[1] for year in YEARS.finditer(text[first:start]))
    setting = Setting(None, sentence, (earlier + text[:first])[-CONTEXT:], years)
    pointed = group[0].citation.text.startswith("本")
    if not any(_between(text, one, other, RANGE) for one, other in pairwise(group)) and not pointed:
        setting = replace(setting, saying=saying(text, passages[group[-1].passage].folded, start, last.span[1], end))
    judged = [_one(judge, mention, setting) for mention in group]
    if pointed:
        return [one if one.verdict in FINE else UNTOLD for one in judged]
    if setting.saying and any(judgement.verdict in FINE for judgement in judged):
        alone = [_one(judge, mention, replace(setting, saying=None)) for mention in group]
        return [one if one.verdict in FINE else other for one, other in zip(judged, alone, strict=True)]
    return judged


def _one(judge: Judge, mention: Mention, setting: Setting) -> Judgement:
    citation = mention.citation
    law = judge.laws.law(citation.law)
    if mention.prefix and (law is None or law.repealed or SHORT.fullmatch(citation.law)):
        citation = replace(citation, law=mention.prefix + citation.law)
    judged = judge.judge(citation, setting)
    return replace(judged, noted=True) if judged.verdict is V.REPEALED and mention.formerly else judged
