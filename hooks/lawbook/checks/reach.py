"""What may reach a reader: asked of every text of every file, whatever field it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, NamedTuple

from pydantic import BaseModel, RootModel

from ..kinds.myths import Myth
from ..kinds.statutes import Statute
from ..library import Library
from ..loading import MarkdownPage, load_record
from ..model import Crisis, Cue, Reading, Record, SourceCitations, Synonyms, UnnamedRules
from ..prose import Quoted
from ..reach import Leave, faults, suspects
from ..source import NOWHERE, Invalid, Problem, Text, Where
from .rule import rule

LEAVE: dict[type[Record], Leave] = {
    Cue: Leave.SAID | Leave.HOSTS,
    Reading: Leave.SAID,
    Synonyms: Leave.SAID,
    Crisis: Leave.SAID,
}
"""What the texts of a record may have: words of others, by which their messages are recognised."""
FIELDS: dict[tuple[type[Record], str], Leave] = {
    (Statute, "provenance"): Leave.HOSTS,
    (Myth, "variants"): Leave.SAID,
}
"""What one field may have."""
OTHERS: dict[str, type[BaseModel]] = {
    "data/unnamed.yml": UnnamedRules,
    "data/sources/citations.yml": SourceCitations,
}
"""Files of `data/` that the linter reads."""


LEAVES: set[type] = set()
"""Types of which no value is a text or holds one, as far as they were met."""


class Held(NamedTuple):
    """A text of the site, where it is written, and what it may have."""

    text: str
    at: Where
    leave: Leave


@rule
def nothing_else_reaches_a_reader(library: Library) -> Iterator[Problem]:
    """任何字段、任何文件里都没有网页代码、站外网址、看不见的字符、电话、微信、身份证号、广告。"""
    held = texts(library)
    for number in suspects([one.text for one in held]):
        one = held[number]
        for offset, message in faults(one.text, one.leave):
            yield Problem(_line(library, one).down(one.text.count("\n", 0, offset)), message)


def texts(library: Library) -> list[Held]:
    """Every text of every file, names of fields aside."""
    found: list[Held] = []
    for field in fields(library):
        _held(getattr(library, field.name), NOWHERE, Leave.NOTHING, found)
    for name, model in OTHERS.items():
        _held(_read(library, name, model), Where(name), Leave.NOTHING, found)
    return found


def _read(library: Library, name: str, model: type[BaseModel]) -> BaseModel:
    problems: list[Problem] = []
    loaded = load_record(library.root / name, model, library.root, problems)
    if loaded is None:
        raise Invalid(problems)
    return loaded


def _line(library: Library, held: Held) -> Where:
    """Where a text stands: one that does not know its line is looked for below what it stands in."""
    path = library.root / held.at.path
    lines = path.read_text("utf-8").splitlines() if not isinstance(held.text, Text) and path.is_file() else []
    found = (number for number, line in enumerate(lines, 1) if number >= held.at.line and held.text in line)
    return Where(held.at.path, next(found, held.at.line))


def _held(value: Any, at: Where, leave: Leave, found: list[Held]) -> None:
    kind = type(value)
    if kind in LEAVES:
        return
    if issubclass(kind, Text):
        own = value.at
        found.append(Held(value, at if own is NOWHERE else own, leave | Leave.SAID if kind is Quoted else leave))
    elif kind is str:
        found.append(Held(value, at, leave))
    elif kind is tuple:
        for item in value:
            _held(item, at, leave, found)
    elif issubclass(kind, Record):
        default, inside = LEAVE.get(kind, leave), value.at
        for name in kind.model_fields:
            _held(getattr(value, name), inside, FIELDS.get((kind, name), default), found)
    elif issubclass(kind, Mapping):
        for key, item in value.items():
            inside = getattr(item, "at", at)
            found.append(Held(str(key), inside, leave))
            _held(item, inside, leave, found)
    elif issubclass(kind, RootModel):
        _held(value.root, at, leave, found)
    elif issubclass(kind, MarkdownPage):
        _held(value.meta, at, leave, found)
        found.append(Held(value.body, value.body.at, Leave.MARKDOWN))
    else:
        LEAVES.add(kind)  # an enumeration, a day, a number: none of them is a text
