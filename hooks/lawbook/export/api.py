"""The interface `/api/v1/`: every record as JSON, and the schemas of the files.

What a file looks like is in `shapes`; CHANGELOG_API.md says what may change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from pydantic import BaseModel

from ..cards import address
from ..clocks import Days
from ..kinds import KINDS
from ..kinds.statutes import Provision, Statute
from ..later import Later
from ..library import Library
from ..model import Checked, Clocked, Record, Vocabulary
from ..registers import WORDINGS
from ..source import Text
from .shapes import SHAPES, TOLD, VERSION, Deadline, FileEntry, Instrument, PublishedWordings, schemas

FOLDER = "api/v1"
UNLICENSED = {"statute": ("provisions.*.text",)}
"""What LICENSE-CONTENT.md leaves out: the wording of instruments is not ours to license."""


@dataclass(frozen=True)
class File:
    """One file: its path below the folder without ending, the name of its shape, what it holds.

    `pages` is key → address below the site's root.
    """

    name: str
    shape: str
    records: Mapping[str, BaseModel]
    pages: Mapping[str, str]


def assets(library: Library, site_url: str) -> Later:
    """Address below the site's root → content of every file, the index first.

    `site_url` ends with a slash; "" where it is unknown, and addresses then are below the site's root.
    """
    files = list(_files(library))
    checked = max((day for file in files for day in _checked(file.records)), default=None)
    made = {f"{FOLDER}/index.json": partial(_written, library, _index(files, site_url), site_url, checked)}
    for file in files:
        own = max(_checked(file.records), default=None)
        made[f"{FOLDER}/{file.name}.json"] = partial(_written, library, file, site_url, own)
    base = f"{site_url}{FOLDER}/schema/" if site_url else ""
    return Later(made | {f"{FOLDER}/schema/{name}.json": partial(str, content) for name, content in schemas(base)})


def _files(library: Library) -> Iterator[File]:
    for folder, kind in KINDS.items():
        if folder != "statutes":
            records = _told(library, folder)
            yield File(folder, folder, records, {key: address(kind.link(key)) for key in records})
    yield from _statutes(library)
    ledger = {number: item for items in library.ledgers.values() for number, item in items.items()}
    pages = {
        number: f"sources/{key.lower()}/#{number.lower()}" for key, items in library.ledgers.items() for number in items
    }
    yield File("ledger", "ledger", ledger, pages)
    yield File("conflicts", "conflicts", library.conflicts, dict.fromkeys(library.conflicts, "sources/#conflicts"))
    page = KINDS["deadlines"].home
    yield File("counting", "counting", library.countings, _anchors(page, "count", library.countings))
    yield File("service", "service", library.services, _anchors(page, "service", library.services))
    yield File("facts", "facts", library.facts, dict.fromkeys(library.facts, address(f"{page}#facts")))
    yield _wordings(library)
    words = {name: Vocabulary(dict(terms)) for name, terms in library.vocabularies.items()}
    yield File("vocabularies", "vocabularies", words, {})


def _told(library: Library, folder: str) -> Mapping[str, BaseModel]:
    """The records of a kind, those of some with their clocks in words."""
    records = library.records[folder]
    if folder not in TOLD:
        return records
    found = {}
    for key, record in records.items():
        clocks: tuple[Text, ...] = record.clocks if isinstance(record, Clocked) else ()
        told = tuple(deadline for name in clocks for deadline in _words(library, name))
        found[key] = TOLD[folder].model_validate({**dict(record), "deadlines": told})
    return found


def _words(library: Library, key: str) -> Iterator[Deadline]:
    """A clock in words, once for each of its variants."""
    clock, days = library.clocks[key], Days(library)
    for variant in clock.variants.values():
        name = f"{clock.title}：{variant.name}" if len(clock.variants) > 1 else str(clock.title)
        basis = "、".join(variant.basis)
        yield Deadline(
            what=name, days=days.span(clock, variant), trigger=str(variant.trigger or clock.trigger), basis=basis
        )


def _statutes(library: Library) -> Iterator[File]:
    """The list of instruments, then each with its provisions; both give the addresses of provisions."""
    fields = Instrument.model_fields
    listed = {
        key: Instrument.model_validate({name: value for name, value in law if name in fields})
        for key, law in library.statutes.items()
    }
    pages = {key: _pages(key, law) for key, law in library.statutes.items()}
    yield File("statutes", "statutes", listed, {name: page for own in pages.values() for name, page in own.items()})
    for key, law in library.statutes.items():
        yield File(f"statutes/{key}", "statute", {key: law}, pages[key])


def _wordings(library: Library) -> File:
    """Every wording that the site has had, by the provision's address."""
    found = {}
    for key, seen in WORDINGS.read(library.root).items():
        rows = [(*said.said.split("\t"), said.day) for said in seen]
        fields = ("digest", "effective", "until", "published")
        wordings = [{name: value or None for name, value in zip(fields, row, strict=True)} for row in rows]
        found[key] = PublishedWordings.model_validate({"wordings": wordings})
    return File("wordings", "wordings", found, {key: f"statutes/{key}/" for key in found})


def _anchors(page: str, prefix: str, records: Mapping[str, BaseModel]) -> dict[str, str]:
    return {key: address(f"{page}#{prefix}-{key}") for key in records}


def _pages(key: str, law: Statute) -> dict[str, str]:
    return {
        f"{key}/{number}".rstrip("/"): f"statutes/{key}/{number}".rstrip("/") + "/" for number in ("", *law.provisions)
    }


def _index(files: list[File], site_url: str) -> File:
    entries = {
        file.name: FileEntry(schema_address=_schema(file, site_url), records=len(file.records)) for file in files
    }
    return File("index", "index", entries, {file.name: f"{FOLDER}/{file.name}.json" for file in files})


def _schema(file: File, site_url: str) -> str:
    return f"{site_url}{FOLDER}/schema/{file.shape}.json"


def _checked(records: Mapping[str, BaseModel]) -> Iterator[date]:
    """The days on which anything in `records` was checked."""
    for record in records.values():
        for part in (record, *(record.parts(Provision) if isinstance(record, Record) else ())):
            if isinstance(part, Checked):
                yield part.checked


def _written(library: Library, file: File, site_url: str, checked: date | None) -> str:
    envelope = SHAPES[file.shape].model_validate(
        {
            "schema_version": VERSION,
            "schema_address": _schema(file, site_url),
            "generated_at": library.today,
            "last_checked": checked,
            "license": "CC-BY-4.0",
            "license_excludes": UNLICENSED.get(file.shape, ()),
            "addresses": {key: site_url + page for key, page in file.pages.items()},
            "records": dict(file.records),
        }
    )
    return envelope.model_dump_json()
