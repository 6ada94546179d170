"""A history: what a reader may have seen, and since which day. Lines are added, never changed and never taken away.

Written by `lawbook publish` alone. Each line ends with a seal over itself and the seal of the line before it, so that
a line that is missing or says something else is noticed without the history of the repository.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..library import Library
from ..loading import rows
from ..source import Invalid, Problem, Where

SEAL = 12
"""Characters of a seal."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was said of `key` since `day`; `at` is where it is written now."""

    key: str
    said: str
    day: date
    at: Where


@dataclass(frozen=True, slots=True)
class History:
    """`now` is everything as it is today; `heading` names the columns, those of `said` in the middle."""

    file: str
    what: str
    heading: str
    now: Callable[[Library], Iterator[Seen]]

    def read(self, root: Path) -> dict[str, list[Seen]]:
        """Key → what was said of it, oldest first.

        Raises:
            Invalid: a line has gone, or is not as it was written.
        """
        return _read(self.file, tuple(rows(root / self.file, root)[1:]))

    def problems(self, library: Library) -> Iterator[Problem]:
        """Lines that are not as they were written; what has not been entered."""
        seen = self.read(library.root)
        for now in self.now(library):
            if not (before := seen.get(now.key)) or before[-1].said != now.said:
                yield Problem(now.at, f"{self.what}“{now.key}”是新的或者改过，还没有登记；核对无误后运行 make publish")

    def add(self, library: Library) -> None:
        """Enter what is new or has changed.

        Raises:
            Invalid: as `read`.
        """
        seen, path = self.read(library.root), library.root / self.file
        lines = rows(path, library.root) or [self.heading]
        for now in self.now(library):
            if not (before := seen.get(now.key)) or before[-1].said != now.said:
                lines.append(sealed(f"{now.key}\t{now.said}\t{now.day}", lines[-1] if lines[1:] else ""))
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def sealed(line: str, before: str) -> str:
    """`line` with its seal; `before` is the line before it, "" for the first."""
    seal = before.rpartition("\t")[2]
    return f"{line}\t{hashlib.sha256((seal + line).encode()).hexdigest()[:SEAL]}"


@lru_cache(maxsize=4)
def _read(file: str, lines: tuple[str, ...]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = {}
    before = ""
    for number, line in enumerate(lines, 2):
        at, content = Where(file, number), line.rpartition("\t")[0]
        if line != sealed(content, before):
            gone = "这一行或者前面的一行改过、少了：登记过的不能改，也不能删，请从版本库恢复"
            raise Invalid([Problem(at, gone)])
        key, _, said = content.partition("\t")
        said, _, day = said.rpartition("\t")
        found.setdefault(key, []).append(Seen(key, said, date.fromisoformat(day), at))
        before = line
    return found
