"""Mutants of the data, one record re-linked at a time: whether `lawbook check` prints a line for each.

A mutant is tried in a library that lists the changed record alone and knows all others by key, so that a rule looks at
little. What passes there is tried in the whole library, with every rule.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from conftest import LIBRARY, ROOT
from lawbook import checks
from lawbook.checks import reach
from lawbook.kinds import KINDS
from lawbook.library import Library
from lawbook.library.entries import entries
from lawbook.loading.nodes import Document
from lawbook.loading.records import validate
from lawbook.model import (
    VOCABULARIES,
    Conflicts,
    Countings,
    Facts,
    Interruptions,
    Ledger,
    RateLimits,
    Services,
    SetOffs,
    Vocabulary,
)
from lawbook.registers.register import Register
from lawbook.source import Problem

from .operators import OPERATORS, Place, changed, places

TABLES: dict[str, tuple[str, type]] = {
    "countings": ("counting", Countings),
    "services": ("service", Services),
    "facts": ("facts", Facts),
    "interruptions": ("interruptions", Interruptions),
    "limits": ("rates", RateLimits),
    "set_offs": ("set-off", SetOffs),
    "conflicts": ("sources/conflicts", Conflicts),
}
"""Field of the library → its file, and its model."""


class Known(dict):
    """A mapping that knows all and lists one."""

    def __init__(self, every: Mapping[str, Any], key: str | None) -> None:
        super().__init__(every)
        self.listed = [key] if key is not None and key in every else []

    def __iter__(self) -> Iterator[str]:
        return iter(self.listed)

    def keys(self) -> Any:
        return dict.fromkeys(self.listed).keys()

    def values(self) -> Any:
        return [self[key] for key in self.listed]

    def items(self) -> Any:
        return [(key, self[key]) for key in self.listed]


@dataclass(frozen=True)
class Part:
    """A file of the data: what it is called in the library, its key there, its model."""

    field: str
    key: str
    model: Any
    path: str

    def library(self, loaded: Any, *, whole: bool) -> Library:
        """The real library with `loaded` in place of what it has."""
        if self.field in KINDS:
            records = {
                folder: dict(held) | ({self.key: loaded} if folder == self.field else {})
                for folder, held in LIBRARY.records.items()
            }
            listed = (
                records if whole else {f: Known(r, self.key if f == self.field else None) for f, r in records.items()}
            )
            fields: dict[str, Any] = {"records": listed}
        elif self.field in ("vocabularies", "ledgers"):
            fields = {self.field: dict(getattr(LIBRARY, self.field)) | {self.key: loaded.root}}
        else:
            fields = {self.field: loaded.root}
        if whole:
            return dataclasses.replace(LIBRARY, **fields)
        if "records" not in fields:
            fields["records"] = {folder: Known(records, None) for folder, records in LIBRARY.records.items()}
        quiet = {name: {} for name in TABLES if name not in fields} | {"pages": (), "snippets": {}}
        quiet |= {
            "vocabularies": Known(LIBRARY.vocabularies, None),
            "ledgers": Known(LIBRARY.ledgers, None),
            "cues": {},
        }
        library = dataclasses.replace(
            LIBRARY, **{**quiet, **{"facts": LIBRARY.facts, "countings": LIBRARY.countings}, **fields}
        )
        if "vocabularies" in fields:
            object.__setattr__(library, "vocabularies", Known(fields["vocabularies"], self.key))
        if "ledgers" in fields:
            object.__setattr__(library, "ledgers", Known(fields["ledgers"], self.key))
        views = vars(library)
        for name, folder in (
            ("statutes", "statutes"),
            ("stages", "stages"),
            ("myths", "myths"),
            ("channels", "channels"),
        ):
            views[name] = library.records[folder]
        views["clocks"] = library.records["deadlines"]
        if self.field != "statutes":
            views.update(names=LIBRARY.names, _resolved=LIBRARY._resolved)
        else:
            views["names"] = dataclasses.replace(LIBRARY, records=records).names
        views["entries"] = tuple(entry for entry in entries(library) if entry.kind != "kinds")
        views["backlinks"] = LIBRARY.backlinks
        return library


@dataclass(frozen=True)
class Mutant:
    """One change of one place."""

    part: Part
    operator: str
    place: Place
    new: Any

    def __str__(self) -> str:
        loc = ".".join(map(str, self.place.loc))
        return f"{self.part.path} {loc}: {self.operator}: {str(self.place.value)[:40]!r} → {str(self.new)[:60]!r}"


class Field:
    """The data as it is, and what becomes of a change."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.usual: dict[str, set[Problem]] = {}
        self.registers: dict[str, dict[str, list[str]]] = {}
        self.read = Register.read
        self.others = {name: reach._read(LIBRARY, name, model) for name, model in reach.OTHERS.items()}
        assert LIBRARY.backlinks, "read before anything is changed"

    def parts(self) -> list[Part]:
        """Every file of the data that is made of records."""
        found = [
            Part(folder, key, kind.model, f"data/{folder}/{key}.yml")
            for folder, kind in KINDS.items()
            for key in LIBRARY.records[folder]
        ]
        found += [Part(field, file, model, f"data/{file}.yml") for field, (file, model) in TABLES.items()]
        found += [Part("vocabularies", name, Vocabulary, f"data/vocab/{name}.yml") for name in LIBRARY.vocabularies]
        found += [Part("ledgers", name, Ledger, f"data/sources/{name}.yml") for name in LIBRARY.ledgers]
        return found

    def document(self, part: Part) -> Document:
        if part.path not in self.documents:
            self.documents[part.path] = Document.parse((ROOT / part.path).read_text("utf-8"), part.path)
        return self.documents[part.path]

    def mutants(self, rng: random.Random, count: int) -> Iterator[Mutant]:
        """`count` changes: every operator over every kind, and again, each at a place that `rng` chooses."""
        kinds: dict[str, list[Part]] = {}
        for part in self.parts():
            kinds.setdefault(part.field, []).append(part)
        pairs = [(operator, parts) for operator in OPERATORS for parts in kinds.values()]
        made = 0
        while made < count:
            for operator, parts in rng.sample(pairs, len(pairs)):
                tried = rng.sample(parts, min(3, len(parts)))
                found = ((part, chosen) for part in tried if (chosen := self._chosen(rng, part, OPERATORS[operator])))
                if made < count and (first := next(found, None)):
                    made += 1
                    yield Mutant(first[0], operator, *first[1])

    def _chosen(self, rng: random.Random, part: Part, change: Any) -> tuple[Place, Any] | None:
        every = list(places(self.document(part).value))
        for place in rng.sample(every, len(every)):
            if (new := change(rng, place)) is not None:
                return place, new
        return None

    def noticed(self, mutant: Mutant) -> str:
        """The first line that `check` prints for it, "" for none."""
        document = dataclasses.replace(self.document(mutant.part), problems=[])
        document.value = changed(document.value, mutant.place.loc, mutant.new)
        problems: list[Problem] = []
        if isinstance(mutant.new, str) and len(mutant.new) > 8_000:
            problems.append(Problem(document.where(mutant.place.loc), "太长了"))  # as the loader says of a scalar
        loaded = validate(document, mutant.part.model, problems)
        if problems or loaded is None:
            return str(problems[0])
        if mutant.part.field == "vocabularies" and set(loaded.root) != set(map(str, VOCABULARIES[mutant.part.key])):
            return f"{mutant.part.path}: 缺少词，或者不在词表里"  # as `library.loading` says of a vocabulary
        path = mutant.part.path
        for problem in self.problems(mutant.part, loaded, whole=False):
            own = problem.at.path == path
            if own and ("登记的" in problem.message or problem not in self.usual_of(mutant.part)):
                return str(problem)
        return next(map(str, self.problems(mutant.part, loaded, whole=True)), "")

    def usual_of(self, part: Part) -> set[Problem]:
        """What the small library says of the file as it is."""
        if part.path not in self.usual:
            loaded = validate(dataclasses.replace(self.document(part), problems=[]), part.model, [])
            self.usual[part.path] = set(self.problems(part, loaded, whole=False))
        return self.usual[part.path]

    def problems(self, part: Part, loaded: Any, *, whole: bool) -> Iterator[Problem]:
        library = part.library(loaded, whole=whole)
        rules = sorted(checks.RULES, key=lambda name: name in checks.REGISTRATION)  # an alarm is the last resort
        read, known = self.read, self.registers

        def registered(register: Register, root: Path) -> dict[str, list[str]]:
            if register.file not in known:
                known[register.file] = read(register, root)
            return dict(known[register.file])

        with patch.object(Register, "read", registered), patch.object(reach, "_read", self._other):
            for name in rules:
                if whole or name not in SLOW:
                    yield from checks.found(checks.RULES[name], library)

    def _other(self, library: Library, name: str, model: Any) -> Any:
        return self.others[name]


SLOW = {
    "statute_wording_is_quoted_not_pasted",
    "cues_match_their_examples",
    "tables_are_as_imported",
    "asked_differ",
}
"""Rules that read much whatever was changed: the whole library has them."""
