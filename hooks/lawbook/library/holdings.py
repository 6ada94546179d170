"""What was read from `data/` and `content/`, before anything in it is linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ..kinds import KINDS
from ..kinds.channels import Channel
from ..kinds.deadlines import Clock
from ..kinds.myths import Myth
from ..kinds.stages import Stage
from ..kinds.statutes import Statute
from ..loading import MarkdownPage
from ..model import (
    ConductQuestion,
    Conflict,
    Counting,
    Crisis,
    Cue,
    Exempt,
    Fact,
    Interruption,
    LedgerItem,
    Proof,
    RateLimit,
    Reading,
    Service,
    SetOff,
    StageQuestions,
    Subject,
    Synonyms,
    Term,
)
from ..model.tables import Holidays, Rates
from ..source import Text

R = TypeVar("R", bound=Subject)


@dataclass(frozen=True)
class Holdings:
    """All records, on the day `today`. `records` is folder → key → record, each folder in reading order;
    `pages` are written by hand, `snippets` are the sentences that templates need, by file; `asked` is folder → key →
    what people ask of it, in their own words."""

    root: Path
    today: date
    records: Mapping[str, Mapping[str, Subject]]
    vocabularies: Mapping[str, Mapping[str, Term]]
    pages: tuple[MarkdownPage, ...]
    snippets: Mapping[str, MarkdownPage]
    ledgers: Mapping[str, Mapping[str, LedgerItem]]
    conflicts: Mapping[str, Conflict]
    synonyms: Synonyms
    hard_words: Mapping[str, str]
    crisis: Crisis
    countings: Mapping[str, Counting]
    services: Mapping[str, Service]
    facts: Mapping[str, Fact]
    interruptions: Mapping[str, Interruption]
    limits: Mapping[str, RateLimit]
    set_offs: Mapping[str, SetOff]
    proofs: Mapping[str, Proof]
    conduct_questions: Mapping[str, ConductQuestion]
    stage_questions: StageQuestions
    exemptions: tuple[Exempt, ...]
    holidays: Holidays
    rates: Rates
    reading: Reading
    cues: Mapping[str, Cue]
    asked: Mapping[str, Mapping[Text, tuple[Text, ...]]]

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The records of one model, by key."""
        folder = next(kind.folder for kind in KINDS.values() if kind.model is model)
        return {key: record for key, record in self.records[folder].items() if isinstance(record, model)}

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """What is written otherwise → what is meant, in queries as in messages."""
        return self.synonyms.typos | self.reading.spellings

    def subjects(self) -> Iterator[tuple[str, str, Subject]]:
        """(folder, key, record) of every record."""
        for folder, records in self.records.items():
            for key, record in records.items():
                yield folder, key, record

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
