"""Rules for what tools ask: every way through the questions is short, and ends where something is."""

from __future__ import annotations

from collections.abc import Iterator

from ..clocks import Days
from ..library import Library
from ..model import StageAnswer
from ..navigation import names
from ..source import Problem, Text
from .first import is_page
from .rule import rule

MOST_QUESTIONS = 6
COURT = "court"


@rule
def stage_questions_end_somewhere(library: Library) -> Iterator[Problem]:
    """“我在哪一步”的每一条路最多六问，走到有的阶段、有的页面；法院的东西先有一页要看。"""
    asked = library.stage_questions
    known, days = names(library), Days(library)
    for question in asked.questions.values():
        for answer in question.answers.values():
            yield from _leads(library, answer, known, days)
    yield from _ways(library)


def _leads(library: Library, answer: StageAnswer, known: dict[str, str], days: Days) -> Iterator[Problem]:
    if answer.stage and answer.stage not in library.stages:
        yield Problem(answer.stage.at, f"没有“{answer.stage}”这个阶段")
    if answer.see and not is_page(answer.see, known):
        yield Problem(answer.see.at, f"没有“{answer.see}”这一页")
    if answer.clock:
        clock = library.clocks.get(answer.clock)
        if clock is None or not days.counted(clock):
            yield Problem(answer.clock.at, f"“{answer.clock}”不是算得出的期限")
    if answer.stage == COURT and not answer.see:
        yield Problem(answer.at, "法院的东西，要写先看哪一页（see）")


def _ways(library: Library) -> Iterator[Problem]:
    """What is wrong with the ways through the questions: a question that is not there, that comes again or never."""
    asked = library.stage_questions
    reached: set[str] = set()
    ways: list[tuple[Text, ...]] = [(asked.first,)]
    while ways:
        way = ways.pop()
        here = way[-1]
        if here not in asked.questions:
            yield Problem(here.at, f"没有“{here}”这一问")
        elif here in way[:-1]:
            yield Problem(here.at, f"“{here}”绕回来了")
        elif len(way) > MOST_QUESTIONS:
            yield Problem(here.at, f"问到“{here}”已经是第 {len(way)} 问，最多 {MOST_QUESTIONS} 问")
        else:
            reached.add(here)
            ways += [(*way, answer.next) for answer in asked.questions[here].answers.values() if answer.next]
    for key, question in asked.questions.items():
        if key not in reached:
            yield Problem(question.at, f"“{key}”这一问走不到")
