"""The record book: worked books again in Python, and what is sent to the reader's device."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import reference_evidence
import yaml
from conftest import LIBRARY, ROOT
from lawbook import export
from lawbook.export import evidence

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((ROOT / "tests" / "cases" / "evidence.yml").read_text("utf-8"))
SENT = json.loads(export.evidence.evidence(LIBRARY))


@pytest.mark.parametrize("case", CASES["books"], ids=lambda case: case["why"])
def test_a_worked_book_is_what_the_records_say(case: dict[str, Any]) -> None:
    assert reference_evidence.days(case["entries"]) == case["days"]
    assert reference_evidence.cases(case["entries"]) == case["cases"]


def test_there_are_enough_cases() -> None:
    assert len(CASES["books"]) >= 40
    for cases in CASES.values():
        assert len({case["why"] for case in cases}) == len(cases)
    assert {one["conduct"] for case in CASES["books"] for one in case["cases"]} == set(SENT["conducts"])


def test_what_is_sent_has_no_words() -> None:
    assert not re.search(r"[\u3400-\u9fff]", export.evidence.evidence(LIBRARY))
    assert (SENT["night"], SENT["most"]) == ([22, 8], 3)


def test_every_element_of_evidence_asks_for_a_sort_of_proof() -> None:
    """A new element whose words no sort of proof knows would never be had."""
    open_ = [f"{key} {at}" for key, asked in SENT["conducts"].items() for at, one in enumerate(asked) if not one]
    assert open_ == []
    for key, record in evidence.booked(LIBRARY).items():
        assert len(SENT["conducts"][key]) == len(record.evidence)


def test_every_sort_of_proof_is_asked_for_by_each_of_its_words() -> None:
    elements = [str(one) for record in evidence.booked(LIBRARY).values() for one in record.evidence]
    for key, proof in LIBRARY.proofs.items():
        for word in proof.words:
            assert any(word in element for element in elements), (key, word)


def test_a_letter_of_a_packet_has_a_line_for_a_fact_and_knows_its_channel() -> None:
    for channel, letter in evidence.CHANNELS.items():
        record: Any = LIBRARY.records["letters"][letter]
        assert channel in map(str, record.channels)
        assert len(re.findall(r"^[一二]、【时间】", str(record.text), re.M)) == 2
        assert LIBRARY.channels[channel].bring
