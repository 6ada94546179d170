"""What was tried to break the site: each hostile input is refused with a line, and each attack is held by a test."""

from __future__ import annotations

import pytest
from attacks import DRAWN, INPUTS, READ
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
