"""What every record has in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError

from ..source import NOWHERE, Text, Where
from .ref import Ref


def doc(description: str, **options: Any) -> Any:
    """A field with its hint for editors (Chinese); `options` as for `pydantic.Field`."""
    return Field(description=description, **options)


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_DAY, LAST_DAY = date(1949, 10, 1), date(2100, 1, 1)
"""No rule of this country is older, and none is made for later."""


def _day(value: Any) -> Any:
    """Only `YYYY-MM-DD`, of our time; pydantic alone would read 20210101 as seconds since 1970.

    Raises:
        PydanticCustomError: not a date of the calendar.
    """
    if isinstance(value, date):
        return value
    try:
        if (
            isinstance(value, str)
            and DAY.fullmatch(value)
            and FIRST_DAY <= (day := date.fromisoformat(value)) < LAST_DAY
        ):
            return day
    except ValueError:
        pass
    raise PydanticCustomError("date_wrong", "“{value}”不是日期，应写成 2021-01-01 的样子", {"value": str(value)})


DateField = Annotated[date, BeforeValidator(_day)]


Inner = TypeVar("Inner", bound="Record")
T = TypeVar("T", bound=Text)


class Record(BaseModel):
    """A YAML mapping, frozen, that knows its line (`at`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)

    _at: Where = PrivateAttr(default_factory=lambda: NOWHERE)  # a default would be copied for every record

    @model_validator(mode="wrap")
    @classmethod
    def _remember_line(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(value)
        at = getattr(value, "at", None)
        if at is not None:
            record._at = at
        return record

    @property
    def at(self) -> Where:
        held = self.__pydantic_private__  # as `self._at`, which costs ten times as much
        return held["_at"] if held else NOWHERE

    def texts(self, kind: type[T]) -> Iterator[T]:
        """Every text of `kind` in this record and the records in it, in the order of the fields."""
        for value in self._values():
            if isinstance(value, kind):
                yield value

    def references(self) -> Iterator[Ref[Any]]:
        """The key of every record that this one names."""
        for value in self._values():
            if isinstance(value, Ref):
                yield value

    def parts(self, model: type[Inner]) -> Iterator[Inner]:
        """Every record of `model` inside this one."""
        for value in self._values():
            if isinstance(value, model):
                yield value

    def _values(self) -> list[Any]:
        found: list[Any] = []
        for name in type(self).model_fields:
            _flat(getattr(self, name), found)
        return found


def _flat(value: Any, found: list[Any]) -> None:
    """Add `value` and whatever is in it to what was found, depth first."""
    kind = type(value)
    if kind is tuple:
        for item in value:
            _flat(item, found)
    elif kind is dict:
        for item in value.values():
            _flat(item, found)
    else:
        found.append(value)
        if isinstance(value, Record):
            found += value._values()
