"""Numbers with a unit in running Chinese text: 15 日, 三个工作日, 一至三年, 24%, 万分之一点七五, 5 万元.

Dates (2021 年 1 月 1 日), ordinals (第二天) and what only means “a day” or “a year” (一天, 哪一年, 折成一年) are no
quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from .text.normal import fold
from .text.numerals import DIGITS, to_int_leniently


class Measure(StrEnum):
    """What a number counts."""

    DAY = "day"
    WORKING_DAY = "working-day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"
    AGE = "age"
    PERCENT = "percent"
    PERMILLE = "permille"
    PERMYRIAD = "permyriad"
    YUAN = "yuan"
    FOLD = "fold"
    TIMES = "times"
    PEOPLE = "people"


PERIODS = frozenset((Measure.DAY, Measure.WORKING_DAY, Measure.WEEK, Measure.MONTH, Measure.YEAR, Measure.HOUR))
SHARES = {"百": Measure.PERCENT, "千": Measure.PERMILLE, "万": Measure.PERMYRIAD}
UNITS = {
    Measure.WORKING_DAY: "个?工作日",
    Measure.DAY: "个?自然日|日|天",
    Measure.MONTH: "个月",
    Measure.HOUR: "个?小时",
    Measure.AGE: "周?岁",
    Measure.WEEK: "个?星期|周",
    Measure.YEAR: "年(?!期)",
    Measure.PERCENT: "%",
    Measure.YUAN: "元",
    Measure.FOLD: "倍",
    Measure.TIMES: "次",
    Measure.PEOPLE: "名",
}
"""Measure → how its unit is written; the first that fits is meant."""

MYRIADS = {"": 1, "万": 10_000, "亿": 100_000_000}
HAN = "零〇一二两三四五六七八九十百千"
NUMBER = rf"(?:[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?|[{HAN}]+(?:点[{DIGITS}]+)?)"
UNIT = "|".join(UNITS.values())
DATE = re.compile(
    rf"(?:[0-9]{{4}}|[{DIGITS}〇]{{4}})\s*年(?:\s*[0-9]{{1,2}}\s*月(?:\s*[0-9]{{1,2}}\s*日)?)?"
    r"|[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
IDIOM = re.compile(
    rf"(?<![{HAN}])一[天次]|(?:最后|这|那|哪|同|每|上|下|某|前|后|当)一[日年]|下一个小时|最近一年|折(?:算)?成一年|合起来一年|一年合计"
)
COUNTED = re.compile(rf"[0-9０-９{HAN}]\s*[万亿]?\s*[个工自日天月小岁周星年%％元倍次名]|分之")
"""A number before a unit, or what may be one: a text without has no quantity."""
SHARE = re.compile(rf"(?P<parts>[百千万])分之(?P<number>{NUMBER})")
COUNT = re.compile(
    rf"(?<![第几数{HAN}0-9.])(?P<number>{NUMBER})\s*(?P<myriad>[万亿]?)\s*"
    rf"(?:(?P<first>{UNIT})?(?:以上|以内)?\s*(?:至|到|[-–—~、])\s*"
    rf"(?P<upper>{NUMBER})\s*(?P<many>[万亿]?)\s*)?(?P<unit>{UNIT})"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit; `span` are offsets into the text, `number` those of the numeral alone."""

    value: Decimal
    measure: Measure
    span: tuple[int, int]
    number: tuple[int, int]

    @property
    def identity(self) -> tuple[Decimal, Measure]:
        return self.value, self.measure


def quantities(text: str) -> Iterator[Quantity]:
    """The quantities of `text`, in order; both ends of a range are quantities of their own."""
    if not COUNTED.search(text):
        return
    folded = fold(text)
    for pattern in (DATE, IDIOM):
        folded = pattern.sub(lambda match: "□" * len(match[0]), folded)
    found = [*_shares(folded), *_counts(folded)]
    yield from sorted(found, key=lambda quantity: quantity.number)


def _shares(folded: str) -> Iterator[Quantity]:
    for match in SHARE.finditer(folded):
        yield Quantity(value(match["number"]), SHARES[match["parts"]], match.span(), match.span("number"))


def _counts(folded: str) -> Iterator[Quantity]:
    for match in COUNT.finditer(folded):
        measure = _measure(match["unit"])
        if not match["upper"]:
            yield Quantity(value(match["number"], match["myriad"]), measure, match.span(), match.span("number"))
            continue
        first = _measure(match["first"]) if match["first"] else measure
        myriad = match["myriad"] or (match["many"] if not match["first"] else "")
        yield Quantity(value(match["number"], myriad), first, match.span(), match.span("number"))
        yield Quantity(value(match["upper"], match["many"]), measure, match.span(), match.span("upper"))


@cache
def _measure(unit: str) -> Measure:
    return next(measure for measure, written in UNITS.items() if re.fullmatch(written, unit))


def value(number: str, myriad: str = "") -> Decimal:
    """What a numeral says, in either script."""
    digits = number.replace(",", "")
    if digits[0].isascii():
        read = Decimal(digits)
    else:
        whole, _, fraction = digits.partition("点")
        read = Decimal(to_int_leniently(whole))
        if fraction:
            read += Decimal("0." + "".join(str(DIGITS.index(digit)) for digit in fraction))
    return read * MYRIADS[myriad]
