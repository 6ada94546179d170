"""How long ago what a page says was checked. The page says so when that is long; the weekly job fails when it is too
long, a contributor's change never does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .kinds import KINDS
from .kinds.deadlines import Clock
from .kinds.statutes import Statute
from .library import Library
from .model import Checked
from .source import Problem, Where

OLD, TOO_OLD = 180, 365
"""Days after which a page warns, and after which the weekly job fails."""


@dataclass(frozen=True)
class Freshness:
    """When each page was checked, seen from the day of the library."""

    library: Library

    @cached_property
    def _days(self) -> Mapping[str, Mapping[str, tuple[date, Where]]]:
        """Folder → source path and anchor → when it was checked, and where that is written."""
        found: dict[str, dict[str, tuple[date, Where]]] = {"pages": {}}
        for folder, kind in KINDS.items():
            days = found[folder] = {}
            for key, record in self.library.records[folder].items():
                if isinstance(record, Checked):
                    uris = (kind.link(key), kind.whole(key, record), *kind.below(key, record).values())
                    days |= dict.fromkeys(uris, (record.checked, record.at))
                if isinstance(record, Statute):
                    provisions = record.provisions.items()
                    days |= {f"statutes/{key}/{number}.md": (p.checked, p.at) for number, p in provisions}
                    for place, numbers in enumerate(record.lists, 1):
                        listed = [record.provisions[number] for number in numbers]
                        days[f"statutes/{key}/list-{place}.md"] = min((p.checked, p.at) for p in listed)
        for page in self.library.pages:
            if page.meta.checked:
                found["pages"][page.uri] = page.meta.checked, page.meta.at
        return found

    def checked(self, uri: str) -> date:
        """When the page at a source path was checked: its own day; of a list the oldest of what it lists; of any other
        page the newest on the site."""
        folder, _, rest = uri.partition("/")
        days = self._days.get(folder, {})
        if own := self._days["pages"].get(uri) or days.get(uri):
            return own[0]
        below = uri.removesuffix("index.md") if rest and rest != "index.md" else f"{folder}/"
        return min((day for path, (day, _) in days.items() if path.startswith(below)), default=self._newest)

    @cached_property
    def _newest(self) -> date:
        return max(day for days in self._days.values() for day, _ in days.values())

    def old(self, uri: str) -> bool:
        """Whether a reader must be told how long ago the page was checked."""
        return self._age(self.checked(uri)) > OLD

    def _age(self, day: date) -> int:
        return (self.library.today - day).days

    def ageing(self) -> Iterator[Problem]:
        """What has to be looked at again, though nothing fails yet: checked long ago, or a period that has run out."""
        yield from self._older(OLD, TOO_OLD)
        for clock in self.library.of(Clock).values():
            if clock.ends and clock.ends < self.library.today:
                yield Problem(clock.ends_text.at if clock.ends_text else clock.at, f"{clock.ends} 已经过了：重看这一条")

    def outdated(self) -> Iterator[Problem]:
        """What was checked so long ago that the site must not go on as if it were current."""
        yield from self._older(TOO_OLD, None)

    def _older(self, least: int, most: int | None) -> Iterator[Problem]:
        for days in self._days.values():
            for day, at in dict.fromkeys(days.values()):
                age = self._age(day)
                if age > least and (most is None or age <= most):
                    yield Problem(at, f"{day} 核对过，过了 {age} 天：重新核对，改 checked")
