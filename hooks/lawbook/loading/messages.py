"""pydantic's errors → what an editor can act on, in Chinese, with the line and a guess at what was meant."""

from __future__ import annotations

import difflib
import re
import types
import typing
from typing import Any

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from ..source import Problem
from .nodes import Document, Loc

MOST = 200
"""Problems of one file that are spelt out."""
PLAIN = {
    "int_parsing": "“{input}”不是整数",
    "int_type": "这里应当是整数",
    "bool_parsing": "“{input}”应写成 true 或 false",
    "tuple_type": "这里应当是以“-”开头的列表",
    "list_type": "这里应当是以“-”开头的列表",
    "dict_type": "这里应当是“字段: 值”的映射",
    "model_type": "这里应当是“字段: 值”的映射",
    "model_attributes_type": "这里应当是“字段: 值”的映射",
    "string_type": "这里应当是文字",
    "string_pattern_mismatch": "“{input}”不是这里的写法：{pattern}",
    "too_short": "至少要写一项",
    "greater_than_equal": "“{input}”太小，至少是 {ge}",
    "less_than_equal": "“{input}”太大，最多是 {le}",
}


def problems(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Every problem of `error`, at its line in `document`.

    pydantic calls a list too short that has items, all of them wrong; that is not said.
    """
    found = error.errors()
    around = {details["loc"][:depth] for details in found for depth in range(len(details["loc"]))}
    wrong = [details for details in found if details["type"] != "too_short" or details["loc"] not in around]
    said = [_problem(details, document, model) for details in wrong[:MOST]]
    if len(wrong) > MOST:
        said.append(Problem(document.where(()), f"还有 {len(wrong) - MOST:,} 处，先改这些"))
    return said


def _problem(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    loc: Loc = tuple(part for part in details["loc"] if part != "[key]")
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    name = str(loc[-1]) if loc else ""
    if kind == "missing":
        parent = _model_at(model, loc[:-1])
        about = parent.model_fields[name].description if parent and name in parent.model_fields else ""
        return Problem(document.where(loc[:-1]), f"缺少必填字段“{name}”（{about}）")
    if kind == "extra_forbidden":
        parent = _model_at(model, loc[:-1])
        fields = list(parent.model_fields) if parent else []
        return Problem(document.key(loc), f"不认识的字段“{name}”{_hint(name, fields)}")
    at = document.key(loc) if "[key]" in details["loc"] else document.where(loc)
    if kind in ("enum", "literal_error"):
        expected = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return Problem(at, f"“{name}”不能写“{given}”{_hint(str(given), expected, '只能写')}")
    if kind in PLAIN:
        said = PLAIN[kind].format(input=given if isinstance(given, str) else "", **context)
        return Problem(at, f"“{name}”：{said}" if name else said)
    return Problem(at, f"“{name}”：{details['msg']}" if name else details["msg"])


def _hint(written: str, known: list[str], otherwise: str = "可用字段") -> str:
    close = difflib.get_close_matches(written, known, n=1, cutoff=0.6)
    return f"，是不是想写“{close[0]}”？" if close else f"；{otherwise}：{'、'.join(known)}"


def _model_at(model: Any, loc: Loc) -> type[BaseModel] | None:
    """The model that stands at `loc` inside `model`."""
    for part in loc:
        inner = _unwrap(model)
        if isinstance(inner, type) and issubclass(inner, RootModel):
            inner = _unwrap(inner.model_fields["root"].annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            field = inner.model_fields.get(str(part))
            model = field.annotation if field else None
        else:
            arguments = typing.get_args(inner)
            model = arguments[-1 if typing.get_origin(inner) is dict else 0] if arguments else None
    inner = _unwrap(model)
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _unwrap(annotation: Any) -> Any:
    """`Annotated[X, …]` and `X | None` → `X`."""
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif origin in (types.UnionType, typing.Union):
            annotation = next(a for a in typing.get_args(annotation) if a is not type(None))
        else:
            return annotation
