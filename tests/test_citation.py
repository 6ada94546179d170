"""The citation grammar: examples of each form, and the hand-labelled ground truth."""

from __future__ import annotations

import pytest
from conftest import LIBRARY
from grammar import label, read, rows
from hypothesis import given
from hypothesis import strategies as st
from lawbook.citation import find, find_loose
from lawbook.source import Text, Where
from lawbook.text.numerals import to_chinese

NAMES = LIBRARY.names.all


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《民法典》第六百七十六条", ["民法典:676"]),
        ("《中华人民共和国民法典》第676条", ["民法典:676"]),
        ("《民法典》第６７６条第１款", ["民法典:676.p1"]),
        ("《刑法》第二百五十三条之一第一款", ["刑法:253-1.p1"]),
        ("《刑法》第293-1条", ["刑法:293-1"]),
        ("《刑法》第二十条第一款第（二）项", ["刑法:20.p1.i2"]),
        ("《刑法》第二十条第(二)项", ["刑法:20.i2"]),
        ("《民法典》第十条、第十一条或者第一百零五条", ["民法典:10", "民法典:11", "民法典:105"]),
        ("《民诉法》第一百一十四、一百一十八条", ["民诉法:114", "民诉法:118"]),
        ("《民诉法》第二百二十五条至第二百二十八条", [f"民诉法:{n}" for n in (225, 226, 227, 228)]),
        ("《刑法》第225-228条", [f"刑法:{n}" for n in (225, 226, 227, 228)]),
        ("《民法典》第五百条第一款、第三款", ["民法典:500.p1", "民法典:500.p3"]),
        ("《个保法》第十三条第一款第二项至第四项", [f"个保法:13.p1.i{n}" for n in (2, 3, 4)]),
        ("《公司法》（2018年修正）第三条", ["公司法@2018:3"]),
        ("《治安管理处罚法（2012年修正）》第四十二条", ["治安管理处罚法@2012:42"]),
        ("《失信规定》（法释〔2017〕7号）（以下简称规定）第一条", ["失信规定:1"]),
        ("《自律公约（试行）》第十三条", ["自律公约(试行):13"]),
        ("《民法典》第五百条，同法第五百零一条", ["民法典:500", "民法典:501"]),
        ("《某批复》第一点、第二点", ["某批复:i1", "某批复:i2"]),
        ("《GB/T 45251—2025》“催收时间”", ["GB/T45251-2025:催收时间"]),
        ("《民法典》规定，本法第三条", ["民法典:3"]),
        ("《红楼梦》第三回", []),
        ("本法第三条", []),
        ("《民法典》前款、前条、第三章", []),
    ],
    ids=str,
)
def test_strict_forms(text: str, expected: list[str]) -> None:
    assert [label(c) for c in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("信用卡办法68条、70条", ["信用卡办法:68", "信用卡办法:70"]),
        ("小贷办法三十七条", ["小贷办法:37"]),
        ("依照中华人民共和国刑法第二百八十条的规定", ["刑法:280"]),
        ("某某管理条例第三条", ["某某管理条例:3"]),
        ("劳动争议调解仲裁法第二十七条", ["劳动争议调解仲裁法:27"]),
        ("适用农村土地承包经营纠纷调解仲裁法第四十七条", ["农村土地承包经营纠纷调解仲裁法:47"]),
        ("当事人按仲裁法第二十七条约定", ["仲裁法:27"]),
        ("第三方催收，第一次打来，第二天又打", []),
        ("合同第三条，协议第五条", []),
        ("这种方法第一条就不对", []),
    ],
    ids=str,
)
def test_loose_forms(text: str, expected: list[str]) -> None:
    assert [label(c) for c in find_loose(text, NAMES)] == expected


def test_a_malformed_number_is_found_and_explained() -> None:
    (citation,) = find("《民法典》第六百七十十条")
    assert "六百八十" in citation.fault


def test_a_backward_range_is_explained() -> None:
    assert [c.fault for c in find("《民法典》第八条至第三条") if c.fault]


def test_spans_and_lines() -> None:
    text = Text("一\n见《民法典》第三条、\n第五条", Where("a.yml", 7))
    first, second = find(text)
    assert (first.text, str(first.at)) == ("《民法典》第三条", "a.yml:8")
    assert (second.text, text[slice(*second.span)]) == ("第五条", "第五条")


@given(st.integers(1, 2000), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_what_is_written_is_read(article: int, inserted: int, paragraph: int, item: int) -> None:
    text = f"《民法典》第{to_chinese(article)}条" + (f"之{to_chinese(inserted)}" if inserted else "")
    text += (f"第{to_chinese(paragraph)}款" if paragraph else "") + (f"第{to_chinese(item)}项" if item else "")
    (citation,) = find(text)
    assert str(citation) == text
    assert citation.text == text


@given(st.text(alphabet="《》第一百条款项之、和至本同法民典（）()“”0五 \n", max_size=60))
def test_nothing_crashes_and_spans_are_inside(text: str) -> None:
    for citation in (*find(text), *find_loose(text, NAMES)):
        start, end = citation.span
        assert 0 <= start <= end <= len(text)
        assert citation.text == text[start:end]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.text[:40])
def test_ground_truth(row) -> None:
    assert read(row, "strict", NAMES) == row.strict
    assert read(row, "loose", NAMES) == row.loose


def test_what_reads_like_a_law_does_not_begin_inside_a_citation() -> None:
    for text in ("民法典第5条法第3条", "《民法典》5条法第3条"):
        assert [str(found) for found in find_loose(text, frozenset({"民法典"}))] == ["《民法典》第五条"]
