"""Everything the site knows, on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ..citation import Citation
from ..kinds import KINDS
from ..kinds.channels import Channel
from ..kinds.deadlines import Clock
from ..kinds.myths import Myth
from ..kinds.stages import Stage
from ..kinds.statutes import Statute
from ..loading import MarkdownPage
from ..model import Conflict, Counting, Exempt, Fact, LedgerItem, Service, Subject, Synonyms, Term
from ..model.tables import Holidays, Rates
from .entries import Entry, entries, references
from .resolving import Names, Resolution, Target, resolve

R = TypeVar("R", bound=Subject)


@dataclass(frozen=True)
class Library:
    """All records, on the day `today`. `records` is folder → key → record, each folder in reading order."""

    root: Path
    today: date
    records: Mapping[str, Mapping[str, Subject]]
    vocabularies: Mapping[str, Mapping[str, Term]]
    pages: tuple[MarkdownPage, ...]
    ledgers: Mapping[str, Mapping[str, LedgerItem]]
    conflicts: Mapping[str, Conflict]
    synonyms: Synonyms
    countings: Mapping[str, Counting]
    services: Mapping[str, Service]
    facts: Mapping[str, Fact]
    exemptions: tuple[Exempt, ...]
    holidays: Holidays
    rates: Rates

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The records of one model, by key."""
        folder = next(kind.folder for kind in KINDS.values() if kind.model is model)
        return {key: record for key, record in self.records[folder].items() if isinstance(record, model)}

    @cached_property
    def statutes(self) -> Mapping[str, Statute]:
        return self.of(Statute)

    @cached_property
    def stages(self) -> Mapping[str, Stage]:
        return self.of(Stage)

    @cached_property
    def myths(self) -> Mapping[str, Myth]:
        return self.of(Myth)

    @cached_property
    def channels(self) -> Mapping[str, Channel]:
        return self.of(Channel)

    @cached_property
    def clocks(self) -> Mapping[str, Clock]:
        return self.of(Clock)

    @cached_property
    def names(self) -> Names:
        return Names(self.statutes)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entries(self))

    @cached_property
    def backlinks(self) -> dict[tuple[str, str], list[Entry]]:
        """(statute, provision) → the pages whose prose cites it, in reading order, each once."""
        found: dict[tuple[str, str], dict[str, Entry]] = {}
        for entry in self.entries:
            for citation in entry.citations:
                target = self.resolve(citation).target
                if target and target.uri != entry.uri:
                    found.setdefault((target.statute, target.provision), {})[entry.uri] = entry
        return {target: list(pages.values()) for target, pages in found.items()}

    @cached_property
    def relations(self) -> dict[tuple[str, str], set[tuple[str, str]]]:
        """(folder, key) → the records that it names or that name it: every reference works both ways."""
        found: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for folder, records in self.records.items():
            for key, record in records.items():
                for other, named in references(record):
                    found.setdefault((folder, key), set()).add((other, str(named)))
                    found.setdefault((other, str(named)), set()).add((folder, key))
        return found

    @cached_property
    def _resolved(self) -> dict[Citation, Resolution]:
        return {}

    def resolve(self, citation: Citation) -> Resolution:
        """Where `citation` leads; asked often, answered once."""
        if citation not in self._resolved:
            self._resolved[citation] = resolve(self.names, citation)
        return self._resolved[citation]

    def held(self) -> list[Target]:
        """Every provision held, in order."""
        return [Target(key, number) for key, statute in self.statutes.items() for number in statute.provisions]
