"""The files of the interface as models: they write the files, describe them and read them again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from types import GenericAlias
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from ..kinds import KINDS
from ..kinds.documents import Document
from ..kinds.stages import Stage
from ..kinds.statutes import Statute
from ..model import Conflict, Counting, Fact, LedgerItem, Record, Service, Subject, Vocabulary

VERSION = "1.4"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Envelope(BaseModel):
    """What every file says of itself; each kind of file adds its `records`, key → record."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: str = Field(description="Version of the interface, see CHANGELOG_API.md", pattern=r"^1\.[0-9]+$")
    schema_address: str = Field(description="Where the JSON Schema of this file is")
    generated_at: date = Field(description="Day of the data: the commit's, or the one the build was told")
    last_checked: date | None = Field(description="Newest `checked` in this file; null where nothing has one")
    license: Literal["CC-BY-4.0"] = Field(description="SPDX identifier of the licence of our own words")
    license_excludes: tuple[str, ...] = Field(description="Fields of a record that the licence does not cover")
    addresses: dict[str, str] = Field(description="Key → page; below the site's root where its address is unknown")


class FileEntry(BaseModel):
    """One file of the interface, as the index lists it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_address: str = Field(description="Where the JSON Schema of the file is")
    records: int = Field(description="How many records it holds", ge=0)


_identity: Any = {
    name: (field.annotation, field) for name, field in Statute.model_fields.items() if name != "provisions"
}
Instrument = create_model("Instrument", __base__=Record, __doc__="An instrument without its provisions.", **_identity)


class Deadline(BaseModel):
    """A clock as version 1.0 told of it, on stages and documents: the record is in `deadlines.json`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: str = Field(description="What is to be done")
    days: str = Field(description="How long, in words")
    trigger: str = Field(description="From which day")
    basis: str = Field(description="The articles")


class PublishedWording(BaseModel):
    """A wording as the site has had it since a day; the next one, if any, tells until when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    digest: str = Field(description="SHA-256 of the UTF-8 of the text after NFKC, without white space")
    effective: date | None = Field(description="In force since, as the site then said; null where unknown")
    until: date | None = Field(description="The first day on which it is no longer in force, as the site then said")
    published: date = Field(description="Since when the site has had it")


class PublishedWordings(BaseModel):
    """Every wording of a provision that the site has had, oldest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wordings: tuple[PublishedWording, ...] = Field(description="Oldest first; none is ever removed")


def _told(model: type[Subject]) -> type[Subject]:
    """A model with the field in which version 1.0 told of clocks; `clocks` names the records."""
    deadlines: Any = (tuple[Deadline, ...], Field(description="The clocks of `clocks`, in words"))
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, deadlines=deadlines)


TOLD = {"stages": _told(Stage), "documents": _told(Document)}
"""Files whose records also tell of their clocks in words."""


def _shape(name: str, model: type[BaseModel]) -> type[Envelope]:
    records: Any = (GenericAlias(dict, (str, model)), Field(description="Key → record"))
    return create_model(name, __base__=Envelope, __doc__=f"api/v1: {name}", records=records)


MODELS: dict[str, type[BaseModel]] = {
    **{folder: kind.model for folder, kind in KINDS.items()},
    **TOLD,
    "statutes": Instrument,
    "statute": Statute,
    "ledger": LedgerItem,
    "conflicts": Conflict,
    "counting": Counting,
    "service": Service,
    "facts": Fact,
    "wordings": PublishedWordings,
    "vocabularies": Vocabulary,
    "index": FileEntry,
}
SHAPES = {name: _shape(name, model) for name, model in MODELS.items()}
"""Schema name → what its files look like."""


class Published(GenerateJsonSchema):
    """The schema of what is written: every field is always there, and a later 1.x may add others."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        if found.get("additionalProperties") is False:
            del found["additionalProperties"]
        return found


def schemas(base: str) -> Iterator[tuple[str, str]]:
    """(name, JSON Schema) of every shape; `base` is the address of the folder of schemas, "" where unknown."""
    for name, shape in SHAPES.items():
        identity = {"$id": f"{base}{name}.json"} if base else {}
        described = shape.model_json_schema(mode="serialization", schema_generator=Published)
        schema = {"$schema": DIALECT, **identity, **described}
        yield name, json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
