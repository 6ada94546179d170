"""The citations of every entry, in order, as they were last looked at.

`data/citations.tsv` is written by `make publish`. The double entry (`basis`) catches a
number that is wrong from the start; this catches one that changes later, even into a number that the
page cites elsewhere. A reviewer sees each changed citation as a changed line.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from .library import Entry, Library
from .loading import rows
from .source import Problem, Where

FILE = "data/citations.tsv"
ADVICE = "；核对无误后运行 make publish"


def write(library: Library) -> None:
    lines = [f"{name(entry)}\t{citation}\n" for entry in library.entries for citation in entry.citations]
    (library.root / FILE).write_text("entry\tcitation\n" + "".join(lines), "utf-8")


def read(library: Library) -> dict[str, list[str]]:
    """Entry → its citations as registered; an absent file registers nothing."""
    found: dict[str, list[str]] = {}
    for line in rows(library.root / FILE, library.root)[1:]:
        key, _, citation = line.partition("\t")
        found.setdefault(key, []).append(citation)
    return found


def name(entry: Entry) -> str:
    """What an entry is called in the file: kind and key, since several may share a page."""
    return f"{entry.kind}/{entry.key}"


def problems(library: Library) -> Iterator[Problem]:
    """每一页的引用与上次核对时登记的相同，一个条号也不差。"""
    registered = read(library)
    for entry in library.entries:
        yield from changed(entry, registered.pop(name(entry), []))
    for gone in registered:
        yield Problem(Where(FILE), f"登记过的“{gone}”不见了{ADVICE}")


def changed(entry: Entry, registered: list[str]) -> Iterator[Problem]:
    """Where the citations of an entry differ from those registered for it."""
    now = list(entry.citations)
    written = [str(citation) for citation in now]
    if now and not registered:
        yield Problem(entry.at, f"这一篇的 {len(now)} 处引用还没有登记{ADVICE}")
        return
    for first, last, start, stop in _differences(registered, written):
        before = "、".join(registered[first:last])
        if start == stop:
            at = now[min(start, len(now) - 1)].at if now else entry.at
            yield Problem(at, f"登记过的引用不见了：{before}{ADVICE}")
        for citation in now[start:stop]:
            said = f"登记的是{before}" if before else "没有登记"
            yield Problem(citation.at, f"引用{citation}与登记的不同，{said}{ADVICE}")


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs that differ, as slices of both; one by one where as many stand there as before."""
    if len(old) == len(new):
        yield from ((i, i + 1, i, i + 1) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b)
        return
    for kind, *slices in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            first, last, start, stop = slices
            yield first, last, start, stop
