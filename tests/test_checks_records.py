"""Rules for records and registers: each has a bad fixture, found at its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bad_fixtures import Edit, assert_found, copy, replace

PRIVACY = "content/about/privacy.md"
MYTH = "data/myths/procedure-law-124.yml"
STAGE = "data/stages/reminder.yml"
CIVIL = "data/statutes/civil-code.yml"
CONDUCT = "data/conducts/call-at-night.yml"
THREAT = "data/threats/arrest.yml"
LEDGER = "data/sources/S0.yml"
ARREST = "data/tactics/threat-arrest.yml"
LETTER = "data/letters/bill-request.yml"
CONVENTION = "data/statutes/collection-convention.yml"
FORMER = "data/statutes/public-security-law-2012.yml"
ORDER = "data/statutes/public-security-law.yml"

BY_HAND = """"9":
    text: 甲
    grade: single
    copies: 1
    sources: [C1]
    checked: 2026-11-21
    plain: 乙
"""


def remove_cell(path: str, stage: str) -> Edit:
    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        without = re.sub(rf"^  {stage}:\n(?:    .*\n)+", "", text, flags=re.MULTILINE)
        assert without != text
        (root / path).write_text(without, "utf-8")

    return edit


CASES: list[tuple[str, Edit, str]] = [
    ("a stage missing", lambda root: (root / STAGE).unlink(), f"{STAGE}:1 缺少这个阶段"),
    (
        "a stage renamed",
        lambda root: (root / STAGE).rename(root / "data/stages/remind.yml"),
        "data/stages/remind.yml:* 是不是想写“reminder”",
    ),
    ("stages out of order", replace(STAGE, 'order: "1"', 'order: "2"'), f"{STAGE}:* order 应为 1"),
    (
        "an unknown key",
        replace(STAGE, "myths: [", "myths: [overdue-is-krime, "),
        f"{STAGE}:* 是不是想写“overdue-is-crime”？",
    ),
    ("an item not in the checklist", replace(MYTH, "S2-41", "S2-99"), f"{MYTH}:* 清单里没有“S2-99”"),
    (
        "a split missing",
        replace(STAGE, "  S2c: 第一步：先发短信。没有说逾期几天。\n", ""),
        f"{STAGE}:* splits 缺少 S2c",
    ),
    (
        "a phone without grade",
        replace("data/channels/police.yml", "phone_grade: unverified\n", ""),
        "data/channels/police.yml:* 要同时写",
    ),
    ("two owners of a name", replace(CIVIL, "- 合同编", "- 刑法"), "data/statutes/* “刑法”已经是"),
    (
        "an instrument unknown",
        replace(ORDER, "- public-security-law-2012", "- public-security-law-2006"),
        f"{ORDER}:* public-security-law-2006.yml 不存在",
    ),
    ("a source not listed", replace(CONVENTION, "- S4", "- S9"), f"{CONVENTION}:* provenance 里没有 S9"),
    ("an alias taken", replace(CONVENTION, "- '16'", "- '17'"), f"{CONVENTION}:* 别名 17 已经是收录的条号"),
    (
        "an end without successor",
        replace(FORMER, "effects:\n  replaced_by: public-security-law\n", ""),
        f"{FORMER}:* until 与 effects.replaced_by 要同时写",
    ),
    (
        "a lender without a ruling",
        replace(CONDUCT, "private]", "agency]"),
        f"{CONDUCT}:* “private”在 2026-11-21 有 0 条裁定",
    ),
    (
        "a period backwards",
        replace(CONDUCT, "  since: ", "  until: 2000-01-01\n  since: "),
        f"{CONDUCT}:* since 要早于 until",
    ),
    ("a threat without a stage", remove_cell(THREAT, "contact"), f"{THREAT}:* cells 缺少 contact"),
    ("a threat without help", replace(ARREST, "danger: true", "danger: false"), f"{ARREST}:* 要写 danger: true"),
    ("an item of the ledger missing", replace(LEDGER, "S0-1:", "S0-77:"), f"{LEDGER}:1 缺少 S0-1"),
    ("an item answered nowhere", replace(LEDGER, "page: stages/", "page: stage/"), f"{LEDGER}:* 这一页"),
    (
        "an item without an answer",
        replace(LEDGER, "page: stages/reminder", "page: none"),
        f"{LEDGER}:* 要写明在哪一页回答",
    ),
    ("a letter without side effects", replace(LETTER, "side_effects:", "side_effect:"), f"{LETTER}:* side_effects"),
    (
        "a page in the way",
        copy(PRIVACY, "content/stages/court.md"),
        "content/stages/court.md:1 不能再手写一页",
    ),
    (
        "a page published and gone",
        lambda root: (root / "data/myths/late-fee.yml").unlink(),
        "data/published.txt:* /myths/late-fee/ 公布过，不能消失",
    ),
    (
        "a page not yet published",
        copy(MYTH, "data/myths/new.yml"),
        "data/* /myths/new/ 没有登记",
    ),
    (
        "a character of the law",
        replace(CIVIL, "应当按照约定或者国家有关规定支付逾期利息", "应当按照约定或者国家有关规定支付预期利息"),
        f"{CIVIL}:* 条文与导入时不一致",
    ),
    (
        "a grade raised",
        replace(CONVENTION, "grade: reported", "grade: verbatim"),
        f"{CONVENTION}:* 等级或份数与导入时不一致",
    ),
    ("a provision renamed", replace(CIVIL, '"676":', '"6760":'), f"{CIVIL}:* 登记过的“676”不见了"),
    (
        "a provision typed by hand",
        replace(
            CIVIL,
            '"676":',
            BY_HAND + '  "676":',
        ),
        f"{CIVIL}:* 没有登记",
    ),
]


@pytest.mark.parametrize(("edit", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_bad_fixture_is_found_at_its_line(project: Path, edit: Edit, expected: str) -> None:
    assert_found(project, edit, expected)
