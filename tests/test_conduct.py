"""Whether a conduct is lawful: the worked cases against the oracle, and what is sent to the reader's device."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from typing import Any

import oracle_conduct
import pytest
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export
from lawbook.kinds.conducts import Conduct

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "conduct.yml").read_text("utf-8"))
SENT = json.loads(export.conduct.conduct(LIBRARY))
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
NUMBER = re.compile(r"\d+")
NIGHT = {"22:30", "22:00", "７：５９", "半夜12点", "23:10", "夜里11点", "2230", "23:00"}
"""The times of the cases that lie between ten at night and eight in the morning, as a reader of the article has it."""
MANY = {"count": 3, "missed": 6}


def answers(ask: dict[str, str]) -> dict[str, str]:
    """What was told, as the records name it."""
    found = {name: ask[name] for name in ("agreed", "whom", "told", "refused", "inside") if name in ask}
    if "time" in ask:
        found["time"] = "night" if ask["time"] in NIGHT else "day"
    for name in ("count", "missed", "people"):
        if number := NUMBER.match(ask.get(name, "")):
            few, most = ("few", 1) if name == "people" else ("within", MANY[name])
            found[name] = few if int(number[0]) <= most else {"people": "enough"}.get(name, "over")
    return found


@pytest.mark.parametrize("case", [case for case in CASES if "wrong" not in case], ids=lambda case: case["why"])
def test_a_worked_case_is_what_the_files_say(case: dict[str, Any]) -> None:
    ask = case["ask"]
    known = DAY.fullmatch(ask.get("date", ""))
    day = date(*map(int, known.groups())) if known else date(2026, 11, 20)
    found = oracle_conduct.judged(ask["conduct"], ask.get("lender", ""), day, answers(ask))
    assert found["verdict"] == case["verdict"]
    assert found["ref"] == case.get("ref", ask["conduct"])
    assert found["findings"] == case.get("findings", [])
    assert list(found["also"]) == case.get("also", [])


def test_there_are_enough_cases() -> None:
    assert len({case["why"] for case in CASES}) == len(CASES) >= 60
    verdicts = {"forbidden", "conditional", "allowed", "silent", "depends", "not-held", None}
    assert {case.get("verdict") for case in CASES} == verdicts
    asked = {name for case in CASES for name in case["ask"]}
    assert set(LIBRARY.conduct_questions) <= asked


def test_every_circumstance_of_the_records_is_asked_for() -> None:
    used = {name for one in LIBRARY.of(Conduct).values() for detail in one.details for name in detail.when}
    assert used == set(LIBRARY.conduct_questions)


def test_a_ruling_without_a_first_day_begins_with_the_last_of_its_laws() -> None:
    for key, one in oracle_conduct.read("conducts").items():
        for ruling, sent in zip(one["rulings"], SENT["conducts"][key]["rulings"], strict=True):
            since, unsure = oracle_conduct.begins(ruling)
            assert (sent.get("from"), sent.get("open", False)) == (since and str(since), unsure), key


def test_the_bounds_are_those_of_the_facts() -> None:
    asked = SENT["questions"]
    assert asked["time"]["answers"]["night"] == {"least": 22 * 60, "before": 8 * 60}
    for name, fact in (("count", "dialogue-calls"), ("missed", "unanswered-calls")):
        assert asked[name]["answers"]["over"]["least"] == int(LIBRARY.facts[fact].value) + 1
    assert asked["people"]["answers"]["few"]["most"] == int(LIBRARY.facts["visit-people"].value) - 1


def test_what_is_sent_is_small_and_has_no_words() -> None:
    packed = export.conduct.conduct(LIBRARY)
    assert len(gzip.compress(packed.encode())) < 5_000
    assert not re.search(r"[\u3400-\u9fff]", packed)
