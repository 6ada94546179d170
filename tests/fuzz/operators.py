"""What a slip or a trick makes of a value: each operator changes one place of a record, or finds nothing to change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lawbook.loading.nodes import Located
from lawbook.model import VOCABULARIES
from lawbook.source import Text
from lawbook.text.numerals import to_chinese, to_int

Loc = tuple[Any, ...]
HAN = re.compile(r"[\u4e00-\u9fff]")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ARTICLE = re.compile(r"第([零一二三四五六七八九十百千]+)条")
PARAGRAPH = re.compile(r"第([一二三])款")
NUMBER = re.compile(r"(?<![0-9第.])([0-9]+)(?=\s*(?:日|天|年|个月|小时|%|万?元|倍|次|个工作日))")
HAN_NUMBER = re.compile(r"(?<![第零一二三四五六七八九十百千])([二三四五六七八九十]+)(?=(?:日|年|个月|倍|个工作日))")
NEGATION = re.compile(r"不(?=[得要能是会可应])|没(?=有)")
AUTHORITIES = ("人民银行", "监管总局", "法院", "公安机关", "派出所")
LAWS = ("《民法典》", "《刑法》", "《民诉法》", "《消金办法》", "《小贷办法》", "《信用卡办法》")
HARMFUL = (
    "通讯录全部打一遍是合法的。",
    "先借一笔新的把旧的还上。",
    "不还也没事，法院不会管。",
    "欠钱要坐牢。",
    "逾期就一定会坐牢。",
    "一般三个月后起诉。",
    "当场骂回去。",
)
CONTACTS = (
    "打13800138000。",
    "打１３８ ００１３ ８０００。",
    "打一三八零零一三八零零零。",
    "加V聊。",
    "微信号：abc12345。",
)
CONTACTS += (
    "QQ 1234567。",
    "身份证号11010519491231002X。",
    "专业律师团队代办。",
    "打010-12345678。",
    "见http://evil.example/。",
)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
    "\u200b",
    "\u202e",
    "{{ 7*7 }}",
    "[甲](javascript:x)",
    "&#60;",
)
ENUMS = [sorted(map(str, kind)) for kind in VOCABULARIES.values()]
SOURCES = {
    "issuer",
    "version",
    "number",
    "rank",
    "provenance",
    "effective",
    "until",
    "last_article",
    "sources",
    "formerly",
}


@dataclass(frozen=True)
class Place:
    """A value of a record, and where it stands."""

    loc: Loc
    value: Any
    beside: frozenset[str] = frozenset()
    """The fields of the whole record."""

    @property
    def name(self) -> str:
        return next((str(part) for part in reversed(self.loc) if isinstance(part, str)), "")


Change = Callable[[random.Random, Place], Any]
"""The other value; None where there is none."""
GONE = object()


def places(value: Any, loc: Loc = (), beside: frozenset[str] = frozenset()) -> Iterator[Place]:
    """Every place of a record."""
    if loc:
        yield Place(loc, value, beside)
    if isinstance(value, dict):
        beside = beside if loc else frozenset(value)
        for key, item in value.items():
            yield from places(item, (*loc, key), beside)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*loc, index), beside)


def changed(value: Any, loc: Loc, new: Any) -> Any:
    """`value` with `new` at `loc`; nothing else of it is copied."""
    first, rest = loc[0], loc[1:]
    copy = Located(value) if isinstance(value, dict) else list(value)
    if isinstance(copy, Located):
        copy.at = value.at
    if rest:
        copy[first] = changed(value[first], rest, new)
    elif new is GONE:
        del copy[first]
    elif isinstance(new, Renamed):
        copy = type(copy)((new.key if key == first else key, item) for key, item in copy.items())
        copy.at = value.at
    else:
        copy[first] = new
    return copy


@dataclass(frozen=True)
class Renamed:
    """The same value under another name."""

    key: str


def _text(value: Any, new: str) -> Text:
    return Text(new, getattr(value, "at", None)) if isinstance(value, Text) else Text(new)


def _prose(place: Place) -> bool:
    return isinstance(place.value, Text) and place.name not in SEARCHED and len(HAN.findall(place.value)) > 5


def _sub(form: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Change:
    """One of the matches of a form made something else."""

    def change(rng: random.Random, place: Place) -> Any:
        found = list(form.finditer(place.value)) if isinstance(place.value, Text) else []
        if not found or place.name in SEARCHED:
            return None
        match = rng.choice(found)
        text = place.value[: match.start()] + new(match) + place.value[match.end() :]
        return _text(place.value, text) if text != place.value else None

    return change


def _insert(words: tuple[str, ...]) -> Change:
    def change(rng: random.Random, place: Place) -> Any:
        if not _prose(place):
            return None
        text = place.value.rstrip()
        return _text(place.value, text + ("" if text[-1] in "。！？" else "。") + rng.choice(words))

    return change


def _up(match: re.Match[str]) -> str:
    try:
        return match[0].replace(match[1], to_chinese(to_int(match[1]) + 1))
    except ValueError:
        return match[0]


def _swap(words: tuple[str, ...]) -> Change:
    def change(rng: random.Random, place: Place) -> Any:
        held = [word for word in words if _prose(place) and word in place.value]
        if not held:
            return None
        old = rng.choice(held)
        return _text(place.value, place.value.replace(old, rng.choice([w for w in words if w != old]), 1))

    return change


def _enum(rng: random.Random, place: Place) -> Any:
    others = [
        other
        for keys in ENUMS
        if isinstance(place.value, Text) and place.value in keys
        for other in keys
        if other != place.value
    ]
    return _text(place.value, rng.choice(others)) if others and place.name not in SEARCHED else None


SEARCHED = {"aliases", "variants", "words", "examples", "misses", "patterns", "harmless", "without"}
"""Words to search by: not shown as ours, and they decide nothing."""


def _day(shift: int) -> Change:
    def change(rng: random.Random, place: Place) -> Any:
        if not (isinstance(place.value, Text) and DAY.fullmatch(place.value)):
            return None
        return _text(place.value, str(date.fromisoformat(place.value) + timedelta(days=shift)))

    return change


def _impossible(rng: random.Random, place: Place) -> Any:
    return (
        _text(place.value, place.value[:8] + "32")
        if isinstance(place.value, Text) and DAY.fullmatch(place.value)
        else None
    )


def _integer(rng: random.Random, place: Place) -> Any:
    if isinstance(place.value, Text) and place.value.isdigit() and place.name not in {"phone", *SEARCHED}:
        return _text(place.value, str(int(place.value) + 1))
    return None


def _named(names: set[str], new: Callable[[random.Random, Place], Any], beside: str = "") -> Change:
    """A change of what stands in one of some fields; of a law alone where `beside` is its `provenance`."""
    return lambda rng, place: (
        new(rng, place) if place.name in names and (not beside or beside in place.beside) else None
    )


def _digit(rng: random.Random, place: Place) -> Any:
    at = rng.randrange(len(place.value))
    other = rng.choice([d for d in "0123456789" if d != place.value[at]])
    return _text(place.value, place.value[:at] + other + place.value[at + 1 :])


def _character(rng: random.Random, place: Place) -> Any:
    found = [at for at, char in enumerate(place.value) if HAN.match(char)] if isinstance(place.value, Text) else []
    if not found:
        return None
    at = rng.choice(found)
    return _text(place.value, place.value[:at] + ("乙" if place.value[at] != "乙" else "甲") + place.value[at + 1 :])


def _other_type(rng: random.Random, place: Place) -> Any:
    if isinstance(place.value, Text):
        return [place.value]
    return _text(None, "甲") if isinstance(place.value, list | dict) else None


def _flip(rng: random.Random, place: Place) -> Any:
    known = {"true": "false", "false": "true"}
    return _text(place.value, known[place.value]) if isinstance(place.value, Text) and place.value in known else None


def _item_gone(rng: random.Random, place: Place) -> Any:
    inside = place.loc and isinstance(place.loc[-1], int) and place.name not in SEARCHED
    return GONE if inside else None


def _reversed(rng: random.Random, place: Place) -> Any:
    steps = place.name in {"todo", "today", "now", "scenes", "verify"} and isinstance(place.value, list)
    return list(reversed(place.value)) if steps and len(place.value) > 1 else None


def _emptied(rng: random.Random, place: Place) -> Any:
    return _text(place.value, "。") if place.name in {"answer", "title", "verdict_line"} and _prose(place) else None


OPERATORS: dict[str, Change] = {
    "field deleted": lambda rng, place: GONE if isinstance(place.loc[-1], str) and place.name not in SEARCHED else None,
    "field renamed": lambda rng, place: Renamed(f"{place.loc[-1]}x") if isinstance(place.loc[-1], str) else None,
    "wrong type": _other_type,
    "item of a list deleted": _item_gone,
    "steps reversed": _reversed,
    "article one up": _sub(ARTICLE, _up),
    "paragraph swapped": _sub(PARAGRAPH, lambda match: "第二款" if match[1] != "二" else "第一款"),
    "law's name swapped": _swap(LAWS),
    "number in prose": _sub(NUMBER, lambda match: str(int(match[1]) + 1)),
    "number in Chinese": _sub(HAN_NUMBER, _up),
    "number of a record": _integer,
    "negation dropped": lambda rng, place: _sub(NEGATION, lambda match: "")(rng, place) if _prose(place) else None,
    "authority exchanged": _swap(AUTHORITIES),
    "may made must": _swap(("可以", "应当", "必须")),
    "verdict, ruling or other choice": _enum,
    "flag flipped": _flip,
    "day impossible": _impossible,
    "day in the future": _day(40_000),
    "day shifted": _day(40),
    "day before": _day(-400),
    "digit of a telephone": _named({"phone"}, _digit),
    "character of official wording": _named({"text"}, _character, "provenance"),
    "identity or source of a law": _named(SOURCES, _character, "provenance"),
    "emptied to a dot": _emptied,
    "harmful sentence": _insert(HARMFUL),
    "private contact": _insert(CONTACTS),
    "hostile text": _insert(HOSTILE),
    "text without end": lambda rng, place: _text(place.value, place.value + "很" * 9_000) if _prose(place) else None,
}
