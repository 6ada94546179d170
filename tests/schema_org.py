"""The definitions of schema.org, from a library, and what in a JSON-LD node does not follow them."""

from __future__ import annotations

import importlib
import types
import typing
from datetime import date, datetime
from enum import Enum
from functools import cache
from urllib.parse import urlsplit

from msgspec_schemaorg.base import SchemaOrgBase

# `from msgspec_schemaorg import enums` calls itself without end (0.2.1).
MODELS = importlib.import_module("msgspec_schemaorg.models")
ENUMS = importlib.import_module("msgspec_schemaorg.enums")
BASE = "https://schema.org/"


@cache
def properties(kind: str) -> dict[str, object] | None:
    """Property → what schema.org lets it be, for a type; None where there is no such type."""
    model = getattr(MODELS, kind, None)
    if not is_model(model):
        return None
    hints = typing.get_type_hints(model, localns={**vars(ENUMS), **vars(MODELS)})
    names = zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True)
    return {written: hints[field] for written, field in names}


def is_model(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, SchemaOrgBase)


def faults(node: dict, where: str = "") -> list[str]:
    """What in `node` schema.org does not know, or wants otherwise."""
    kind = node.get("@type", "")
    known = properties(kind)
    if known is None:
        return [f"{where}: no type {kind!r}"]
    found = []
    for name, value in node.items():
        here = f"{where}/{kind}.{name}"
        if name not in known:
            found.append(f"{here}: no such property")
        elif not fits(value, known[name]):
            found.append(f"{here}: not {value!r}")
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                found += faults(inner, here)
    return found


def fits(value: object, wanted: typing.Any) -> bool:
    """Whether `value`, as JSON has it, is of a type that schema.org allows."""
    origin, inside = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, option) for option in inside)
    if origin is list:
        return isinstance(value, list) and all(fits(item, inside[0]) for item in value)
    return isinstance(wanted, type) and is_a(value, wanted)


def is_a(value: object, wanted: type) -> bool:
    if wanted is MODELS.URL:
        return isinstance(value, str) and bool(urlsplit(value).scheme and urlsplit(value).netloc)
    if is_model(wanted):
        kind = getattr(MODELS, str(value.get("@type")), None) if isinstance(value, dict) else None
        return is_model(kind) and issubclass(kind, wanted)
    if issubclass(wanted, Enum):
        return value in {BASE + member for member in wanted.__members__ if member != "metadata"}
    if issubclass(wanted, date):
        return isinstance(value, str) and is_day(value, wanted)
    return isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))


def is_day(value: str, kind: type[date]) -> bool:
    try:
        kind.fromisoformat(value)
    except ValueError:
        return False
    return kind is datetime or len(value) == len("2026-01-01")
