"""What tools ask: where each answer leads."""

from __future__ import annotations

from spoil import append, both, replace

from .made_up import Bad, Fine

ENDS = "stage_questions_end_somewhere"
ASKED = "data/tools/stage.yml"
AHEAD = "        see: questions/extension-one-year\n"


def question(key: str, leads: str) -> str:
    answers = f"      a: {{label: 甲, stage: contact}}\n      b: {{label: 乙, {leads}}}\n"
    return f"  {key}:\n    ask: 再问\n    answers:\n{answers}"


ONE, TWO = (
    question("again", "stage: contact"),
    question("more-again", "next: again") + question("again", "stage: contact"),
)

CASES = [
    Bad(ENDS, "no such stage", replace(ASKED, "stage: contact", "stage: contakt"), f"{ASKED}:*", "没有“contakt”这个"),
    Bad(
        ENDS,
        "no such page",
        replace(ASKED, AHEAD, "        see: questions/nothing\n"),
        ASKED,
        "没有“questions/nothing”",
    ),
    Bad(ENDS, "no such clock", replace(ASKED, "clock: answer\n", "clock: nothing\n"), ASKED, "“nothing”不是算得出"),
    Bad(
        ENDS, "no day to tell", replace(ASKED, "clock: answer\n", "clock: mediation-paper\n"), ASKED, "不是算得出的期限"
    ),
    Bad(ENDS, "a court's paper alone", replace(ASKED, "        see: documents/summons\n", ""), ASKED, "先看哪一页"),
    Bad(ENDS, "no such question", replace(ASKED, "next: due", "next: dew"), ASKED, "没有“dew”这一问"),
    Bad(ENDS, "never asked", replace(ASKED, "next: due", "stage: reminder"), ASKED, "“due”这一问走不到"),
    Bad(ENDS, "round and round", replace(ASKED, AHEAD, "        next: letter\n"), ASKED, "“letter”绕回来了"),
    Bad(
        ENDS,
        "too many",
        both(replace(ASKED, AHEAD, "        next: more-again\n"), append(ASKED, TWO)),
        ASKED,
        "是第 7 问，最多 6 问",
    ),
    Fine(ENDS, "one more", both(replace(ASKED, AHEAD, "        next: again\n"), append(ASKED, ONE))),
]
