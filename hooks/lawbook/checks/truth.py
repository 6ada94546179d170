"""Rules for how reports are worded, and for what has to cite law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds import KINDS
from ..library import Library
from ..model import Grade
from ..prose import Written
from ..source import Problem
from .rule import rule

REPORTED = re.compile(r"报道|所述|转述|引述|未见|存疑|见到的|印的|印作|S4")


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
def records_cite_law(library: Library) -> Iterator[Problem]:
    """阶段、行为、文书等（KIND 写明 cites 的）至少引用一条法。"""
    for entry in library.entries:
        if entry.kind in KINDS and KINDS[entry.kind].cites and not entry.citations:
            yield Problem(entry.at, "这一页没有引用任何条文")
