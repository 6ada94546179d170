"""Import by script: verbatim, graded, with clean provenance, and nothing written when it cannot be."""

from __future__ import annotations

import dataclasses
import io
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import LIBRARY, ROOT, lawbook
from lawbook import digests, importing
from lawbook.importing import NotInReference, open_reference
from lawbook.importing.add import typeset
from lawbook.importing.provenance import clean
from lawbook.kinds.statutes import Statute
from lawbook.loading import load_record
from lawbook.source import Problem

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
def target(tmp_path: Path) -> Path:
    """A project that knows the instrument but holds nothing of it."""
    root = tmp_path / "project"
    (root / "data" / "statutes").mkdir(parents=True)
    (root / LAW).write_text(IDENTITY, "utf-8")
    return root


LAW = "data/statutes/made-up.yml"


def add(target: Path, reference: Path, *keys: str, **chosen: Any) -> str:
    """The file of the instrument after an import."""
    importing.add(target, open_reference(reference, "made-up"), list(keys), **chosen)
    return (target / LAW).read_text("utf-8")


def verify(target: Path, reference: Path) -> list[str]:
    """What differs from the reference."""
    problems: list[Problem] = []
    law = load_record(target / LAW, Statute, target, problems)
    assert law is not None, problems
    holding = dataclasses.replace(LIBRARY, records={**LIBRARY.records, "statutes": {"made-up": law}})
    return [str(problem) for problem in importing.verify(holding, reference)]


def test_articles_come_word_for_word(target: Path, reference: Path) -> None:
    written = add(target, reference, "2", "3-1", "1")
    assert "有下列情形之一的：\n      （一）甲；\n      （二）乙。" in written
    assert written.index('"1":') < written.index('"2":') < written.index('"3-1":')
    assert "S0: one/repo@0123456" in written
    assert "S1: news.example.com（某报 2020-01-02）" in written
    assert written.startswith(IDENTITY[:80])


def test_what_is_imported_is_digested(target: Path, reference: Path) -> None:
    add(target, reference, "2", "1")
    assert [(law, key, found.grade, found.copies) for (law, key), found in digests.read(target).items()] == [
        ("made-up", "1", "single", 1),
        ("made-up", "2", "verbatim", 2),
    ]


def test_what_editors_wrote_is_kept(target: Path, reference: Path) -> None:
    written = add(target, reference, "1")
    (target / LAW).write_text(written.rstrip("\n") + "\n    plain: 白话。 # 编辑的话\n", "utf-8")
    assert "plain: 白话。 # 编辑的话" in add(target, reference, "1", "2")


def test_what_is_added_passes_verify_until_it_is_edited(target: Path, reference: Path) -> None:
    written = add(target, reference, "1") + "    plain: 白话。\n"
    (target / LAW).write_text(written, "utf-8")
    assert verify(target, reference) == []
    (target / LAW).write_text(written.replace("为了试验", "为了实验"), "utf-8")
    (line,) = verify(target, reference)
    assert "第一处：本站“实验，制定本办" in line.replace(",", "，")


@pytest.mark.parametrize(
    ("keys", "chosen", "message"),
    [
        (["9"], {}, "有 0 处“9”"),
        (["call-hours"], {}, "有 0 处“call-hours”"),
        (["1"], {"blocks": [99]}, "只有"),
        (["1"], {"blocks": [0]}, "只有"),
    ],
)
def test_nothing_is_written_when_something_is_missing(
    target: Path, reference: Path, keys: list[str], chosen: dict[str, Any], message: str
) -> None:
    with pytest.raises(NotInReference, match=message):
        add(target, reference, *keys, **chosen)
    assert (target / LAW).read_text("utf-8") == IDENTITY


def test_an_ungraded_article_is_not_quoted(target: Path, reference: Path) -> None:
    (reference / "grades.tsv").write_text("key\tarticle\tgrade\tcopies\n", "utf-8")
    with pytest.raises(NotInReference, match="不能引用"):
        add(target, reference, "1")


def test_a_law_the_reference_lacks(reference: Path) -> None:
    with pytest.raises(NotInReference, match=r"没有 no-such-law\.txt"):
        open_reference(reference, "no-such-law")


def test_paragraphs_run_together_are_marked(target: Path, reference: Path) -> None:
    written = add(target, reference, "2", "3-1")
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
    written = add(target, reference, "2").replace("    - S1\n", "") + "    plain: 白话。\n"
    (target / LAW).write_text(written, "utf-8")
    (line,) = verify(target, reference)
    assert re.fullmatch(r"data/statutes/made-up\.yml:\d+: 来源应为 S0、S1", line)


def test_verify_wants_the_grade_and_the_number_of_copies(target: Path, reference: Path) -> None:
    written = add(target, reference, "2") + "    plain: 白话。\n"
    (target / LAW).write_text(written.replace("grade: verbatim", "grade: single"), "utf-8")
    assert [line.partition(": ")[2] for line in verify(target, reference)] == ["等级应为 verbatim、2 份"]
    (target / LAW).write_text(written.replace("copies: 2", "copies: 1"), "utf-8")
    assert [line.partition(": ")[2] for line in verify(target, reference)] == ["等级应为 verbatim、2 份"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: 甲办法", "title: 乙办法", "名称与参考文本不同：应为“甲办法”"),
        ("last_article: 3", "last_article: 4", "last_article 应为 3"),
        ("effective: 2020-01-01", "effective: 2020-01-02", "施行日期应为 2020-01-01"),
        ('"1":', '"9":', "made-up.txt 里有 0 处“9”"),
    ],
)
def test_verify_wants_the_identity(target: Path, reference: Path, old: str, new: str, message: str) -> None:
    written = add(target, reference, "1") + "    plain: 白话。\n"
    (target / LAW).write_text(written.replace(old, new, 1), "utf-8")
    (line,) = verify(target, reference)
    assert message in line


def test_two_references_are_compared_provision_by_provision(target: Path, reference: Path) -> None:
    (target / LAW).write_text(add(target, reference, "1", "2") + "    plain: 白话。\n", "utf-8")
    text = (target / LAW).read_text("utf-8").replace("    checked:", "    plain: 白话。\n    checked:", 1)
    problems: list[Problem] = []
    (target / LAW).write_text(text, "utf-8")
    law = load_record(target / LAW, Statute, target, problems)
    assert law is not None, problems
    holding = dataclasses.replace(LIBRARY, records={**LIBRARY.records, "statutes": {"made-up": law}})
    second = target / "second"
    shutil.copytree(reference, second)
    (path,) = second.rglob("made-up.txt")
    path.write_text(path.read_text("utf-8").replace("为了试验", "为了实验"), "utf-8")
    rows = list(importing.agreement(holding, [reference, second, target / "nothing"]))
    assert [(row.law, row.number, row.found[0], row.found[1][:2], row.found[2]) for row in rows] == [
        ("made-up", "1", "一致", "不同", "没有"),
        ("made-up", "2", "一致", "一致", "没有"),
    ]
    rows = list(importing.agreement(holding, [reference, second]))
    (problem,) = importing.disagreeing(rows)
    assert problem.at.path == LAW
    assert problem.message.startswith("与第二份参考文本不同，第一处：本站“试验")
    assert list(importing.counted(rows)) == [
        "甲：一致 2 条，不同 0 条，没有 0 条",
        "乙：一致 1 条，不同 1 条，没有 0 条",
        "两份都有的 2 条：都与本站一致 1 条",
    ]
    assert not list(importing.disagreeing(list(importing.agreement(holding, [second]))))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    for wrong in (["--from", "nowhere"], ["--from", str(tmp_path), "--and", "nowhere"]):
        found = lawbook(ROOT, "verify", *wrong)
        assert (found.returncode, found.stderr) == (1, "没有这个目录：nowhere\n")


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


def test_a_reference_is_read_once_for_a_law(reference: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its articles are imported."""
    read: list[str] = []
    opened = io.open

    def counted(file: Any, *rest: Any, **named: Any) -> Any:
        read.append(Path(file).name)
        return opened(file, *rest, **named)

    monkeypatch.setattr(io, "open", counted)
    importing.add(target, open_reference(reference, "made-up"), ["1", "2", "3-1"])
    assert read.count("grades.tsv") == read.count("made-up.txt") == 1
    assert read.count("second-copies.tsv") <= 1
