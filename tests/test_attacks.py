"""What was tried to break the site: each hostile input is refused with a line, and each attack is held by a test."""

from __future__ import annotations

import re

import pytest
from attacks import DRAWN, INPUTS, PAGE, READ, added
from conftest import ROOT
from fuzz.operators import OPERATORS
from lawbook import checks
from lawbook.source import Invalid
from spoil import Spoiler


@pytest.mark.parametrize("name", INPUTS)
def test_a_hostile_input_is_refused(spoiler: Spoiler, name: str) -> None:
    edit, rule, message = INPUTS[name]
    if rule == READ:
        with pytest.raises(Invalid) as refused:
            spoiler.spoiled(edit)
        found = list(map(str, refused.value.problems))
    elif rule == DRAWN:
        assert checks.problems(spoiler.spoiled(edit)) == []
        return
    else:
        found = spoiler.found(rule, edit)
    said = [line for line in found if message in line]
    assert said, found[:5]
    assert all("\n" not in line for line in found)


FIELDS = {
    "data/questions/jail.yml": ("title",),
    "data/letters/complaint.yml": ("title",),
    "data/stages/court.yml": ("title",),
    "data/channels/pbc.yml": ("title",),
    "data/deadlines/answer.yml": ("title",),
    "data/vocab/verdicts.yml": ("label", "definition"),
    "data/statutes/civil-code.yml": ("scope", "portal", "issuer"),
    "data/sources/S0.yml": ("says",),
    PAGE: ("title", "description"),
}
"""Texts that no template shows as prose."""
SAID = {"可以打爆通讯录": "harmful_sentences_do_not_appear", "《民法典》第九千九百条": "citations_resolve"}
REGISTERED = ("issuer", "says")
"""What names an authority, or says what others say: a change of it is noticed by the register."""


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(("path", "field"), [(path, field) for path, fields in FIELDS.items() for field in fields])
def test_no_field_is_without_rules(spoiler: Spoiler, path: str, field: str, said: str) -> None:
    rule = "decisions_are_as_registered" if field in REGISTERED else SAID[said]
    assert any(line.startswith(f"{path}:") for line in spoiler.found(rule, added(path, field, said)))


ATTACKS = (ROOT / "docs/attacks.md").read_text("utf-8")
THREATS = (ROOT / "SECURITY.md").read_text("utf-8")
NOT_APPLICABLE = "not applicable: "
HOLDER = re.compile(r"`([^`]+)`")


def tables(text: str) -> dict[str, list[list[str]]]:
    """Heading → the rows of the table below it, cell by cell."""
    parts = re.split(r"^## (.+)\n", text, flags=re.M)[1:]
    found = {}
    for heading, body in zip(parts[::2], parts[1::2], strict=True):
        rows = [line.strip("|").split(" | ") for line in body.splitlines() if line.startswith("| ")]
        found[heading] = [[cell.strip() for cell in row] for row in rows[1:]]
    return found


def missing(holder: str) -> str:
    """What is not there of a holder, "" where all is."""
    kind, _, name = holder.partition(" ")
    if kind == "rule":
        return "" if name in checks.RULES else name
    if kind == "mutant":
        return "" if name in OPERATORS else name
    path, colons, name = holder.partition("::")
    if not colons:
        path, _, name = holder.partition(": ")
    text = (ROOT / path).read_text("utf-8") if (ROOT / path).is_file() else ""
    function, _, parameter = name.partition("[")
    written = f"def {function}(" in text if colons else name in text
    known = not parameter or parameter.removesuffix("]") in INPUTS
    return "" if written and known else holder


ROWS = [
    (heading, row)
    for text in (ATTACKS, THREATS)
    for heading, rows in tables(text).items()
    for row in rows
    if heading != "Hostile inputs"
]


@pytest.mark.parametrize(("heading", "row"), ROWS, ids=[f"{heading}: {row[0]}"[:60] for heading, row in ROWS])
def test_each_row_is_held_by_what_it_names(heading: str, row: list[str]) -> None:
    held, _, why = row[-1].partition(NOT_APPLICABLE)
    holders = HOLDER.findall(held)
    assert holders or why, row
    assert not re.sub(r"[;\s]", "", HOLDER.sub("", held)), held
    assert [name for name in map(missing, holders) if name] == []


def test_nothing_of_the_campaign_is_left_out() -> None:
    found = tables(ATTACKS)
    assert [row[0] for row in found["Bugs of other projects"]] == [f"b{number:03}" for number in range(1, 42)]
    listed = {name.strip("`"): now for name, _, now in found["Hostile inputs"]}
    assert list(listed) == list(INPUTS)
    said = {READ: "refused when read", DRAWN: "passes"}
    assert listed == {name: said.get(rule, f"`rule {rule}`") for name, (_, rule, _) in INPUTS.items()}
    assert len(listed) == 104


def test_a_row_that_names_nothing_is_noticed() -> None:
    for holder in (
        "rule nothing",
        "mutant nothing",
        "tests/test_no.py::test_x",
        "tests/test_attacks.py::test_no",
        "web/no.js: x",
    ):
        assert missing(holder)
    assert missing("tests/test_attacks.py::test_a_hostile_input_is_refused[nothing]")
