"""Rules for what is written: each has a bad fixture, found at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_fixtures import Edit, append, assert_found, replace

PRIVACY = "content/about/privacy.md"
MYTH = "data/myths/procedure-law-124.yml"
MOVED = "data/myths/order-law-42.yml"
MISQUOTED = "data/myths/convention-16-clock.yml"
STAGE = "data/stages/reminder.yml"
ORDER = "data/statutes/public-security-law.yml"

PROCEDURE = "data/statutes/civil-procedure-law.yml"

RULED = """  cites:
  - cite: 《民事诉讼法》第一百二十四条
    verdict: misused
"""
MISUSED = """    misused_for:
    - 催收流程的法律依据
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
    ("a claim's citation unruled", replace(MYTH, RULED, "  cites: []\n"), f"{MYTH}:* 没有判断"),
    (
        "a ruling on nothing",
        replace(MYTH, "- cite: 《民事诉讼法》第一百二十四条", "- cite: 《民事诉讼法》第一百二十五条"),
        f"{MYTH}:* 说法里没有这条引用",
    ),
    ("misused no longer declared", replace(PROCEDURE, MISUSED, ""), f"{MYTH}:* 没有登记 misused_for"),
    ("moved no longer true", replace(ORDER, "number: '42'", "number: '43'"), f"{MOVED}:* 没有条文登记过这个旧条号"),
    (
        "misquoted words that are there",
        replace(MISQUOTED, "words: ", "words: 恐吓 # "),
        f"{MISQUOTED}:* 条文里有这些词",
    ),
    ("an answer too long", replace(STAGE, "answer: ", "answer: " + "很" * 61), f"{STAGE}:* 超过 60 字"),
    ("an unpaired title", append(PRIVACY, "\n见《民法典。\n"), f"{PRIVACY}:* 不成对"),
    ("a harmful sentence", append(PRIVACY, "\n遇到催收就坚决反击。\n"), f"{PRIVACY}:* 不教人反击"),
    ("a report not worded as one", append(PRIVACY, "\n《自律公约》第十三条禁止骚扰。\n"), f"{PRIVACY}:* 只是转述"),
]


@pytest.mark.parametrize(("edit", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_bad_fixture_is_found_at_its_line(project: Path, edit: Edit, expected: str) -> None:
    assert_found(project, edit, expected)
