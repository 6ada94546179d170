"""One YAML file → one record."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from ..source import Problem, relative
from . import messages
from .nodes import Document
from .raw import read

Model = TypeVar("Model", bound=BaseModel)


def load_record(path: Path, model: type[Model], root: Path, problems: list[Problem]) -> Model | None:
    """The record in `path`, or None; every problem of the file is added to `problems`."""
    text = read(path, root, problems)
    if text is None:
        return None
    return validate(Document.parse(text, relative(path, root)), model, problems)


def validate(document: Document, model: type[Model], problems: list[Problem]) -> Model | None:
    """`document` as a `model`, or None if anything is wrong with it."""
    problems += document.problems
    if document.value is None:
        if not document.problems:
            problems.append(Problem(document.where(()), "没有内容"))
        return None
    try:
        record = model.model_validate(document.value)
    except ValidationError as error:
        problems += messages.problems(error, document, model)
        return None
    return None if document.problems else record
