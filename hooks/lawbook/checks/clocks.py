"""Rules for the clocks, and for how prose speaks of periods and of counting them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..kinds.deadlines import Clock, Variant
from ..library import Library, Target
from ..library.figures import Figures
from ..prose import Prose
from ..source import Problem, Text
from ..text.normal import normalised
from .rule import rule

PAUSE = "。；！？\n"
FLAT_ANSWER = re.compile(rf"(?:15|十五)\s*[日天][^{PAUSE}]{{0,14}}答辩|答辩[^{PAUSE}]{{0,14}}(?:15|十五)\s*[日天]")
PROCEDURE = re.compile(r"普通程序|简易|小额|通知(?:书)?(?:上|里|另)?写|上诉状|按通知|从通知|由法院定")
FROM_THE_DAY = re.compile(
    rf"从[^{PAUSE}，]{{0,12}}(?:收到|签收|送达|接到)[^{PAUSE}，]{{0,16}}(?:算起|起算|那天算|之日算|当天算|那天起算|那天数|之日起数)"
)
COUNTED = re.compile(r"第二天|次日|那天不算|当天不算|下一天|第八十五条|第二百零一条")


@rule
def clock_numbers_stand_in_their_basis(library: Library) -> Iterator[Problem]:
    """期限、数据里的每个数字，写在它的依据里。"""
    known = Figures(library)
    for clock in library.clocks.values():
        for variant in clock.variants.values():
            places = known.targets(variant.basis)
            for number in variant.numbers:
                assert variant.unit
                if not any((Decimal(number), variant.unit) in known.wording(place) for place in places):
                    unit = library.vocabularies["units"][variant.unit].label
                    yield Problem(
                        variant.at, f"“{variant.name}”的 {number} {unit} 不在依据里：{'、'.join(variant.basis)}"
                    )
    for fact in library.facts.values():
        if not any((fact.value, fact.unit) in known.wording(place) for place in known.targets(fact.basis)):
            yield Problem(fact.at, f"“{fact.name}”的 {fact.value} 不在依据里：{'、'.join(fact.basis)}")


@rule
def clocks_name_what_is_there(library: Library) -> Iterator[Problem]:
    """期限写到的数法、同样的期限、接着延长的那一种，都在。"""
    for clock in library.clocks.values():
        for counting in (clock.counting, *(variant.counting for variant in clock.variants.values())):
            if counting and counting not in library.countings:
                yield Problem(counting.at, f"data/counting.yml 没有“{counting}”")
        for variant in clock.variants.values():
            if variant.adds_to and variant.adds_to not in clock.variants:
                yield Problem(variant.adds_to.at, f"这一条里没有“{variant.adds_to}”这一种")


@rule
def one_clock_for_an_article_and_trigger(library: Library) -> Iterator[Problem]:
    """同一条文、同一个起算点，只有一条期限。"""
    seen: dict[tuple[Target, str], str] = {}
    for key, clock in library.clocks.items():
        for place, trigger, variant in _starts(library, clock):
            first = seen.setdefault((place, trigger), key)
            if first != key:
                yield Problem(
                    variant.at, f"与 data/deadlines/{first}.yml 是同一条文、同一个起算点：合成一条，或者写清起算的事"
                )


def _starts(library: Library, clock: Clock) -> Iterator[tuple[Target, str, Variant]]:
    known = Figures(library)
    for variant in clock.variants.values():
        trigger: Text = variant.trigger or clock.trigger
        for place in known.targets(variant.basis) if variant.numbers else ():
            yield place, normalised(trigger), variant


@rule
def answer_periods_name_their_procedure(library: Library) -> Iterator[Problem]:
    """不笼统写“15 日答辩”：写明普通程序，或者先看法院通知。"""
    for entry in library.entries:
        for text in entry.prose:
            for match in FLAT_ANSWER.finditer(text):
                if not PROCEDURE.search(text):
                    yield Problem(text.where(match.start()), f"“{match[0]}”：先看法院通知；15 日只是普通程序的数")


@rule
def counting_starts_on_the_second_day(library: Library) -> Iterator[Problem]:
    """写“从收到那天算”的地方，同时写明那天不算、从第二天数。"""
    for entry in library.entries:
        for text in entry.prose:
            for match in FROM_THE_DAY.finditer(text) if entry.kind != "provisions" else ():
                if not COUNTED.search(text):
                    yield Problem(text.where(match.start()), f"“{match[0]}”：那天不算，从第二天数")


@rule
def calculators_name_numbers_that_are_there(library: Library) -> Iterator[Problem]:
    """利率、抵充写到的数，在 data/facts.yml 里，依据也是同一处。"""
    known = Figures(library)
    limits = ((limit.fact, limit.basis) for limit in library.limits.values())
    orders = ((name, o.basis) for o in library.set_offs.values() for name in (o.least, o.most) if name)
    for name, basis in (*limits, *orders):
        fact = library.facts.get(name)
        if fact is None:
            yield Problem(name.at, f"data/facts.yml 没有“{name}”")
        elif not _laws(known, fact.basis) & _laws(known, basis):
            yield Problem(name.at, f"“{name}”的依据 {'、'.join(fact.basis)} 没有写在这里")


def _laws(known: Figures, basis: tuple[Prose, ...]) -> set[tuple[str, str]]:
    """The provisions that a basis cites, whichever of their paragraphs."""
    return {(target.statute, target.provision) for target in known.targets(basis)}
