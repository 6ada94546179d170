"""What tools ask: where each answer leads."""

from __future__ import annotations

from spoil import Edit, append, both, replace

from .made_up import KEY, Bad, Fine, path, record

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

CASES: list[Bad | Fine] = [
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

BORNE, FIT = "conduct_questions_are_borne_out", "conduct_details_fit_their_questions"
TOOL = "data/tools/conduct.yml"
LENDING = {"lenders": ["bank"], "finding": "within", "text": "甲。"}


def details(*found: dict[str, object]) -> Edit:
    return record("conducts", details=list(found))


CASES += [
    Bad(BORNE, "another hour", replace(TOOL, "'22:00'", "'21:00'"), f"{TOOL}:*", "依据里没有“21:00”"),
    Bad(BORNE, "no hour", replace(TOOL, "'22:00'", "'十点'"), TOOL, "“十点”不是几点"),
    Bad(BORNE, "no such fact", replace(TOOL, "over: dialogue-calls", "over: dialog"), TOOL, "没有“dialog”"),
    Bad(BORNE, "of another article", replace(TOOL, "over: dialogue-calls", "over: visit-people"), TOOL, "没有写在这里"),
    Fine(BORNE, "the other hour", replace(TOOL, "'22:00'", "'8:00'")),
    Bad(FIT, "no such question", details({"when": {"hour": "x"}, "also": "sue"}), path("conducts"), "没有“hour”这一问"),
    Bad(FIT, "no such answer", details({"when": {"time": "x"}, "also": "sue"}), path("conducts"), "没有“x”这种回答"),
    Bad(
        FIT,
        "two rulings at once",
        details(
            {"when": {"time": "night"}, "ruling": "allowed", **LENDING},
            {"when": {"told": "yes"}, "ruling": "silent", **LENDING},
        ),
        path("conducts"),
        "裁定只能有一种",
    ),
    Bad(
        FIT,
        "round and round",
        both(
            details({"when": {"inside": "no"}, "instead": "enter-home"}),
            replace("data/conducts/enter-home.yml", "instead: home-visit", f"instead: {KEY}"),
        ),
        path("conducts"),
        "绕回来了",
    ),
    Fine(
        FIT,
        "two rulings apart",
        details(
            {"when": {"time": "night"}, "ruling": "allowed", **LENDING},
            {"when": {"time": "day"}, "ruling": "silent", **LENDING},
        ),
    ),
    Fine(FIT, "there and on", details({"when": {"inside": "yes"}, "instead": "home-visit"})),
]
