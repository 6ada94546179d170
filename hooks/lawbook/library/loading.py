"""Read `data/` and `content/` into one frozen library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ..citation import Citation, order
from ..loading import MarkdownPage, load_page, load_record
from ..model import VOCABULARIES, Channel, Myth, Record, Stage, Statute, Term, Vocabulary
from ..source import Invalid, Problem, Where
from .entries import Entry, entries
from .resolving import Names, Resolution, Target, resolve

R = TypeVar("R", bound=Record)

KINDS: dict[str, type[Record]] = {"statutes": Statute, "stages": Stage, "myths": Myth, "channels": Channel}
"""Folder of `data/` → model: one record a file, the file's stem is its key."""


@dataclass(frozen=True)
class Library:
    """All records, on the day `today`."""

    root: Path
    today: date
    statutes: Mapping[str, Statute]
    stages: Mapping[str, Stage]
    myths: Mapping[str, Myth]
    channels: Mapping[str, Channel]
    vocabularies: Mapping[str, Mapping[str, Term]]
    pages: tuple[MarkdownPage, ...]

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
            for citation in entry.citations():
                target = self.resolve(citation).target
                if target and target.uri != entry.uri:
                    found.setdefault((target.statute, target.provision), {})[entry.uri] = entry
        return {target: list(pages.values()) for target, pages in found.items()}

    def resolve(self, citation: Citation) -> Resolution:
        return resolve(self.names, citation)

    def held(self) -> list[Target]:
        """Every provision held, in order."""
        return [Target(key, number) for key, statute in self.statutes.items() for number in statute.provisions]


def load(root: Path, today: date) -> Library:
    """The library in the project at `root`.

    Raises:
        Invalid: with every problem of every file.
    """
    problems: list[Problem] = []
    folders = {kind: _folder(root, kind, model, problems) for kind, model in KINDS.items()}
    vocabularies = {name: _vocabulary(root, name, problems) for name in VOCABULARIES}
    content = root / "content"
    pages = [load_page(path, content, root, problems) for path in sorted(content.rglob("*.md"))]
    if not pages:
        problems.append(Problem(Where("content"), "没有任何页面"))
    if problems:
        raise Invalid(problems)
    return Library(
        root=root,
        today=today,
        statutes={key: _in_order(record) for key, record in folders["statutes"].items() if isinstance(record, Statute)},
        stages=_sorted(folders["stages"], Stage),
        myths=_sorted(folders["myths"], Myth),
        channels=_sorted(folders["channels"], Channel),
        vocabularies=vocabularies,
        pages=tuple(page for page in pages if page),
    )


def _folder(root: Path, kind: str, model: type[Record], problems: list[Problem]) -> dict[str, Record]:
    folder = root / "data" / kind
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        problems.append(Problem(Where(f"data/{kind}"), "没有任何资料（*.yml）"))
    for stray in sorted(set(folder.glob("*")) - set(paths)):
        problems.append(Problem(Where(f"data/{kind}/{stray.name}"), "这里只放 .yml 文件"))
    loaded = {path.stem: load_record(path, model, root, problems) for path in paths}
    return {key: record for key, record in loaded.items() if record}


def _vocabulary(root: Path, name: str, problems: list[Problem]) -> Mapping[str, Term]:
    path = root / "data" / "vocab" / f"{name}.yml"
    vocabulary = load_record(path, Vocabulary, root, problems)
    terms = vocabulary.root if vocabulary else {}
    known = [str(key) for key in VOCABULARIES[name]]
    for key in known:
        if vocabulary and key not in terms:
            problems.append(Problem(Where(f"data/vocab/{name}.yml"), f"缺少“{key}”"))
    for key, term in terms.items():
        if key not in known:
            problems.append(Problem(term.at, f"“{key}”不在词表里，只能有：{'、'.join(known)}"))
    return terms


def _sorted(records: Mapping[str, Record], model: type[R]) -> dict[str, R]:
    """By the record's own order where it has one, else by key."""
    chosen = {key: record for key, record in records.items() if isinstance(record, model)}
    return dict(sorted(chosen.items(), key=lambda item: (int(getattr(item[1], "order", 0)), item[0])))


def _in_order(statute: Statute) -> Statute:
    ordered = dict(sorted(statute.provisions.items(), key=lambda item: order(item[0])))
    copy = statute.model_copy(update={"provisions": ordered})
    copy._at = statute.at
    return copy
