"""A short run of the fuzzers, always the same: mutants of the data, texts for the grammar, bytes for the loader.

`make fuzz` runs them for longer.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from conftest import LIBRARY
from fuzz.mutants import Field
from fuzz.texts import BYTES, TEXTS, read_bytes, read_text, round_trip
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lawbook.kinds.questions import Question
from lawbook.loading import load_page, load_record
from lawbook.source import Problem

MUTANTS, SEED = 300, 15
SHORT = settings(max_examples=200, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_every_mutant_is_noticed() -> None:
    field = Field()
    assert [str(mutant) for mutant in field.mutants(random.Random(SEED), MUTANTS) if not field.noticed(mutant)] == []


@SHORT
@given(TEXTS)
def test_the_grammar_neither_crashes_nor_reads_twice(text: str) -> None:
    read_text(text, LIBRARY.names.all)


@SHORT
@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_what_is_written_is_read(article: int, inserted: int, paragraph: int, item: int) -> None:
    round_trip(article, inserted, paragraph, item)


@SHORT
@given(number=st.integers(10_000, 99_999))
def test_a_number_beyond_any_law_is_no_other_number(number: int) -> None:
    read = {citation.provision for citation in read_text(f"《民法典》第{number}条", LIBRARY.names.all)}
    assert read <= {"0"}


@SHORT
@given(BYTES)
def test_the_loader_says_what_is_wrong_with_any_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    read_bytes(raw, tmp_path_factory.getbasetemp())


BOMBS = {
    "laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "brackets": "a: " + "[" * 90_000,
    "dashes": "- " * 90_000,
    "questions": "? " * 90_000,
    "keys": "".join(f"k{number}: v\n" for number in range(20_000)),
    "quotes": 'a: "' + "'" * 900_000 + '"',
    "a number": "order: " + "9" * 5_000,
    "merge": "<<: {title: 甲}\n",
    "documents": "title: 甲\n---\ntitle: 乙\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_defused_in_time(tmp_path: Path, bomb: str) -> None:
    path, problems = tmp_path / "x.yml", list[Problem]()
    path.write_text(BOMBS[bomb], "utf-8")
    start = time.process_time()
    assert load_record(path, Question, tmp_path, problems) is None
    assert problems
    assert time.process_time() - start < 5


@pytest.mark.parametrize("target", ["/etc/passwd", "nowhere", ".", "x.yml", "/dev/zero"])
def test_links_lead_nowhere(tmp_path: Path, target: str) -> None:
    for name, read in (("x.yml", load_record), ("x.md", load_page)):
        problems: list[Problem] = []
        (tmp_path / name).symlink_to(target if target != "x.yml" else name)
        second = Question if name == "x.yml" else tmp_path
        assert read(tmp_path / name, second, tmp_path, problems) is None  # type: ignore[operator]
        assert problems
