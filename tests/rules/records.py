"""What records say of each other, the tables, and the first screen."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from conftest import TODAY
from spoil import Edit, both, edited, remove, rename, replace

from .made_up import LENDERS, RECORDS, Bad, Fine, path, record

FIVE, LEAD, ITEMS = "stages_are_the_five", "keys_lead_somewhere", "sources_are_items_of_the_checklist"
SPLITS, GRADED = "splits_are_complete", "phones_are_graded"
LENDER, CELLS, HELP = "every_lender_has_one_ruling", "every_threat_has_five_cells", "dangerous_pages_offer_help"
VERDICT, STEPS, ACTIONS = "verdicts_are_short", "steps_are_short", "actions_lead_somewhere"
PLAIN, FORKS, REASONS = "first_screens_are_plain", "forks_lead_somewhere", "letters_give_reasons"
STAGE, FORKED = "data/stages/reminder.yml", "data/stages/court.yml"
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def sub(path: str, pattern: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        file = edited(root, path)
        text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.M)
        assert count, f"{pattern} not in {path}"
        file.write_text(text, "utf-8")

    return edit


def rulings(*periods: dict[str, object], lenders: list[str] = LENDERS) -> Edit:
    base = {"lenders": lenders, "ruling": "silent", "text": "戊。"}
    return record("conducts", rulings=[base | period for period in periods])


def cells(*stages: str) -> Edit:
    kept = {key: cell for key, cell in RECORDS["threats"]["cells"].items() if key in stages}
    return record("threats", cells=kept)


def now(**action: str) -> Edit:
    return record("questions", now=[{"act": "先看日期", **action}])


CASES = [
    Bad(FIVE, "missing", remove(STAGE), f"{STAGE}:1", "缺少这个阶段"),
    Bad(FIVE, "another", rename(STAGE, "data/stages/remind.yml"), "data/stages/remind.yml:*", "是不是想写“reminder”？"),
    Bad(FIVE, "out of order", sub(STAGE, r'^order: "1"', 'order: "2"'), f"{STAGE}:*", "order 应为 1"),
    Fine(FIVE, "another title", sub(STAGE, r"^title: ", "title: 新的")),
    Bad(
        LEAD,
        "no such record",
        record("questions", myths=["nothing"]),
        f"{path('questions')}:*",
        "data/myths/nothing.yml 不存在",
    ),
    Bad(
        LEAD,
        "nearly",
        record("questions", channels=["institutoin"]),
        path("questions"),
        "data/channels/institutoin.yml 不存在，是不是想写“institution”？",
    ),
    Bad(LEAD, "a step to nowhere", now(call="nobody"), path("questions"), "data/channels/nobody.yml 不存在"),
    Bad(LEAD, "words that are not", now(say="nothing"), path("questions"), "data/letters/nothing.yml 不存在"),
    Fine(LEAD, "what is there", record("questions", myths=["late-fee"], channels=["police"])),
    Bad(ITEMS, "beyond the last", record("myths", said_by=["S2-79"]), path("myths"), "清单里没有“S2-79”"),
    Bad(ITEMS, "no such source", record("myths", said_by=["S5-1"]), path("myths"), "清单里没有“S5-1”"),
    Bad(ITEMS, "number zero", record("tactics", said_by=["S0-0"]), path("tactics"), "清单里没有“S0-0”"),
    Fine(ITEMS, "the last of each", record("myths", said_by=["S0-59", "S1-41", "S2-78", "S3-60", "S4-64", "坊间"])),
    Bad(SPLITS, "one missing", sub(STAGE, r"^  S2c: .*\n", ""), f"{STAGE}:*", "splits 缺少 S2c"),
    Bad(SPLITS, "as if law", sub(STAGE, r"无法律依据", "有法律依据"), f"{STAGE}:*", "阶段的时间要写明"),
    Fine(SPLITS, "other words", sub(STAGE, r"^  S2c: .*\n", "  S2c: 别的话。\n")),
    Bad(
        GRADED, "no grade", record("channels", phone="12345"), f"{path('channels')}:1", "phone 与 phone_grade 要同时写"
    ),
    Bad(GRADED, "no phone", record("channels", phone_grade="unverified"), path("channels"), "要同时写"),
    Fine(GRADED, "both", record("channels", phone="12345", phone_grade="unverified")),
    Fine(GRADED, "neither", record("channels")),
    Bad(
        LENDER,
        "one without",
        rulings({}, lenders=LENDERS[:-1]),
        path("conducts"),
        f"“{LENDERS[-1]}”在 {TODAY} 有 0 条裁定",
    ),
    Bad(LENDER, "two", rulings({}, {}), path("conducts"), f"在 {TODAY} 有 2 条裁定"),
    Bad(LENDER, "begins tomorrow", rulings({"since": TOMORROW}), path("conducts"), f"在 {TODAY} 有 0 条裁定"),
    Bad(LENDER, "ends today", rulings({"until": TODAY}), path("conducts"), f"在 {TODAY} 有 0 条裁定"),
    Bad(LENDER, "overlap by a day", rulings({"until": TOMORROW}, {"since": TODAY}), path("conducts"), "有 2 条裁定"),
    Bad(LENDER, "never holds", rulings({}, {"since": TODAY, "until": TODAY}), path("conducts"), "since 要早于 until"),
    Bad(LENDER, "backwards", rulings({}, {"since": TODAY, "until": YESTERDAY}), path("conducts"), "since 要早于 until"),
    Fine(LENDER, "one ends as the other begins", rulings({"until": TODAY}, {"since": TODAY})),
    Fine(LENDER, "one day", rulings({"since": TODAY, "until": TOMORROW})),
    Bad(
        CELLS, "four", cells("reminder", "escalation", "legal-warning", "court"), path("threats"), "cells 缺少 contact"
    ),
    Fine(CELLS, "five", record("threats")),
    Bad(HELP, "by its title", record("conducts", title="上门找人"), f"{path('conducts')}:1", "要写 danger: true"),
    Bad(HELP, "by its key", record("tactics", "threat-new"), path("tactics", "threat-new"), "要写 danger: true"),
    Fine(HELP, "offered", record("conducts", title="上门找人", danger=True)),
    Fine(HELP, "no danger", record("tactics", "role-threat", title="打电话")),
    Fine(HELP, "a kind without the box", record("threats", title="被抓")),
    Bad(
        VERDICT,
        "forty-one",
        record("questions", verdict_line="好" * 41 + "。"),
        f"{path('questions')}:*",
        "有 41 个汉字，最多 40 个",
    ),
    Bad(VERDICT, "a citation", record("questions", verdict_line="看《民法典》第三条"), path("questions"), "不带引用"),
    Bad(VERDICT, "a report", record("questions", verdict_line="据报道可以问"), path("questions"), "不写“据报道”"),
    Bad(
        VERDICT, "two negations", record("questions", verdict_line="不还不会被抓。"), path("questions"), "最多一个否定"
    ),
    Bad(
        VERDICT, "别 and 无", record("questions", verdict_line="别信，他无权抓人。"), path("questions"), "最多一个否定"
    ),
    Fine(VERDICT, "forty", record("questions", verdict_line="好" * 39 + "，3 天。")),
    Fine(VERDICT, "one negation", record("questions", verdict_line="单纯欠钱不坐牢。特别是无论谁说，别人怎么讲。")),
    Bad(PLAIN, "in the verdict", record("questions", verdict_line="先看哪天送达。"), path("questions"), "说法是“送到”"),
    Bad(PLAIN, "in a step", now(act="问债权人", call="police"), path("questions"), "不写“债权人”"),
    Bad(PLAIN, "in what never to do", record("questions", never=["不要主张"]), path("questions"), "不写“主张”"),
    Fine(PLAIN, "with its everyday form", record("questions", verdict_line="送达就是送到你手里。")),
    Fine(PLAIN, "quoted", record("questions", verdict_line="纸上写着“送达”。")),
    Bad(
        FORKS,
        "to nowhere",
        sub(FORKED, r"^(    see: documents)$", r"\1/nothing"),
        f"{FORKED}:*",
        "没有“documents/nothing”",
    ),
    Bad(
        FORKS,
        "to nothing there",
        sub(FORKED, r"^    see: documents$", "    see: channels#nobody"),
        FORKED,
        "没有“channels#nobody”",
    ),
    Fine(FORKS, "to a place", sub(FORKED, r"^    see: documents$", "    see: channels#police")),
    Bad(REASONS, "none", record("letters", text="甲。"), f"{path('letters')}:*", "没有可勾的理由"),
    Bad(REASONS, "called alike", record("letters", text="［乙］甲。\n［乙］丙。"), path("letters"), "都叫“乙”"),
    Bad(REASONS, "without words", record("letters", text="［乙］\n丙。"), path("letters"), "“乙”后面没有话"),
    Bad(REASONS, "not at the beginning", record("letters", text="甲［乙］丙。"), path("letters"), "没有可勾的理由"),
    Fine(REASONS, "one", record("letters", text="［乙］甲。")),
    Fine(REASONS, "words to say", record("letters", kind="script", text="甲。")),
    Bad(
        STEPS,
        "twenty-one",
        record("questions", now=[{"act": "好" * 21, "call": "police"}]),
        path("questions"),
        "有 21 个字，最多 20 个",
    ),
    Fine(STEPS, "twenty", record("questions", now=[{"act": "好" * 19 + "。", "call": "police"}])),
    Bad(
        ACTIONS,
        "no number",
        both(record("channels"), now(call="spoiled")),
        path("questions"),
        "spoiled.yml 没有电话号码",
    ),
    Bad(
        ACTIONS, "a letter read aloud", both(record("letters"), now(say="spoiled")), path("questions"), "不是照着念的话"
    ),
    Bad(
        ACTIONS,
        "onward to nothing",
        record("questions", then=[{"name": "还想问", "see": "questions/nothing"}]),
        f"{path('questions')}:*",
        "没有“questions/nothing”这一页",
    ),
    Fine(ACTIONS, "onward", record("questions", then=[{"name": "还想问", "see": "channels"}])),
    Bad(ACTIONS, "no such page", now(see="documents/nothing"), path("questions"), "没有“documents/nothing”这一页"),
    Bad(ACTIONS, "no such anchor", now(see="channels#nobody"), path("questions"), "没有“channels#nobody”这一页"),
    Bad(ACTIONS, "no such section", now(see="nothing"), path("questions"), "没有“nothing”这一页"),
    Fine(ACTIONS, "a number", now(call="police")),
    Fine(ACTIONS, "words", both(record("letters", kind="script"), now(say="spoiled"))),
    Fine(ACTIONS, "a letter", both(record("letters"), now(write="spoiled"))),
    *[
        Fine(ACTIONS, see, now(see=see))
        for see in ("documents/payment-order", "channels#police", "myths", "for/family", "handbook", "statutes/pipl/13")
    ],
]
LEDGER = "data/sources/S0.yml"
ALL, ANSWERED = "every_item_is_ruled_on", "every_item_is_answered"


def item(**fields: str) -> Edit:
    """The first item of a ledger with other fields."""

    def edit(root: Path) -> None:
        file = edited(root, LEDGER)
        head, _, rest = file.read_text("utf-8").partition("S0-2:")
        for name, value in fields.items():
            head, count = re.subn(rf"^  {name}: .*$", f"  {name}: {value}", head, flags=re.M)
            assert count == 1, name
        file.write_text(head + "S0-2:" + rest, "utf-8")

    return edit


CASES += [
    Bad(ALL, "one missing", replace(LEDGER, "S0-1:", "S0-77:"), f"{LEDGER}:1", "缺少 S0-1"),
    Bad(ALL, "one too many", replace(LEDGER, "S0-1:", "S0-60:"), f"{LEDGER}:*", "清单里没有“S0-60”"),
    Fine(ALL, "another ruling", item(ruling="甲。")),
    Bad(ANSWERED, "nowhere", item(page="none", verdict="right"), f"{LEDGER}:*", "S0-1 要写明在哪一页回答"),
    Bad(ANSWERED, "no such page", item(page="stage/reminder"), f"{LEDGER}:*", "没有“stage/reminder”这一页"),
    Bad(
        ANSWERED,
        "a conflict",
        sub("data/sources/conflicts.yml", r"^  page: .*$", "  page: nowhere"),
        "data/sources/conflicts.yml:*",
        "没有“nowhere”这一页",
    ),
    Fine(ANSWERED, "noise", item(page="none", verdict="noise")),
    Fine(ANSWERED, "neutral", item(page="none", verdict="neutral")),
    Fine(ANSWERED, "an article", item(page="statutes/civil-code/676")),
]
