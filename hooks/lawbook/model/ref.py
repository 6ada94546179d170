"""References from one record to another, typed by the kind they lead to: `Ref[Literal["channels"]]`."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ..source import Text

Folder = TypeVar("Folder", bound=str)


class Ref(Text, Generic[Folder]):
    """The key of a record of the kind `folder`."""

    __slots__ = ("folder",)
    folder: str

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (literal,) = get_args(source)
        (folder,) = get_args(literal)

        def key(value: Any) -> Ref[Folder]:
            found = cls.of(value)
            found.folder = folder
            return found

        return core_schema.no_info_plain_validator_function(key, serialization=core_schema.to_string_ser_schema())
