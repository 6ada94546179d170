"""Import by script: verbatim, graded, with clean provenance, and nothing written when it cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import lawbook
from lawbook.importing import NotInReference, open_reference
from lawbook.importing.add import typeset
from lawbook.importing.provenance import clean

MADE_UP = """\
# title: 甲办法
# version: 2020-01-01 公布
# issuer: 某机关
# provenance: S0 one/repo path/甲办法.md @0123456789abcdef (names www.example.cn)
# provenance: S1 https://news.example.com/a/b.html?x=1 (某报 2020-01-02)
# article-sources: all S0 | 2 S0 S1
# layout: the repo runs the paragraphs (款) of an article together; line breaks inside arts 3, 4 follow S1
# checked: 2026-11-21, copies read

## 第一章 总则

第一条 为了试验,制定本办法。

第二条 有下列情形之一的:
(一)甲;
(二)乙。

第三条之一 丙。
"""
GRADES = "key\tarticle\tgrade\tcopies\nmade-up\t1\tsingle\t1\nmade-up\t2\tverbatim\t2\nmade-up\t3-1\tsingle\t1\n"
INSTRUMENTS = "key\ttitle\tlast_article\teffective\nmade-up\t甲办法\t3\t2020-01-01\n"
IDENTITY = """\
# yaml-language-server: $schema=../schema/statutes.json
title: 甲办法
rank: rule
issuer: 某机关
version: 2020-01-01 公布
effective: 2020-01-01
last_article: 3
scope: 谁也不管。
portal: 未能核对。
"""


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A reference folder with one made-up instrument."""
    folder = tmp_path / "reference"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "made-up.txt").write_text(MADE_UP, "utf-8")
    (folder / "grades.tsv").write_text(GRADES, "utf-8")
    (folder / "instruments.tsv").write_text(INSTRUMENTS, "utf-8")
    return folder


@pytest.fixture
def target(project: Path) -> Path:
    """A project that knows the instrument but holds nothing of it."""
    (project / "data" / "statutes" / "made-up.yml").write_text(IDENTITY, "utf-8")
    return project


def test_articles_come_word_for_word(target: Path, reference: Path) -> None:
    result = lawbook(target, "add", "made-up", "2", "3-1", "1", "--from", str(reference))
    assert result.returncode == 0, result.stderr
    written = (target / "data" / "statutes" / "made-up.yml").read_text("utf-8")
    assert "有下列情形之一的：\n      （一）甲；\n      （二）乙。" in written
    assert written.index('"1":') < written.index('"2":') < written.index('"3-1":')
    assert "S0: one/repo@0123456" in written
    assert "S1: news.example.com（某报 2020-01-02）" in written
    assert written.startswith(IDENTITY[:80])


def test_what_editors_wrote_is_kept(target: Path, reference: Path) -> None:
    path = target / "data" / "statutes" / "made-up.yml"
    lawbook(target, "add", "made-up", "1", "--from", str(reference))
    path.write_text(path.read_text("utf-8").rstrip("\n") + "\n    plain: 白话。 # 编辑的话\n", "utf-8")
    lawbook(target, "add", "made-up", "1", "2", "--from", str(reference))
    assert "plain: 白话。 # 编辑的话" in path.read_text("utf-8")


def test_what_is_added_passes_verify_until_it_is_edited(target: Path, reference: Path) -> None:
    path = target / "data" / "statutes" / "made-up.yml"
    lawbook(target, "add", "made-up", "1", "--from", str(reference))
    path.write_text(path.read_text("utf-8") + "    plain: 白话。\n", "utf-8")
    assert [line.partition(":")[0] for line in verify(target, reference) if "made-up" in line] == [
        "data/laws/made-up.tsv"
    ]
    lawbook(target, "laws", "--from", str(reference))
    assert not [line for line in verify(target, reference) if "made-up" in line]
    path.write_text(path.read_text("utf-8").replace("为了试验", "为了实验"), "utf-8")
    (line,) = [line for line in verify(target, reference) if "made-up" in line]
    assert "第一处：本站“实验，制定本办" in line.replace(",", "，")


def verify(target: Path, reference: Path) -> list[str]:
    return lawbook(target, "verify", "--from", str(reference)).stderr.splitlines()


@pytest.mark.parametrize(
    ("keys", "message"),
    [(["9"], "有 0 处“9”"), (["call-hours"], "有 0 处“call-hours”"), (["1", "--block", "99"], "只有")],
)
def test_nothing_is_written_when_something_is_missing(
    target: Path, reference: Path, keys: list[str], message: str
) -> None:
    before = (target / "data" / "statutes" / "made-up.yml").read_text("utf-8")
    result = lawbook(target, "add", "made-up", *keys, "--from", str(reference))
    assert result.returncode == 1
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert (target / "data" / "statutes" / "made-up.yml").read_text("utf-8") == before


def test_an_ungraded_article_is_not_quoted(target: Path, reference: Path) -> None:
    (reference / "grades.tsv").write_text("key\tarticle\tgrade\tcopies\n", "utf-8")
    result = lawbook(target, "add", "made-up", "1", "--from", str(reference))
    assert result.returncode == 1
    assert "不能引用" in result.stderr


def test_a_law_the_reference_lacks(target: Path, reference: Path) -> None:
    result = lawbook(target, "add", "no-such-law", "1", "--from", str(reference))
    assert result.returncode == 1
    assert "没有 no-such-law.txt" in result.stderr


def test_paragraphs_run_together_are_marked(target: Path, reference: Path) -> None:
    lawbook(target, "add", "made-up", "2", "3-1", "--from", str(reference))
    written = (target / "data" / "statutes" / "made-up.yml").read_text("utf-8")
    assert written.count("paragraphs: joined") == 2


FURTHER = """\
key\tarticle\tsource\tresult
made-up\t1\tother/pages files/第二份.txt @abcdef0123456789\tidentical (NFKC, white space ignored)
made-up\t2\tone/repo path/甲办法.md @0123456789abcdef\tidentical (NFKC, white space ignored)
made-up\t3-1\tother/pages files/第三份.txt @abcdef0123456789\tone character differs
other-law\t1\tother/pages files/别的.txt @abcdef0123456789\tidentical
"""


def grades(reference: Path, **rows: tuple[str, int]) -> None:
    lines = (
        f"made-up\t{number[1:].replace('_', '-')}\t{grade}\t{copies}\n" for number, (grade, copies) in rows.items()
    )
    (reference / "grades.tsv").write_text("key\tarticle\tgrade\tcopies\n" + "".join(lines), "utf-8")


def held(reference: Path, number: str) -> tuple[str, list[str]]:
    """Grade of an article, and the copies it rests on as the site prints them."""
    opened = open_reference(reference, "made-up")
    found = opened.held(number)
    return found.grade, [opened.provenance.copies[code] for code in found.sources]


def test_copies_found_later_are_named(reference: Path) -> None:
    (reference / "second-copies.tsv").write_text(FURTHER, "utf-8")
    grades(reference, _1=("verbatim", 2))
    assert held(reference, "1") == ("verbatim", ["one/repo@0123456", "other/pages@abcdef0"])


def test_a_copy_that_is_named_twice_is_one(reference: Path) -> None:
    (reference / "second-copies.tsv").write_text(FURTHER, "utf-8")
    grades(reference, _2=("verbatim", 3))
    assert held(reference, "2") == ("verbatim", ["one/repo@0123456", "news.example.com（某报 2020-01-02）"])


def test_a_copy_that_differs_is_none(reference: Path) -> None:
    (reference / "second-copies.tsv").write_text(FURTHER, "utf-8")
    grades(reference, _3_1=("single", 1))
    assert held(reference, "3-1") == ("single", ["one/repo@0123456"])


def test_two_files_of_one_repository_are_told_apart(reference: Path) -> None:
    rows = FURTHER.replace(
        "other/pages files/第二份.txt @abcdef0123456789", "one/repo path/第二份.txt @0123456789abcdef"
    )
    (reference / "second-copies.tsv").write_text(rows, "utf-8")
    grades(reference, _1=("verbatim", 2))
    assert held(reference, "1") == ("verbatim", ["one/repo@0123456", "one/repo@0123456（第二份）"])


def test_a_copy_kept_under_a_name_of_its_own_is_the_one_it_is_of(reference: Path) -> None:
    file = reference / "rules" / "made-up.txt"
    again = MADE_UP.replace(
        "S1 https://news.example.com/a/b.html?x=1 (某报 2020-01-02)", "S1 else/where x.md @fedcba9876543210"
    )
    file.write_text(again, "utf-8")
    rows = "key\tarticle\tsource\tresult\nmade-up\t1\traw/made-up.else-fedcba9.txt\tidentical\n"
    (reference / "second-copies.tsv").write_text(rows, "utf-8")
    grades(reference, _1=("verbatim", 2))
    assert held(reference, "1") == ("verbatim", ["one/repo@0123456", "else/where@fedcba9"])


def test_half_sentences_are_no_copy(reference: Path) -> None:
    file = reference / "rules" / "made-up.txt"
    file.write_text(MADE_UP.replace("all S0 | 2 S0 S1", "all S0 | 1, 2 part S1"), "utf-8")
    grades(reference, _2=("single", 1))
    assert held(reference, "2") == ("single", ["one/repo@0123456"])


def test_verbatim_wants_two_sources(reference: Path) -> None:
    grades(reference, _1=("verbatim", 2))
    with pytest.raises(NotInReference, match=r"made-up 1：grades\.tsv 说逐字核对，却只找得到一份来源"):
        held(reference, "1")


def test_verify_wants_the_sources_named(target: Path, reference: Path) -> None:
    path = target / "data" / "statutes" / "made-up.yml"
    lawbook(target, "add", "made-up", "2", "--from", str(reference))
    path.write_text(path.read_text("utf-8").replace("    - S1\n", "") + "    plain: 白话。\n", "utf-8")
    (line,) = [line for line in verify(target, reference) if "statutes/made-up" in line]
    assert re.fullmatch(r"data/statutes/made-up\.yml:\d+: 来源应为 S0、S1", line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ImCa0/just-laws docs/a b/ (8 files) @5c000d28a6cc", "ImCa0/just-laws@5c000d2"),
        ("https://a.example.com/x (中新社 2018-03-28, quotes two sentences)", "a.example.com（中新社 2018-03-28）"),
        ("https://a.example.com/x (law firm; quotes item 2)", "a.example.com"),
    ],
)
def test_provenance_is_clean(line: str, expected: str) -> None:
    assert clean(line) == expected


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("借款人,应当(依法)还款;", "借款人，应当（依法）还款；"),
        ("每日22:00至次日8:00", "每日22:00至次日8:00"),
        ("GB/T 45251(2025)", "GB/T 45251(2025)"),
    ],
)
def test_punctuation_beside_han_is_full_width(read: str, printed: str) -> None:
    assert typeset(read) == printed
