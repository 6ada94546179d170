"""Where every piece of text comes from, so that each error can say `path:line`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Where(NamedTuple):
    """A line of a source file; `path` is relative to the project, `line` counts from 1."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"

    def down(self, lines: int) -> Where:
        return Where(self.path, self.line + lines)


NOWHERE = Where("", 0)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor has to mend; prints as `path:line: 说明`."""

    at: Where
    message: str

    def __str__(self) -> str:
        return f"{self.at}: {self.message}"


class Invalid(Exception):
    """All problems found in the input, sorted and without repeats."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Refused(Exception):
    """A command cannot do what it was asked; the message says why, in Chinese."""


class Text(str):
    """A string that remembers the line it was written on.

    pydantic would turn a subclass of `str` back into `str`; the core schema below keeps it. There are a hundred
    thousand of them: with slots each takes a fourth of what it would with a dictionary.
    """

    __slots__ = ("at",)
    at: Where

    def __new__(cls, value: str, at: Where = NOWHERE) -> Self:
        text = super().__new__(cls, value)
        text.at = at
        return text

    def where(self, offset: int) -> Where:
        """The line of the character at `offset`."""
        lines = self.count("\n", 0, offset)
        return self.at.down(lines) if lines else self.at

    @classmethod
    def of(cls, value: Any) -> Self:
        """Retype `value`, keeping its line.

        Raises:
            PydanticCustomError: `value` is not text, or is empty.
        """
        if not isinstance(value, str):
            raise PydanticCustomError("text_type", "这里应当是文字")
        if not value.strip():
            raise PydanticCustomError("text_empty", "不能为空")
        return cls(value.strip("\n"), getattr(value, "at", NOWHERE))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.of, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "minLength": 1}


def relative(path: Path, root: Path) -> str:
    """`path` as it is named in messages: POSIX, relative to the project where it lies inside; on one line, whatever
    characters are in it."""
    name = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
    return name if name.isprintable() else ascii(name)[1:-1]
