"""Read `data/` and `content/` into one frozen library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import RootModel

from ..kinds import FAULTS, KINDS
from ..loading import load_asked, load_page, load_record, load_table
from ..model import (
    VOCABULARIES,
    ConductQuestions,
    Conflicts,
    Countings,
    Crisis,
    Cue,
    Exemptions,
    Facts,
    HardWords,
    Interruptions,
    Ledger,
    Proofs,
    RateLimits,
    Reading,
    Record,
    Services,
    SetOffs,
    SourceKey,
    StageQuestions,
    Subject,
    Synonyms,
    Term,
    Vocabulary,
)
from ..model.tables import Holiday, Holidays, Rate, Rates
from ..source import Invalid, Problem, Where, relative
from .book import Library
from .strays import strays

KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SNIPPETS = "snippets/"
"""Folder of `content/` with the sentences that templates need."""
RESERVED = frozenset((*KINDS, "index", "about", "sources", "search", "handbook", "for", "tools", "posters", "api", "s"))
"""Segment names of the site (DESIGN §6), which no record may take as its key."""

T = TypeVar("T", bound=Record)


def load(root: Path, today: date) -> Library:
    """The library in the project at `root`.

    Raises:
        Invalid: with every problem of every file.
    """
    problems: list[Problem] = [*FAULTS]
    records = {folder: _records(root, folder, kind.model, problems) for folder, kind in KINDS.items()}
    vocabularies = {name: _vocabulary(root, name, problems) for name in VOCABULARIES}
    content = root / "content"
    pages = [load_page(path, content, root, problems) for path in sorted(content.rglob("*.md"))]
    if not pages:
        problems.append(Problem(Where("content"), "没有任何页面"))
    problems += strays(root)
    ledgers = {str(name): _table(root, f"sources/{name}", Ledger, problems) for name in SourceKey}
    conflicts = _table(root, "sources/conflicts", Conflicts, problems)
    synonyms = load_record(root / "data" / "vocab" / "synonyms.yml", Synonyms, root, problems)
    hard = load_record(root / "data" / "vocab" / "hard-words.yml", HardWords, root, problems)
    crisis = load_record(root / "data" / "crisis.yml", Crisis, root, problems)
    countings = _table(root, "counting", Countings, problems)
    services = _table(root, "service", Services, problems)
    facts = _table(root, "facts", Facts, problems)
    interruptions = _table(root, "interruptions", Interruptions, problems)
    limits = _table(root, "rates", RateLimits, problems)
    set_offs = _table(root, "set-off", SetOffs, problems)
    proofs = _table(root, "proofs", Proofs, problems)
    conduct_questions = _table(root, "tools/conduct", ConductQuestions, problems)
    stage_questions = load_record(root / "data" / "tools" / "stage.yml", StageQuestions, root, problems)
    exempt = load_record(root / "data" / "exempt.yml", Exemptions, root, problems)
    holidays = load_table(root / "data" / "tables" / "holidays.tsv", Holiday, root, problems)
    rates = load_table(root / "data" / "tables" / "lpr.tsv", Rate, root, problems)
    reading = load_record(root / "data" / "reading.yml", Reading, root, problems)
    cues = _folder(root, "patterns", Cue, problems)
    asked = {path.stem: load_asked(path, root, problems) for path in sorted((root / "data/asked").glob("*.tsv"))}
    if problems or synonyms is None or hard is None or crisis is None or exempt is None or reading is None:
        raise Invalid(problems)
    assert stage_questions
    written = [page for page in pages if page]
    snippets = {Path(page.uri).stem: page for page in written if page.uri.startswith(SNIPPETS)}
    return Library(
        root=root,
        today=today,
        records=records,
        vocabularies=vocabularies,
        pages=tuple(page for page in written if not page.uri.startswith(SNIPPETS)),
        snippets=snippets,
        ledgers=ledgers,
        conflicts=conflicts,
        synonyms=synonyms,
        hard_words=hard.root,
        crisis=crisis,
        countings=countings,
        services=services,
        facts=facts,
        interruptions=interruptions,
        limits=limits,
        set_offs=set_offs,
        proofs=proofs,
        conduct_questions=conduct_questions,
        stage_questions=stage_questions,
        exemptions=exempt.root,
        holidays=Holidays(holidays),
        rates=Rates(rates),
        reading=reading,
        cues=cues,
        asked=asked,
    )


def _table(root: Path, name: str, model: type[RootModel[dict[str, T]]], problems: list[Problem]) -> Mapping[str, T]:
    """A file of `data/` that is one mapping; empty where it could not be read."""
    loaded = load_record(root / "data" / f"{name}.yml", model, root, problems)
    return loaded.root if loaded else {}


def _records(root: Path, kind: str, model: type[Subject], problems: list[Problem]) -> dict[str, Subject]:
    """The records of a kind in reading order."""
    found = _folder(root, kind, model, problems)
    return dict(sorted(found.items(), key=lambda item: (item[1].place(), item[0])))


def _folder(root: Path, kind: str, model: type[T], problems: list[Problem]) -> dict[str, T]:
    """A folder of `data/`, one record a file, by the files' stems."""
    folder = root / "data" / kind
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        problems.append(Problem(Where(f"data/{kind}"), "没有任何资料（*.yml）"))
    for stray in sorted(set(folder.glob("*")) - set(paths)):
        problems.append(Problem(Where(relative(stray, root)), "这里只放 .yml 文件"))
    for path in paths:
        if not KEY.fullmatch(path.stem) or path.stem in RESERVED:
            message = "文件名不能用：它是网址的一部分，只用小写字母、数字和连字符，且不能是 index 等保留的词"
            problems.append(Problem(Where(relative(path, root)), message))
    loaded = {path.stem: load_record(path, model, root, problems) for path in paths}
    return {key: record for key, record in loaded.items() if record}


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
