"""A table of `data/tables/`: tab-separated, one day a row, in order → typed rows; all errors with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..model.tables import Row
from ..source import Problem, Where, relative
from .raw import read

R = TypeVar("R", bound=Row)


def load_table(path: Path, model: type[R], root: Path, problems: list[Problem]) -> dict[date, R]:
    """Day → row of the table in `path`; every problem of the file is added to `problems`."""
    text = read(path, root, problems)
    if text is None:
        return {}
    name = relative(path, root)
    found: dict[date, R] = {}
    last: date | None = None
    for at, cells in _rows(text, name, list(model.model_fields), problems):
        try:
            row = model.model_validate(cells)
        except ValidationError as error:
            wrong = sorted({str(details["loc"][0]) for details in error.errors()})
            problems.append(Problem(at, "这一行读不懂：" + "、".join(f"{field}“{cells[field]}”" for field in wrong)))
            continue
        if last is not None and row.day <= last:
            problems.append(Problem(at, f"日期要一天比一天晚：{row.day} 在 {last} 后面"))
        last = row.day
        found[row.day] = row
    return found


def _rows(text: str, name: str, fields: list[str], problems: list[Problem]) -> Iterator[tuple[Where, dict[str, str]]]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if not line.startswith("#")]
    if not lines or lines[0][1].split("\t") != fields:
        problems.append(Problem(Where(name, lines[0][0] if lines else 1), f"第一行应当是：{'、'.join(fields)}"))
        return
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(fields):
            problems.append(Problem(Where(name, number), f"应当有 {len(fields)} 格，现在有 {len(cells)} 格"))
        else:
            yield Where(name, number), dict(zip(fields, cells, strict=True))
