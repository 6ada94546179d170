"""Records from YAML in a test, as the loader reads them."""

from __future__ import annotations

from typing import TypeVar

from lawbook.kinds import KINDS
from lawbook.loading.nodes import Document
from lawbook.loading.records import validate
from lawbook.model import FirstScreen, Record, Subject, Term
from lawbook.prose import Prose
from lawbook.source import Problem

M = TypeVar("M", bound=Record)
FIRST = """\
verdict_line: 甲。
now: [{act: 看这一页, see: channels#police}]
never: [丁。]
"""
"""What every first screen has; behind a sample, so that its lines stay where they are."""
WORDS = {"verdicts": {"untrue": Term(label=Prose("假"), definition=Prose("不对。"))}}


def read(folder: str, source: str) -> tuple[Subject | None, list[str]]:
    """The record of a kind written as `source`, and `line: message` of what is wrong with it."""
    problems: list[Problem] = []
    model = KINDS[folder].model
    whole = source + FIRST if issubclass(model, FirstScreen) else source
    record = validate(Document.parse(whole, "x.yml"), model, problems)
    return record, [str(problem).removeprefix("x.yml:") for problem in sorted(problems)]


def good(folder: str, source: str) -> Subject:
    record, problems = read(folder, source)
    assert problems == []
    assert record is not None
    return record


def bad(folder: str, source: str) -> list[str]:
    """What is wrong with a record that must not load."""
    record, problems = read(folder, source)
    assert record is None
    return problems


def validated(model: type[M], source: str) -> M:
    """A good record of any model."""
    problems: list[Problem] = []
    record = validate(Document.parse(source, "x.yml"), model, problems)
    assert problems == []
    assert record is not None
    return record
