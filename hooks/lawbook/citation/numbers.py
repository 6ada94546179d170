"""The numbers behind a law name: `第五百条第一款、第二款至第四款和第五百零二条第（三）项`.

A list is read group by group. A group is one word of unit with all its numbers (`第二百二十五条`,
`第225、226条`, `第（一）至（五）项`); a group without separator narrows the one before it, a group
behind a separator stands beside it, and 至 adds every member between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..text.numerals import to_int

NUMBER = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千两]{1,9})"
RANGE = r"至|到|[—–\-~]"
JOIN = rf"\s*(?:{RANGE}|、|和|及|与|或)\s*第?\s*"
SEPARATORS = rf"\s*(?P<separator>以及|或者|[、和及或与]|{RANGE})?\s*"
SEPARATOR = re.compile(rf"{SEPARATORS}(?=第)")
BARE_SEPARATOR = re.compile(rf"{SEPARATORS}(?=第|{NUMBER})")
ARTICLES = (
    rf"\s*(?P<articles>{NUMBER}(?:之{NUMBER})?(?:{JOIN}{NUMBER}(?:之{NUMBER})?)*)\s*条"
    rf"(?:\s*之\s*(?P<inserted>{NUMBER})(?![章节编款项]))?"
)
PARAGRAPHS = rf"第\s*(?P<paragraphs>{NUMBER}(?:{JOIN}{NUMBER})*)\s*款"
ITEMS = rf"第\s*(?P<items>\(?{NUMBER}\)?(?:{JOIN}\(?{NUMBER}\)?)*)\s*[项点]"
GROUP = re.compile(f"第{ARTICLES}|{PARAGRAPHS}|{ITEMS}")
BARE_GROUP = re.compile(f"第?{ARTICLES}|{PARAGRAPHS}|{ITEMS}")
HYPHENATED = re.compile(r"(\d{1,4})\s*-\s*(\d{1,2})")
BETWEEN = re.compile(RANGE)
MEMBER = re.compile(rf"(?P<join>{JOIN})?\(?(?P<number>{NUMBER})\)?(?:之(?P<inserted>{NUMBER}))?")
LISTED = re.compile(r"[\s第条章节编款项点之、以及或者和与至到—–\-~()0-9零〇一二三四五六七八九十百千两]*")
"""What a list of numbers can be written with, and what may not follow one."""
LONGEST_RANGE = 60


@dataclass(frozen=True, slots=True)
class Place:
    """One provision named in a list: article with 款/项, or an item straight after the law's name."""

    article: int | None
    inserted: int = 0
    paragraph: int | None = None
    item: int | None = None
    span: tuple[int, int] = (0, 0)
    fault: str = ""

    def from_(self, start: int) -> Place:
        """The same, written from `start` on."""
        return Place(self.article, self.inserted, self.paragraph, self.item, (start, self.span[1]), self.fault)

    def moved(self, by: int) -> Place:
        """The same, further on in a text."""
        start, end = self.span
        return Place(self.article, self.inserted, self.paragraph, self.item, (start + by, end + by), self.fault)

    @property
    def provision(self) -> str:
        if self.article is None:
            return f"i{self.item}"
        return f"{self.article}-{self.inserted}" if self.inserted else str(self.article)


def places(text: str, position: int, *, bare_digits: bool) -> tuple[list[Place], int]:
    """The provisions listed from `position` of folded `text`, and where the list ends.

    `bare_digits` also reads article numbers without 第 (信用卡办法68条、69条).
    """
    listed = LISTED.match(text, position)
    assert listed  # of nothing, at least
    found, end = _listed(listed[0], bare_digits)
    return [place.moved(position) for place in found], position + end


@lru_cache(maxsize=4096)
def _listed(text: str, bare_digits: bool) -> tuple[tuple[Place, ...], int]:
    """As `places`, of a list alone: the same few lists are written again and again."""
    found: list[Place] = []
    position = 0
    opening, unit = (BARE_SEPARATOR, BARE_GROUP) if bare_digits else (SEPARATOR, GROUP)
    while (separator := opening.match(text, position)) and (group := unit.match(text, separator.end())):
        step = list(_members(group, found[-1] if found else None, separator["separator"]))
        if not step:
            break
        if found and not separator["separator"]:
            found[-1:] = [step[0].from_(found[-1].span[0]), *step[1:]]
        else:
            found += step
        position = group.end()
    return tuple(found), position


def _members(group: re.Match[str], before: Place | None, separator: str | None) -> Iterator[Place]:
    """The places of one group, ranges filled in; nothing if the group cannot follow `before`."""
    unit = next(name for name in ("articles", "paragraphs", "items") if group[name])
    numbers = list(MEMBER.finditer(group[unit]))
    inserted_form = HYPHENATED.fullmatch(group[unit]) if "-" in group[unit] else None
    if unit == "articles" and inserted_form and 0 < int(inserted_form[2]) < int(inserted_form[1]):
        yield Place(int(inserted_form[1]), int(inserted_form[2]), span=group.span())  # 第293-1条
        return
    if unit == "paragraphs" and (before is None or before.article is None):
        return
    start = before if separator and BETWEEN.fullmatch(separator) else None
    previous = _value(start, unit) if start else None
    for index, member in enumerate(numbers):
        span = (
            group.start() if index == 0 else group.start(unit) + member.start("number"),
            group.end() if index == len(numbers) - 1 else group.start(unit) + member.end(),
        )
        last = index == len(numbers) - 1
        inserted = member["inserted"] or (group["inserted"] if last and unit == "articles" else None)
        try:
            value, sub = to_int(member["number"]), to_int(inserted) if inserted else 0
        except ValueError as error:
            yield Place(0, span=span, fault=str(error))
            continue
        join = member["join"] or (separator if index == 0 else "") or ""
        if previous is not None and BETWEEN.search(join):
            if not previous < value <= previous + LONGEST_RANGE:
                yield Place(0, span=span, fault=f"范围写反或过长：{group[0]}")
                continue
            for between in range(previous + 1, value):
                yield _place(unit, between, 0, before, (span[0], span[0]))
        yield _place(unit, value, sub, before, span)
        previous = value


def _value(place: Place, unit: str) -> int | None:
    return {"articles": place.article, "paragraphs": place.paragraph, "items": place.item}[unit]


def _place(unit: str, value: int, inserted: int, before: Place | None, span: tuple[int, int]) -> Place:
    if unit == "articles":
        return Place(value, inserted, span=span)
    if before is None:
        return Place(None, item=value, span=span)
    if unit == "paragraphs":
        return Place(before.article, before.inserted, value, None, span)
    return Place(before.article, before.inserted, before.paragraph, value, span)
