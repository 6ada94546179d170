"""The linter's verdicts, on citations found in the wild, on those of the design notes, and on cases of our own."""

from __future__ import annotations

import csv
import re
import time

import pytest
from conftest import LIBRARY, REFERENCE, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from lawbook.citation import find
from lawbook.importing import Laws
from lawbook.instruments import FOLDER, Instruments, digest
from lawbook.lint import Finding, Linter
from lawbook.lint.comparing import likeness
from lawbook.lint.markup import markdown, text
from lawbook.lint.sources import judged
from lawbook.lint.unnamed import stated
from lawbook.lint.verdict import DEFINITIONS, LABELS, LEVELS, Verdict
from lawbook.model import Unnamed
from lawbook.text.normal import fold

CASES = ROOT / "tests" / "lint"
SOURCES = ROOT.parent / "shared" / "sources"
LINTER = Linter(ROOT)


def lint(written: str) -> list[Finding]:
    return sorted(LINTER.findings("-", text(written)), key=lambda finding: (finding.line, finding.column))


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def expected(row: dict[str, str]) -> list[tuple[str, ...]]:
    return [tuple(cell.split("|")) for cell in row["expected"].split(" ; ") if cell]


ROWS = [(name, row) for name in ("wild.tsv", "design.tsv", "cases.tsv") for row in rows(name)]


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{name}-{row['id']}" for name, row in ROWS])
def test_verdicts(row: dict[str, str]) -> None:
    wanted = expected(row)
    found = lint(row["text"].replace("\\n", "\n"))
    got = [(f.text, f.judgement.verdict.value, f.judgement.suggestion) for f in found]
    assert [one[: len(two)] for one, two in zip(got, wanted, strict=False)] == wanted
    assert len(got) == len(wanted)


def test_all_of_the_shared_half_is_here() -> None:
    assert len(rows("wild.tsv")) == 31


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five source articles are not part of the project")
@pytest.mark.parametrize("source", ["S0", "S1", "S2", "S3", "S4"])
def test_the_five_sources_whole(source: str) -> None:
    """Every citation of each, as labelled by hand."""
    wanted = [(row["text"], row["verdict"]) for row in rows("sources.tsv") if row["source"] == source]
    found = lint((SOURCES / f"{source}.txt").read_text("utf-8"))
    assert [(f.text, f.judgement.verdict.value) for f in found] == wanted


def test_the_page_of_a_source_says_the_same() -> None:
    """`data/sources/citations.yml` lists what was found in each, once; what names no law is not listed there."""
    for source, found in judged(LIBRARY).items():
        labelled = [row for row in rows("sources.tsv") if row["source"] == source and row["text"][0] in "《第"]
        once = {row["text"]: row["verdict"] for row in labelled}
        assert [one.judgement.verdict.value for one in found] == list(once.values()), source
        for one, written in zip(found, once, strict=True):
            assert fold(one.cite).endswith(fold(written))


def test_a_difference_is_marked() -> None:
    (found,) = lint("民法典第六百八十条 禁止高息借贷，借贷利率不得违反国家有关规定。")
    assert found.judgement.difference == "禁止高[利放→息借]贷，借[款的→贷]利率不得违反国家有关规定。"
    assert likeness("禁止高利放贷", "禁止高利放贷，借款的利率不得违反国家有关规定。").ratio == 1


def test_signs_and_items_are_no_difference() -> None:
    law = "有下列情形之一的：\n（一）甲方违约；\n（二）乙方违约。"
    assert likeness("有下列情形之一的:甲方违约;乙方违约", law).ratio == 1
    assert likeness("甲方未违约", law).difference.count("→") == 1


def test_a_verdict_has_a_label_a_level_and_a_definition() -> None:
    assert set(Verdict) == set(LABELS) == set(LEVELS) == set(DEFINITIONS)


def test_a_law_that_says_itself_it_has_ended_is_no_mistake() -> None:
    (found,) = lint("原《合同法》第五十二条已于2021年废止")
    assert (found.judgement.level, found.judgement.verdict) == ("note", Verdict.REPEALED)
    (bare,) = lint("《合同法》第五十二条")
    assert bare.judgement.level == "error"


def test_garbled_titles_name_nothing_near() -> None:
    for written in (
        "《人民消费者权益保》规定",
        "根据征信管理条例，",
        "《更高人民法院关于审理民间借贷案件适用法律若干难题的规定》",
    ):
        (found,) = lint(written)
        named = re.findall(r"《[^》]*》", found.judgement.message + found.judgement.suggestion)
        assert (found.judgement.verdict, named) == (Verdict.GARBLED, [])


def test_repeals_are_said_by_the_provision_named_for_them() -> None:
    """Each repealed instrument is named by the provision that ends it."""
    laws = LINTER.judge.laws
    for row in laws.instruments.rows:
        for citation in find(row.by):
            law = laws.law(citation.law, citation.year)
            assert law, row
            wording = laws.wordings(law)[citation.provision].text.replace("中华人民共和国", "")
            assert row.title.replace("中华人民共和国", "") in wording
            assert "废止" in wording


def test_wordings_are_those_of_the_site_and_unchanged() -> None:
    instruments = Instruments(ROOT)
    for row in instruments.rows:
        path = ROOT / FOLDER / f"{row.key}.tsv"
        if row.key and path.is_file():
            assert digest(path.read_text("utf-8")) == row.digest, path
    for key, law in LIBRARY.statutes.items():
        wordings = instruments.wordings(key)
        for number, provision in law.provisions.items():
            if number in wordings:
                assert (wordings[number].text, wordings[number].grade) == (str(provision.text).strip(), provision.grade)


def test_every_listed_article_is_there() -> None:
    instruments = Instruments(ROOT)
    for row in instruments.rows:
        whole = [number for number in instruments.wordings(row.key) if number.isdigit()]
        assert not row.last_article or not whole or max(map(int, whole)) <= row.last_article


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference folder is not part of the project")
def test_the_list_is_that_of_the_reference() -> None:
    assert list(Laws.of(REFERENCE).problems(ROOT)) == []


@pytest.mark.parametrize("rule", LINTER.rules.rules, ids=lambda rule: rule.says)
def test_rules_without_a_law(rule: Unnamed) -> None:

    for example in rule.matches:
        assert stated(rule, fold(example)), example
    for example in rule.passes:
        assert not stated(rule, fold(example)), example
    (citation,) = lint(str(rule.cite))
    assert (citation.judgement.verdict, bool(citation.judgement.page)) == (Verdict.CURRENT, True)


PROSE = [text for entry in LIBRARY.entries for text in entry.prose]


def test_our_own_pages_cite_rightly() -> None:
    """What every rule of the site has passed is passed by the linter: next to nothing of it is called wrong."""
    found = [f for one in PROSE for f in LINTER.findings("-", markdown(str(one)))]
    cited = [f for f in found if f.provision]
    wrong = [f for f in cited if f.judgement.level in ("error", "warning")]
    assert len(cited) > 4000
    assert len(wrong) <= len(cited) // 500, [(f.text, f.judgement.message) for f in wrong]


WORDS = (
    "《民法典》 第六百七十六条 第一款 第（三）项 根据 规定 ： “ ” 《 》 （ ） 本法 第 条 合同法 、 至 第42条 "
    "治安管理处罚法 借款人未按照约定 𠀀 \u202e … （以下简称"
)
PARTS = st.sampled_from([*WORDS.split(), "\n", " "])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PARTS, max_size=40).map("".join)))
def test_any_text_is_linted_and_places_fit(written: str) -> None:
    lines = written.split("\n")
    for found in lint(written):
        assert 1 <= found.line <= found.end_line <= len(lines)
        first = lines[found.line - 1][found.column - 1 :]
        whole = first if found.line == found.end_line else "\n".join([first, *lines[found.line : found.end_line]])
        assert whole.startswith(found.text)


def test_large_texts_take_no_time() -> None:
    """Ten thousand citations in one line, and as many brackets that never close."""
    for written in (
        "《民法典》第六百七十六条。" * 2000,
        "《" * 20_000,
        "根据《" * 5000,
        "第" * 20_000,
        "（以下简称" * 5000,
    ):
        start = time.monotonic()
        lint(written)
        assert time.monotonic() - start < 10
