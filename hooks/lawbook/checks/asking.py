"""Rules for what tools ask: every way through the questions is short, and ends where something is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from ..clocks import Days
from ..kinds.conducts import Conduct, Detail
from ..library import Library
from ..library.figures import Figures
from ..model import StageAnswer
from ..navigation import names
from ..source import Problem, Text
from .first import is_page
from .rule import rule

MOST_QUESTIONS = 6
COURT = "court"
HOUR = re.compile(r"\d{1,2}:\d{2}")


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


@rule
def conduct_questions_are_borne_out(library: Library) -> Iterator[Problem]:
    """“这样催收合法吗”问的几点、几次，写在这一问的依据里。"""
    known = Figures(library)
    for question in library.conduct_questions.values():
        targets = known.targets(question.basis)
        wording = "".join(library.statutes[t.statute].provisions[t.provision].text for t in targets)
        for answer in question.answers.values():
            for hour in answer.hours or ():
                if not HOUR.fullmatch(hour):
                    yield Problem(hour.at, f"“{hour}”不是几点：写成 22:00")
                elif hour not in wording:
                    yield Problem(hour.at, f"依据里没有“{hour}”")
            for name in filter(None, (answer.over, answer.under)):
                fact = library.facts.get(name)
                if fact is None:
                    yield Problem(name.at, f"data/facts.yml 没有“{name}”")
                elif not set(known.targets(fact.basis)) & set(targets):
                    yield Problem(name.at, f"“{name}”的依据 {'、'.join(fact.basis)} 没有写在这里")


@rule
def conduct_details_fit_their_questions(library: Library) -> Iterator[Problem]:
    """行为的“看情形”：问的、答的都在；同一情形只有一种裁定；改看别的行为，不会绕回来。"""
    for conduct in library.of(Conduct).values():
        for detail in conduct.details:
            for key, answer in detail.when.items():
                question = library.conduct_questions.get(key)
                if question is None:
                    yield Problem(detail.at, f"data/tools/conduct.yml 没有“{key}”这一问")
                elif answer not in question.answers:
                    yield Problem(answer.at, f"“{key}”没有“{answer}”这种回答")
        changing = [detail for detail in conduct.details if detail.ruling]
        for first, second in combinations(changing, 2):
            if _both(first.when, second.when) and _shared(first, second):
                yield Problem(second.at, "和上面的一条是同一情形，裁定只能有一种")
        yield from _around(library, conduct)


def _both(one: Mapping[Text, Text], other: Mapping[Text, Text]) -> bool:
    """Whether answers can be those of both."""
    return all(other.get(key, answer) == answer for key, answer in one.items())


def _shared(one: Detail, other: Detail) -> bool:
    return not one.lenders or not other.lenders or bool(set(one.lenders) & set(other.lenders))


def _around(library: Library, conduct: Conduct) -> Iterator[Problem]:
    """Whether some answers lead from a conduct to others, and back to one of them."""
    conducts = library.of(Conduct)
    ways: list[tuple[dict[Text, Text], tuple[Conduct, ...]]] = [({}, (conduct,))]
    while ways:
        given, way = ways.pop()
        for detail in way[-1].details:
            if not detail.instead or detail.instead not in conducts or not _both(detail.when, given):
                continue
            other = conducts[detail.instead]
            if other in way:
                yield Problem(detail.instead.at, f"“{detail.instead}”绕回来了")
            else:
                ways.append((given | detail.when, (*way, other)))
