"""Texts: what they cite is read once, what they are compared by, what they look like with parts blanked."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lawbook.model import Record, Ref, doc
from lawbook.prose import Prose, Quoted
from lawbook.source import Where
from lawbook.text.masked import blanked, unquoted, untitled
from lawbook.text.normal import fold, normalised
from lawbook.text.plain import brief, plain
from records import validated


def test_a_sentence_knows_what_it_cites_and_where() -> None:
    text = Prose("一。\n见《民法典》第三条和第五条。", Where("a.yml", 7))
    assert [(str(c), str(c.at)) for c in text.citations] == [
        ("《民法典》第三条", "a.yml:8"),
        ("《民法典》第五条", "a.yml:8"),
    ]


def test_a_sentence_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr("lawbook.prose.find", lambda text: read.append(text) or ())
    text = Quoted("《民法典》第三条")
    assert (text.citations, text.citations) == ((), ())
    assert read == ["《民法典》第三条"]


class Naming(Record):
    """Names others."""

    one: Ref[Literal["channels"]] = doc("一个")
    many: tuple[Ref[Literal["letters"]], ...] = doc("几个", default=())


def test_a_reference_knows_its_kind_and_its_line() -> None:
    record = validated(Naming, "one: police\nmany:\n- a\n- b\n")
    assert [(ref.folder, str(ref), ref.at.line) for ref in record.references()] == [
        ("channels", "police", 1),
        ("letters", "a", 3),
        ("letters", "b", 4),
    ]


def test_folding_keeps_offsets() -> None:
    assert fold("第６７６條（㈠）") == "第676條(㈠)"
    assert normalised(" 第６７６条\n（㈠）") == "第676条((一))"


@given(st.text(max_size=40))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_what_is_blanked_keeps_the_rest_in_its_place() -> None:
    text = "他说“借钱填上”，见《甲法》第一条"
    assert blanked(text, [(0, 1), (3, 5)]) == " 说“  填上”，见《甲法》第一条"
    assert unquoted(text) == "他说      ，见    第一条"
    assert untitled(text) == "他说“借钱填上”，见    第一条"


def test_a_title_inside_quotation_marks_is_the_quotation_s() -> None:
    assert untitled("“见《甲法》”《乙法》") == "“见《甲法》”    "


def test_half_a_quotation_hides_nothing() -> None:
    assert unquoted("“可以打爆通讯录") == "“可以打爆通讯录"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**先报警**，再看[这一页](/a.md)。", "先报警，再看这一页。"),
        (r"第 1 \* 项 `代码`", "第 1 * 项 代码"),
        ("甲\x00乙", "甲乙"),
    ],
)
def test_plain(text: str, read: str) -> None:
    assert plain(text) == read


def test_brief_leaves_out_citations_in_brackets_only() -> None:
    assert brief("不得侵扰（《民法典》第一千零三十三条）。（另见）") == "不得侵扰。（另见）"
