"""The citations of every entry, in order: `data/citations.tsv`."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Entry, Library
from .register import Group, Line, Register


def name(entry: Entry) -> str:
    """What an entry is called in a register: kind and key, since several may share a page."""
    return f"{entry.kind}/{entry.key}"


def group(entry: Entry) -> Group:
    """The citations of an entry."""
    return Group(name(entry), entry.at, [Line(str(citation), citation.at) for citation in entry.citations])


def _groups(library: Library) -> Iterator[Group]:
    yield from map(group, library.entries)


CITATIONS = Register("data/citations.tsv", "引用", "entry\tcitation", _groups)
