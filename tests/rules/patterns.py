"""Fixtures of the rules for the words by which messages are recognised."""

from __future__ import annotations

from typing import Any

from spoil import Edit, write

from .made_up import Bad, Fine, dumped

CUE: dict[str, Any] = {
    "ref": "tactics/threat-arrest",
    "verdict": "powerless",
    "patterns": [{"words": ["甲一", "乙一|丙一"]}],
    "examples": ["甲一乙一", "甲一丙一", "甲一，乙一", "甲一和丙一"],
    "misses": ["甲一", "乙一", "丙一"],
}
PATH = "data/patterns/spoiled.yml"
RECORDS, SETS, EXAMPLES = "cues_name_records", "cues_name_sets", "cues_match_their_examples"


def cue(**fields: Any) -> Edit:
    """A cue; a field given as None is left out."""
    return write(PATH, dumped(CUE | fields))


CASES: list[Bad | Fine] = [
    Bad(RECORDS, "gone", cue(ref="tactics/threat"), f"{PATH}:1", "没有“tactics/threat”这份资料"),
    Bad(RECORDS, "no kind", cue(ref="threat-arrest"), f"{PATH}:1", "没有“threat-arrest”这份资料"),
    Bad(RECORDS, "no verdict", cue(verdict=None), f"{PATH}:1", "没有写 verdict"),
    Bad(RECORDS, "two verdicts", cue(ref="myths/late-fee", verdict="scam"), f"{PATH}:1", "verdict 不写"),
    Bad(RECORDS, "no threat", cue(threat="arrested"), f"{PATH}:*", "没有“threats/arrested”这份资料"),
    Fine(RECORDS, "its own verdict", cue(ref="myths/late-fee", verdict=None)),
    Fine(RECORDS, "a deed", cue(ref="myths/late-fee")),
    Fine(RECORDS, "a threat", cue(threat="arrest")),
    Bad(SETS, "unknown", cue(without=["$没有这组"]), f"{PATH}:1", "sets 里没有“没有这组”"),
    Bad(
        SETS, "among others", cue(patterns=[{"words": ["甲一|$没有这组", "乙一|丙一"]}]), f"{PATH}:1", "没有“没有这组”"
    ),
    Fine(SETS, "known", cue(without=["$债"])),
    Bad(EXAMPLES, "missed", cue(examples=[*CUE["examples"][:3], "丁一"]), f"{PATH}:*", "这句例子没有对上"),
    Bad(EXAMPLES, "found", cue(misses=["甲一", "乙一", "甲一乙一"]), f"{PATH}:*", "这句反例对上了"),
    Fine(EXAMPLES, "as far as may be", cue(misses=["甲一", "乙一", "甲一一二三四五六七乙一"])),
]
