"""Each editorial rule has a bad fixture: the rule finds it, at its line, and the real data is clean."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import LIBRARY, lawbook
from lawbook import checks

Edit = Callable[[Path], None]


@pytest.mark.parametrize(
    "check", [*checks.CHECKS, *checks.REGISTRATION], ids=lambda check: check.__doc__.splitlines()[0]
)
def test_the_real_data_is_clean(check: checks.Check) -> None:
    assert [str(problem) for problem in check(LIBRARY)] == []


def replace(path: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text, f"{old} not in {path}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def append(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def copy(path: str, target: str) -> Edit:
    def edit(root: Path) -> None:
        (root / target).parent.mkdir(exist_ok=True)
        (root / target).write_text((root / path).read_text("utf-8"), "utf-8")

    return edit


PRIVACY = "content/about/privacy.md"
MYTH = "data/myths/procedure-law-124.yml"
MOVED = "data/myths/order-law-42.yml"
MISQUOTED = "data/myths/convention-16-clock.yml"
STAGE = "data/stages/reminder.yml"
CIVIL = "data/statutes/civil-code.yml"
CONDUCT = "data/conducts/call-at-night.yml"
THREAT = "data/threats/arrest.yml"
LEDGER = "data/sources/S0.yml"
CONDUCT = "data/conducts/call-at-night.yml"
THREAT = "data/threats/arrest.yml"
ARREST = "data/tactics/threat-arrest.yml"
LEDGER = "data/sources/S0.yml"
LETTER = "data/letters/bill-request.yml"
CONVENTION = "data/statutes/collection-convention.yml"
ORDER = "data/statutes/public-security-law.yml"

BY_HAND = """"9":
    text: 甲
    grade: single
    copies: 1
    sources: [C1]
    checked: 2026-11-21
    plain: 乙
"""

CASES: list[tuple[str, Edit, str]] = [
    ("an article not held", append(PRIVACY, "\n见《民法典》第九百九十九条。\n"), f"{PRIVACY}:* 没有收录第九百九十九条"),
    ("a number beyond the last", append(PRIVACY, "\n《民法典》第一千三百条。\n"), f"{PRIVACY}:* 只有1260条"),
    (
        "a law unknown",
        append(PRIVACY, "\n《民发典》第三条。\n"),
        f"{PRIVACY}:* 没有收录《民发典》，是不是想写《民法典》？",
    ),
    (
        "a paragraph that is not",
        append(PRIVACY, "\n《民法典》第六百七十六条第二款。\n"),
        f"{PRIVACY}:* 没有唯一的第二款",
    ),
    (
        "a paragraph of a joined text",
        append(PRIVACY, "\n《小贷办法》第三十七条第一款。\n"),
        f"{PRIVACY}:* 不能引第几款",
    ),
    ("a malformed numeral", append(PRIVACY, "\n《民法典》第六百七十十条。\n"), f"{PRIVACY}:* 是不是想写六百八十"),
    ("an old number", append(PRIVACY, "\n《治安管理处罚法》第四十二条。\n"), f"{PRIVACY}:* 旧第四十二条现为第五十条"),
    (
        "a version not held",
        append(PRIVACY, "\n《治安管理处罚法》（2005年）第五十条。\n"),
        f"{PRIVACY}:* 没有收录《治安管理处罚法》2005年的版本",
    ),
    ("a bare article", append(PRIVACY, "\n依照第三条。\n"), f"{PRIVACY}:* “第三条”没有写明法律名称"),
    ("cited, not entered", append(PRIVACY, "\n《民法典》第六百七十六条。\n"), f"{PRIVACY}:* basis 里没有登记"),
    (
        "entered, not cited",
        replace("content/index.md", "basis:\n", "basis:\n- 《刑法》第二十条\n"),
        "content/index.md:5 正文没有引用",
    ),
    (
        "basis without citation",
        replace("content/index.md", "basis:\n", "basis:\n- 民法典\n"),
        "content/index.md:5 读不出引用",
    ),
    (
        "statute wording pasted",
        append(PRIVACY, "\n借款人未按照约定的期限返还借款的，应当按照约定支付。\n"),
        f"{PRIVACY}:* 照搬了条文原文",
    ),
    ("half-width punctuation", append(PRIVACY, "\n别怕,先看清楚。\n"), f"{PRIVACY}:* 半角标点"),
    ("a vague authority", append(PRIVACY, "\n向有关部门投诉。\n"), f"{PRIVACY}:* 写清是哪个机关"),
    ("a word only to be quoted", append(PRIVACY, "\n可以停息挂账。\n"), f"{PRIVACY}:* 只能放在引号里说"),
    ("a telephone in prose", append(PRIVACY, "\n请打12378。\n"), f"{PRIVACY}:* 正文不写联系方式"),
    ("a private contact", append(PRIVACY, "\n加微信号：abc12345\n"), f"{PRIVACY}:* 正文不写联系方式"),
    ("a claim not ruled on", append(PRIVACY, "\n> 《民法典》第三条说不用还。\n{ .claim }\n"), f"{PRIVACY}:* 没有判断"),
    (
        "a ruling refuted",
        append(PRIVACY, '\n> 《民法典》第六百七十六条说不用还。\n{ .claim verdicts="absent" }\n'),
        f"{PRIVACY}:* 不成立：实际是已收录",
    ),
    ("a claim's citation unruled", replace(MYTH, "  cites:\n", "  cites: []\n  xites:\n"), ""),
    (
        "a ruling on nothing",
        replace(MYTH, "- cite: 《民事诉讼法》第一百二十四条", "- cite: 《民事诉讼法》第一百二十五条"),
        f"{MYTH}:* 说法里没有这条引用",
    ),
    ("misused no longer declared", replace("data/statutes/civil-procedure-law.yml", "misused_for", "sources"), ""),
    ("moved no longer true", replace(ORDER, "number: '42'", "number: '43'"), f"{MOVED}:* 没有条文登记过这个旧条号"),
    (
        "misquoted words that are there",
        replace(MISQUOTED, "words: ", "words: 恐吓 # "),
        f"{MISQUOTED}:* 条文里有这些词",
    ),
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
    ("a split missing", replace(STAGE, "  S2c:", "  S2c_:"), ""),
    (
        "a phone without grade",
        replace("data/channels/police.yml", "phone_grade: unverified\n", ""),
        "data/channels/police.yml:* 要同时写",
    ),
    ("two owners of a name", replace(CIVIL, "- 合同编", "- 刑法"), "“刑法”已经是"),
    (
        "an instrument unknown",
        replace(ORDER, "- public-security-law-2012", "- public-security-law-2006"),
        f"{ORDER}:* public-security-law-2006.yml 不存在",
    ),
    ("a source not listed", replace(CONVENTION, "- S4", "- S9"), f"{CONVENTION}:* provenance 里没有 S9"),
    ("an alias taken", replace(CONVENTION, "- '16'", "- '17'"), f"{CONVENTION}:* 别名 17 已经是收录的条号"),
    ("an end without successor", replace("data/statutes/public-security-law-2012.yml", "effects:", "effects_:"), ""),
    ("an answer too long", replace(STAGE, "answer: ", "answer: " + "很" * 61), f"{STAGE}:* 超过 60 字"),
    ("an unpaired title", append(PRIVACY, "\n见《民法典。\n"), f"{PRIVACY}:* 不成对"),
    ("a harmful sentence", append(PRIVACY, "\n遇到催收就坚决反击。\n"), f"{PRIVACY}:* 不教人反击"),
    ("a report not worded as one", append(PRIVACY, "\n《自律公约》第十三条禁止骚扰。\n"), f"{PRIVACY}:* 只是转述"),
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
    ("a threat without a stage", replace(THREAT, "  court:", "  courts:"), f"{THREAT}:* "),
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
        "/myths/late-fee/ 公布过，不能消失",
    ),
    (
        "a page not yet published",
        copy(MYTH, "data/myths/new.yml"),
        "/myths/new/ 没有登记",
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
    edit(project)
    found = lawbook(project, "check")
    assert found.returncode == 1
    assert "Traceback" not in found.stderr
    path, _, message = expected.partition(" ") if ":" in expected else ("", "", expected)
    name, _, line = path.partition(":")
    assert any(
        message in problem and (not name or problem.startswith(f"{name}:" + (f"{line}:" if line.isdigit() else "")))
        for problem in found.stderr.splitlines()
    ), found.stderr


def test_an_ended_rule_is_not_cited_as_current() -> None:
    repealed = LIBRARY.statutes["civil-code"].model_copy(update={"until": date(2026, 1, 1)})
    ended = {**LIBRARY.records, "statutes": {**LIBRARY.statutes, "civil-code": repealed}}
    found = list(checks.citations.ended_rules_are_not_cited_as_current(dataclasses.replace(LIBRARY, records=ended)))
    assert found
    assert all("已于 2026-01-01 失效" in problem.message for problem in found)
