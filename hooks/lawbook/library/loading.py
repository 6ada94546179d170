"""Read `data/` and `content/` into one frozen library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import RootModel

from ..citation import Citation, order
from ..loading import MarkdownPage, load_page, load_record
from ..model import (
    KINDS,
    VOCABULARIES,
    Channel,
    Conflict,
    Conflicts,
    Ledger,
    LedgerItem,
    Myth,
    Record,
    SourceKey,
    Stage,
    Statute,
    Synonyms,
    Term,
    Vocabulary,
)
from ..source import Invalid, Problem, Where
from .entries import Entry, entries, references
from .resolving import Names, Resolution, Target, resolve

KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
RESERVED = frozenset((*KINDS, "index", "about", "sources", "search", "handbook", "for", "tools", "posters", "api", "s"))
"""Segment names of the site (DESIGN §6), which no record may take as its key."""

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Record)


@dataclass(frozen=True)
class Library:
    """All records, on the day `today`. `records` is folder → key → record, each folder in reading order."""

    root: Path
    today: date
    records: Mapping[str, Mapping[str, Record]]
    vocabularies: Mapping[str, Mapping[str, Term]]
    pages: tuple[MarkdownPage, ...]
    ledgers: Mapping[str, Mapping[str, LedgerItem]]
    conflicts: Mapping[str, Conflict]
    synonyms: Synonyms

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


def load(root: Path, today: date) -> Library:
    """The library in the project at `root`.

    Raises:
        Invalid: with every problem of every file.
    """
    problems: list[Problem] = []
    records = {folder: _folder(root, folder, kind.model, problems) for folder, kind in KINDS.items()}
    vocabularies = {name: _vocabulary(root, name, problems) for name in VOCABULARIES}
    content = root / "content"
    pages = [load_page(path, content, root, problems) for path in sorted(content.rglob("*.md"))]
    if not pages:
        problems.append(Problem(Where("content"), "没有任何页面"))
    ledgers = {str(name): _table(root, f"sources/{name}", Ledger, problems) for name in SourceKey}
    conflicts = _table(root, "sources/conflicts", Conflicts, problems)
    synonyms = load_record(root / "data" / "vocab" / "synonyms.yml", Synonyms, root, problems)
    if problems or synonyms is None:
        raise Invalid(problems)
    written = tuple(page for page in pages if page)
    return Library(root, today, records, vocabularies, written, ledgers, conflicts, synonyms)


def _table(root: Path, name: str, model: type[RootModel[dict[str, T]]], problems: list[Problem]) -> Mapping[str, T]:
    """A file of `data/` that is one mapping; empty where it could not be read."""
    loaded = load_record(root / "data" / f"{name}.yml", model, root, problems)
    return loaded.root if loaded else {}


def _folder(root: Path, kind: str, model: type[Record], problems: list[Problem]) -> dict[str, Record]:
    folder = root / "data" / kind
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        problems.append(Problem(Where(f"data/{kind}"), "没有任何资料（*.yml）"))
    for stray in sorted(set(folder.glob("*")) - set(paths)):
        problems.append(Problem(Where(f"data/{kind}/{stray.name}"), "这里只放 .yml 文件"))
    for path in paths:
        if not KEY.fullmatch(path.stem) or path.stem in RESERVED:
            message = (
                f"文件名“{path.stem}”不能用：它是网址的一部分，只用小写字母、数字和连字符，且不能是 index 等保留的词"
            )
            problems.append(Problem(Where(f"data/{kind}/{path.name}"), message))
    loaded = {path.stem: load_record(path, model, root, problems) for path in paths}
    found = {key: _in_order(record) for key, record in loaded.items() if record}
    return dict(sorted(found.items(), key=_place))


def _vocabulary(root: Path, name: str, problems: list[Problem]) -> Mapping[str, Term]:
    terms = _table(root, f"vocab/{name}", Vocabulary, problems)
    known = [str(key) for key in VOCABULARIES[name]]
    for key in known:
        if terms and key not in terms:
            problems.append(Problem(Where(f"data/vocab/{name}.yml"), f"缺少“{key}”"))
    for key, term in terms.items():
        if key not in known:
            problems.append(Problem(term.at, f"“{key}”不在词表里，只能有：{'、'.join(known)}"))
    return terms


def _place(item: tuple[str, Record]) -> tuple[Any, str]:
    """By the record's own order or day where it has one, else by key."""
    key, record = item
    return getattr(record, "day", None) or date.fromordinal(int(getattr(record, "order", 1))), key


def _in_order(record: Record) -> Record:
    """A statute with its provisions in order; any other record as it is."""
    if not isinstance(record, Statute):
        return record
    ordered = dict(sorted(record.provisions.items(), key=lambda item: order(item[0])))
    copy = record.model_copy(update={"provisions": ordered})
    copy._at = record.at
    return copy
