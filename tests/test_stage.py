"""Where a reader is: the worked ways, walked again through the raw YAML, and what is sent to the reader's device."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any

import pytest
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "stage.yml").read_text("utf-8"))
ASKED: dict[str, Any] = yaml.safe_load((ROOT / "data" / "tools" / "stage.yml").read_text("utf-8"))
STAGES = {path.stem for path in (ROOT / "data" / "stages").glob("*.yml")}
MOST = 6


def leads(ask: dict[str, str], key: str = "") -> dict[str, Any]:
    """What the raw questions say of answers: where they end, which is open, which is wrong."""
    key = key or ASKED["first"]
    if not ask.get(key):
        return {"open": key}
    answer = ASKED["questions"][key]["answers"].get(ask[key])
    if answer is None:
        return {"wrong": key}
    if "next" in answer:
        return leads(ask, answer["next"])
    found = {name: answer[name] for name in ("see", "clock", "danger") if name in answer}
    return found | {"verdict": answer.get("stage", "page")}


def ways(key: str) -> list[list[str]]:
    """Every way on from a question, as the labels that are chosen."""
    found = []
    for answer in ASKED["questions"][key]["answers"].values():
        rest = ways(answer["next"]) if "next" in answer else [[]]
        found += [[answer["label"], *one] for one in rest]
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_worked_way_is_that_of_the_questions(case: dict[str, Any]) -> None:
    assert leads(case["ask"]) == {name: value for name, value in case.items() if name not in ("why", "ask")}


def test_there_are_enough_cases_and_every_end_is_one_of_them() -> None:
    assert len({case["why"] for case in CASES}) == len(CASES) >= 40
    ends = sum("next" not in answer for one in ASKED["questions"].values() for answer in one["answers"].values())
    assert len({json.dumps(case["ask"]) for case in CASES if "verdict" in case}) == ends + 1  # one of them twice
    assert {case.get("verdict") for case in CASES} == {*STAGES, "page", None}


def test_every_way_is_short() -> None:
    assert max(map(len, ways(ASKED["first"]))) <= MOST


def test_a_paper_of_a_court_is_asked_for_first_and_leads_to_its_clock_or_page() -> None:
    assert ASKED["first"] == "official"
    for case in CASES:
        if case.get("verdict") == "court":
            assert case["see"].startswith(("documents", "questions/salary-frozen")) or "clock" in case


def test_what_is_sent_is_small_and_has_no_words() -> None:
    packed = export.stage.stage(LIBRARY)
    assert len(gzip.compress(packed.encode())) < 1_500
    assert not re.search(r"[\u3400-\u9fff]", packed)
