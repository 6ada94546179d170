"""A register: what was decided, line by line, as it was last looked at.

A file below `data/`, written by `lawbook publish` alone. The double entry (`basis`) and the rules catch what is wrong
from the start; a register catches what changes later, even into something that would be right elsewhere. A reviewer
sees each changed decision as a changed line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from ..library import Library
from ..loading import rows
from ..source import Problem, Where

ADVICE = "；核对无误后运行 make publish"


@dataclass(frozen=True, slots=True)
class Line:
    """One decision, and where it is written."""

    said: str
    at: Where


@dataclass(frozen=True, slots=True)
class Group:
    """The decisions of a record or a page, in order."""

    key: str
    at: Where
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Register:
    """`what` is the name of its lines, in Chinese and in the heading of the file."""

    file: str
    what: str
    heading: str
    groups: Callable[[Library], Iterator[Group]]

    def write(self, library: Library) -> None:
        """Enter everything as it is now."""
        lines = [f"{group.key}\t{line.said}\n" for group in self.groups(library) for line in group.lines]
        path = library.root / self.file
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{self.heading}\n" + "".join(lines), "utf-8")

    def read(self, root: Path) -> dict[str, list[str]]:
        """Key → its lines as registered; an absent file registers nothing."""
        found: dict[str, list[str]] = {}
        for row in rows(root / self.file, root)[1:]:
            key, _, said = row.partition("\t")
            found.setdefault(key, []).append(said)
        return found

    def problems(self, library: Library) -> Iterator[Problem]:
        """Where what is written differs from what is registered."""
        registered = self.read(library.root)
        for group in self.groups(library):
            yield from self.changed(group, registered.pop(group.key, []))
        for gone in registered:
            yield Problem(Where(self.file), f"登记过的“{gone}”不见了{ADVICE}")

    def changed(self, group: Group, registered: list[str]) -> Iterator[Problem]:
        """Where the lines of a group differ from those registered for it."""
        written = [line.said for line in group.lines]
        if written == registered:
            return
        if not registered:
            yield Problem(group.at, f"这一篇的 {len(written)} 处{self.what}还没有登记{ADVICE}")
            return
        for first, last, start, stop in _differences(registered, written):
            before = "、".join(registered[first:last])
            if start == stop:
                at = group.lines[min(start, len(written) - 1)].at if written else group.at
                yield Problem(at, f"登记过的{self.what}不见了：{before}{ADVICE}")
            for line in group.lines[start:stop]:
                said = f"登记的是{before}" if before else "没有登记"
                yield Problem(line.at, f"{self.what}{line.said}与登记的不同，{said}{ADVICE}")


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs that differ, as slices of both; one by one where as many stand there as before."""
    if len(old) == len(new):
        yield from ((i, i + 1, i, i + 1) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b)
        return
    for kind, *slices in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            first, last, start, stop = slices
            yield first, last, start, stop
