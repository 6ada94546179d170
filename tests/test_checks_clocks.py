"""Rules for clocks and for numbers in prose: each has a bad fixture, found at its line; the numbers are mutated."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import LIBRARY, ROOT
from lawbook.checks import CHECKS, Check, clocks, figures, references
from lawbook.kinds import KINDS
from lawbook.library import Entry, Library
from lawbook.library.figures import Figures
from lawbook.loading import load_record
from lawbook.model import Counting, Exemptions, Facts
from lawbook.source import Problem, Prose, Where
from mutate import noticed, one_by_one

PROMISED = (
    "answer evidence-period jurisdiction-objection payment-order-objection payment-order-service appeal-judgment "
    "appeal-ruling retrial preservation-review preservation-then-sue freeze-deposit freeze-movable freeze-immovable "
    "execution-notice execution-jurisdiction execution-review execution-apply distribution-objection "
    "fine-detention-review small-claims-objection mediation-confirm arbitration-answer arbitration-set-aside "
    "arbitration-refuse notarial-refuse limitation limitation-longest guarantee-period rescission police-report "
    "police-case complaint-institution complaint-review complaint-nfra complaint-pbc credit-objection credit-record "
    "credit-free-report dishonest-list dishonest-removal consumption-lift recording-kept micro-lender-transition"
)
"""Keys of clocks that are promises."""


def with_record(tmp_path: Path, path: str, old: str, new: str) -> Library:
    """The library with the record in `path` changed."""
    folder, key = Path(path).parts[1], Path(path).stem
    record = loaded(tmp_path, path, old, new, KINDS[folder].model)
    records = {**LIBRARY.records[folder], key: record}
    return dataclasses.replace(LIBRARY, records={**LIBRARY.records, folder: records})


def loaded(tmp_path: Path, path: str, old: str, new: str, model: Any) -> Any:
    """The file `path` with `old` replaced, read as it would be from the project."""
    text = (ROOT / path).read_text("utf-8")
    assert old in text, f"{old} not in {path}"
    target = tmp_path / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new, 1), "utf-8")
    problems: list[Problem] = []
    record = load_record(target, model, tmp_path, problems)
    assert problems == []
    return record


def said(text: str) -> Library:
    """The library with one more page that says `text`, its lines counted from 1."""
    page = Entry("pages", "x.md", "x", "x.md", Where("x.md"), (Prose(text, Where("x.md")),), ())
    library = dataclasses.replace(LIBRARY)
    library.__dict__["entries"] = (page,)
    return library


ANSWER = "data/deadlines/answer.yml"
PROCEDURE = "《民事诉讼法》第一百二十八条第一款"
RECORDS: list[tuple[str, Check, tuple[str, str, str], str]] = [
    (
        "a value outside its basis",
        clocks.clock_numbers_stand_in_their_basis,
        (ANSWER, "amount: 15", "amount: 14"),
        f"{ANSWER}:22: “普通程序”的 14 日 不在依据里",
    ),
    (
        "a unit outside its basis",
        clocks.clock_numbers_stand_in_their_basis,
        ("data/deadlines/dishonest-removal.yml", "unit: working-day", "unit: day"),
        "的 3 日 不在依据里",
    ),
    (
        "a value of another paragraph",
        clocks.clock_numbers_stand_in_their_basis,
        ("data/deadlines/appeal-judgment.yml", "amount: 15", "amount: 10"),
        "“判决书”的 10 日 不在依据里",
    ),
    (
        "two clocks for one article and trigger",
        clocks.one_clock_for_an_article_and_trigger,
        ("data/deadlines/freeze-movable.yml", "法院查封、扣押动产那天", "法院冻结存款那天"),
        "data/deadlines/freeze-movable.yml:16: 与 data/deadlines/freeze-deposit.yml 是同一条文、同一个起算点",
    ),
    (
        "counting that is not there",
        clocks.clocks_name_what_is_there,
        (ANSWER, "counting: civil-procedure", "counting: civil-prosedure"),
        f"{ANSWER}:19: data/counting.yml 没有“civil-prosedure”",
    ),
    (
        "like a clock that is not there",
        clocks.clocks_name_what_is_there,
        ("data/deadlines/jurisdiction-objection.yml", "like: answer", "like: anser"),
        "data/deadlines/anser.yml 不存在",
    ),
    (
        "prolonging what is not there",
        clocks.clocks_name_what_is_there,
        ("data/deadlines/police-case.yml", "adds_to: ordinary", "adds_to: ordinery"),
        "这一条里没有“ordinery”这一种",
    ),
    (
        "a page naming a clock that is not there",
        references.keys_lead_somewhere,
        ("data/documents/payment-order.yml", "clocks: [payment-order-objection", "clocks: [payment-order-objektion"),
        "data/deadlines/payment-order-objektion.yml 不存在，是不是想写“payment-order-objection”？",
    ),
]


@pytest.mark.parametrize(("check", "edit", "expected"), [case[1:] for case in RECORDS], ids=[c[0] for c in RECORDS])
def test_a_bad_record_is_found_at_its_line(
    tmp_path: Path, check: Check, edit: tuple[str, str, str], expected: str
) -> None:
    found = [str(problem) for problem in check(with_record(tmp_path, *edit))]
    assert any(expected in problem and problem.startswith(edit[0]) for problem in found), found


TEXTS: list[tuple[str, Check, str, str]] = [
    (
        "a wrong period beside its article",
        figures.figures_are_borne_out,
        "先看通知。\n普通程序 10 日内答辩（《民事诉讼法》第一百二十八条第一款）。",
        "x.md:2: “10 日”与这句引用的条文不符：数字见 data/deadlines/answer.yml",
    ),
    (
        "another period of the same article",
        figures.figures_are_borne_out,
        "三年以后，再过二十年：《民法典》第一百八十八条。过了三十年就没了：《民法典》第一百八十八条。",
        "“三十年”与这句引用的条文不符：数字见 data/deadlines/limitation-longest.yml、data/deadlines/limitation.yml",
    ),
    (
        "days for working days",
        figures.figures_are_borne_out,
        "三日内删除：《失信规定》第十条第一款。",
        "“三日”与这句引用的条文不符：数字见 data/deadlines/dishonest-removal.yml",
    ),
    (
        "a wrong sum",
        figures.figures_are_borne_out,
        "最多罚五万元：《民事诉讼法》第一百一十九条。对个人最多五千元：《民事诉讼法》第一百一十八条第一款。",
        "“五千元”与这句引用的条文不符：数字见 data/facts.yml",
    ),
    (
        "a wrong share",
        figures.figures_are_borne_out,
        "每天万分之一点五：《迟延履行利息解释》第一条第三款。",
        "“万分之一点五”与这句引用的条文不符：数字见 data/facts.yml",
    ),
    (
        "a number that the article does not have",
        figures.figures_are_borne_out,
        "处三日以上拘留：《治安管理处罚法》第五十一条第一款。",
        "“三日”与这句引用的条文不符，条文里没有这个数",
    ),
    (
        "a number without any article",
        figures.figures_are_borne_out,
        "过了四十天就没事了。",
        "x.md:1: “四十天”不在本页引用的任何条文里",
    ),
    (
        "a flat answer period",
        clocks.answer_periods_name_their_procedure,
        "收到副本，15 日内交答辩状。",
        "x.md:1: “15 日内交答辩”：先看法院通知",
    ),
    (
        "the first day counted",
        clocks.counting_starts_on_the_second_day,
        "十五日从收到支付令那天算。",
        "x.md:1: “从收到支付令那天算”：那天不算，从第二天数",
    ),
]


@pytest.mark.parametrize(("check", "text", "expected"), [case[1:] for case in TEXTS], ids=[c[0] for c in TEXTS])
def test_a_bad_sentence_is_found_at_its_line(check: Check, text: str, expected: str) -> None:
    found = [str(problem) for problem in check(said(text)) if problem.at.path == "x.md"]
    assert any(expected in problem for problem in found), found


GOOD = [
    f"先看法院通知写的日子；没写的，普通程序 15 日（{PROCEDURE}）。",
    "收到那天不算，从第二天数；从收到起算的，也这样。",
    "示例：还欠一万元，每天 1.75 元。",
    "逾期一两周。经验划分，无法律依据。",
    "十五日内不还也不异议，对方可以申请执行：《民事诉讼法》第二百二十七条第三款。",
    "可以延长一至三年：《失信规定》第二条第一款。",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_sentences_pass(text: str) -> None:
    rules = (
        figures.figures_are_borne_out,
        clocks.answer_periods_name_their_procedure,
        clocks.counting_starts_on_the_second_day,
    )
    assert [str(p) for rule in rules for p in rule(said(text)) if p.at.path == "x.md"] == []


def test_a_fact_outside_its_basis(tmp_path: Path) -> None:
    facts = loaded(tmp_path, "data/facts.yml", "value: '24'", "value: '36'", Facts).root
    found = list(clocks.clock_numbers_stand_in_their_basis(dataclasses.replace(LIBRARY, facts=facts)))
    assert [problem.message.partition("：")[0] for problem in found if "36" in problem.message]


def test_an_exception_that_nobody_needs(tmp_path: Path) -> None:
    exempt = loaded(tmp_path, "data/exempt.yml", "words: 两天后施行", "words: 三天后施行", Exemptions).root
    found = [str(p) for p in figures.figures_are_borne_out(dataclasses.replace(LIBRARY, exemptions=exempt))]
    assert any("用不着的例外：changes/consumption-restriction" in problem for problem in found)
    assert any("“两天”不在本页引用的任何条文里" in problem for problem in found)


def test_the_promised_clocks_are_there_and_shown() -> None:
    assert set(PROMISED.split()) <= set(LIBRARY.clocks)
    assert len(PROMISED.split()) == 43
    shown = {key for (folder, key), others in LIBRARY.relations.items() if folder == "deadlines" and others}
    assert set(PROMISED.split()) - shown == set()


def test_every_rule_of_counting_and_of_service_is_of_use() -> None:
    counted = {clock.counting for clock in LIBRARY.clocks.values()}
    counted |= {v.counting for clock in LIBRARY.clocks.values() for v in clock.variants.values() if v.counting}
    assert counted == set(LIBRARY.countings)
    names = {name for clock in LIBRARY.clocks.values() for name in clock.variants}
    assert {name for service in LIBRARY.services.values() for name in service.not_for} <= names


def test_what_a_text_leaves_open_is_counted_against_the_reader() -> None:
    open_ones = [rule for rule in LIBRARY.countings.values() if rule.start == "unstated"]
    assert open_ones
    assert all(isinstance(rule, Counting) and rule.roll != "next-working-day" for rule in open_ones)


BESIDE = [figure for entry in LIBRARY.entries for figure in figures.figures(LIBRARY, entry) if figure.cited]


KNOWN = Figures(LIBRARY)


@pytest.mark.parametrize("figure", BESIDE[::7], ids=lambda figure: f"{figure.at}-{figure.written}")
def test_one_changed_number_beside_its_article_is_noticed(figure: figures.Figure) -> None:
    for wrong in one_by_one(figure):
        assert noticed(KNOWN, figure, wrong), wrong


def test_the_rules_are_run() -> None:
    mine = {check for _, check, *_ in (*RECORDS, *TEXTS)}
    assert mine <= set(CHECKS)
    assert all(re.search(r"[\u4e00-\u9fff]", check.__doc__ or "") for check in mine)
