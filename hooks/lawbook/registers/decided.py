"""What was decided, record by record: verdicts, rulings, likelihoods, clocks, telephones, danger, days, references.

Everything in a record that is no sentence stands in the register, a line for each part of it; of sentences only that
they are there, of lists of them how many, and how each begins. So what a kind gets besides is registered as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..kinds.statutes import Provision
from ..library import Library
from ..model import Claim, Fact, Record, Term
from ..prose import Citing, Official
from .register import Group, Line, Register

SEARCHED = {
    "aliases",
    "variants",
    "words",
    "examples",
    "misses",
    "patterns",
    "harmless",
    "harmless_patterns",
    "without",
    "sets",
}
"""Words by which something is found: they decide nothing."""
ELSEWHERE: dict[type[Record], set[str]] = {Provision: {"grade", "copies"}}
"""What `data/digests.tsv` has."""
WHOLE: dict[type[Record], set[str]] = {Term: {"label"}, Fact: {"basis"}, Claim: {"text"}}
"""Sentences that decide by themselves, citations that no page has, and what others say: we rule on that alone."""
TABLES = {
    "countings": "counting",
    "services": "service",
    "facts": "facts",
    "interruptions": "interruptions",
    "limits": "rates",
    "set_offs": "set-off",
    "conflicts": "conflicts",
    "cues": "patterns",
}
"""Mapping of the library → what its records are called in the register."""


def _groups(library: Library) -> Iterator[Group]:
    for folder, key, record in library.subjects():
        yield _group(f"{folder}/{key}", record)
    for name, table in TABLES.items():
        for key, part in getattr(library, name).items():
            yield _group(f"{table}/{key}", part)
    for name, items in (*library.vocabularies.items(), *library.ledgers.items()):
        for key, part in items.items():
            yield _group(f"{'sources' if name in library.ledgers else 'vocab'}/{name}/{key}", part)
    yield _group("crisis", library.crisis)


def _group(key: str, record: Record) -> Group:
    lines: list[Line] = []
    _part("", record, lines)
    return Group(key, record.at, lines)


def _part(path: str, record: Record, lines: list[Line]) -> None:
    """Add the line of a record, and those of the records in it."""
    kind = type(record)
    said: list[str] = []
    inside: list[tuple[str, Record]] = []
    elsewhere, whole = ELSEWHERE.get(kind, ()), WHOLE.get(kind, ())
    for name in kind.model_fields:
        value = getattr(record, name)
        if (
            value is None
            or value is False
            or value == ()
            or name in elsewhere
            or (name == "basis" and name not in whole)
        ):
            continue
        if isinstance(value, Citing | Official):
            said += [f"{name}={value}"] if name in whole else [name][kind.model_fields[name].is_required() :]
        elif isinstance(value, Record):
            inside.append((name, value))
        elif isinstance(value, tuple):
            if name in SEARCHED:
                continue
            if isinstance(value[0], Record):
                inside += [(name, item) for item in value]
                said.append(f"{name}×{len(value)}")
            else:
                counted = isinstance(value[0], Citing) and name not in whole
                begun = f"×{len(value)}（{'/'.join(item[:2] for item in value)}）"
                said.append(f"{name}{begun}" if counted else f"{name}={','.join(value)}")
        elif isinstance(value, Mapping):
            for key, item in value.items():
                if isinstance(item, Record):
                    inside.append((f"{name}.{key}", item))
                elif not isinstance(item, tuple):
                    said.append(f"{name}.{key}" if isinstance(item, Citing) else f"{name}.{key}={_flat(item)}")
        else:
            said.append(f"{name}={_flat(value)}")
    if said:
        lines.append(Line(f"{path}{'：' if path else ''}{'；'.join(said)}", record.at))
    for name, part in inside:
        _part(f"{path}.{name}".lstrip("."), part, lines)


def _flat(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str) else str(value)


DECIDED = Register("data/registers/decided.tsv", "判断", "record\tdecided", _groups)
