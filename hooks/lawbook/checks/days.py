"""Rules for days: none lies ahead that was lived through, and what begins somewhere begins there everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..kinds.changes import Change
from ..kinds.conducts import Conduct, ConductRuling
from ..kinds.statutes import Statute
from ..library import Library
from ..model import Checked
from ..source import Problem, Where
from .rule import rule

TITLE = re.compile("《([^《》]+)》")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"[0-9]+")


@rule
def nothing_is_checked_in_the_future(library: Library) -> Iterator[Problem]:
    """核对日期不在今天以后。"""
    for _, _, record in library.subjects():
        inside = record.provisions.values() if isinstance(record, Statute) else ()
        for part in (record, *inside):
            if isinstance(part, Checked) and part.checked > library.today:
                yield _ahead(part.at, part.checked, library.today)
    for page in library.pages:
        if page.meta.checked and page.meta.checked > library.today:
            yield _ahead(page.meta.at, page.meta.checked, library.today)


def _ahead(at: Where, day: date, today: date) -> Problem:
    return Problem(at, f"checked：{day} 在今天（{today}）以后")


@rule
def periods_begin_before_they_end(library: Library) -> Iterator[Problem]:
    """施行在失效以前；失效那天就是取代它的文件施行那天；起日在止日以前。"""
    for statute in library.statutes.values():
        if statute.effective and statute.until and statute.effective >= statute.until:
            yield Problem(statute.at, f"施行日期 {statute.effective} 要早于失效日期 {statute.until}")
        after = library.statutes.get(statute.effects.replaced_by or "")
        if statute.until and after and after.effective and after.effective != statute.until:
            yield Problem(statute.at, f"失效日期 {statute.until} 应当是取代它的文件施行的那天 {after.effective}")
    for limit in library.limits.values():
        if limit.until and limit.since >= limit.until:
            yield Problem(limit.at, "since 要早于 until")


@rule
def articles_are_not_beyond_the_last(library: Library) -> Iterator[Problem]:
    """收录的条号不超过全文最后一条。"""
    for statute in library.statutes.values():
        for key, provision in statute.provisions.items() if statute.last_article else ():
            if (number := NUMBER.match(key)) and int(number[0]) > (statute.last_article or 0):
                yield Problem(provision.at, f"全文只有 {statute.last_article} 条，没有第 {key} 条")


@rule
def rulings_begin_with_their_instruments(library: Library) -> Iterator[Problem]:
    """裁定的起日，是它引用的某个文件施行的日子。"""
    for conduct in library.of(Conduct).values():
        for ruling in conduct.rulings:
            days = _begun(library, ruling)
            if ruling.since and days and ruling.since not in days:
                known = "、".join(sorted(map(str, days)))
                yield Problem(ruling.at, f"起日 {ruling.since} 不是引用的文件施行的日子：{known}")


def _begun(library: Library, ruling: ConductRuling) -> set[date]:
    """The days on which what a ruling cites began; none where one of them is not known."""
    cited = [target.statute for one in ruling.text.citations if (target := library.resolve(one).target)]
    days = {library.statutes[key].effective for key in cited}
    return {day for day in days if day} if None not in days else set()


@rule
def changes_are_of_their_day(library: Library) -> Iterator[Problem]:
    """“规则的变化”的日子，是标题里那个文件公布、施行、修正或失效的日子。"""
    for change in library.of(Change).values():
        keys = [key for name in TITLE.findall(change.title) if (key := library.names.statute(name, None)[0])]
        days = {day for key in keys for day in _days(library.statutes[key])}
        if days and change.day.isoformat() not in days | set(DAY.findall(change.text)):
            yield Problem(change.at, f"{change.day} 不是标题里那个文件的日子：{'、'.join(sorted(days))}")


def _days(statute: Statute) -> set[str]:
    known = {day.isoformat() for day in (statute.effective, statute.until) if day}
    return known | set(DAY.findall(f"{statute.version} {statute.effective_note or ''}"))
