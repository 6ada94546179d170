"""Numbers with a unit: what is read, and what is not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lawbook.quantities import UNITS, quantities
from lawbook.text.numerals import to_chinese

READ = {
    "十五日内提出": ["15 day"],
    "15 日、10日": ["15 day", "10 day"],
    "５日": ["5 day"],
    "三个工作日": ["3 working-day"],
    "7个工作日内": ["7 working-day"],
    "30个自然日": ["30 day"],
    "六个月，二年，两年": ["6 month", "2 year", "2 year"],
    "一至三年": ["1 year", "3 year"],
    "五日以上十日以下": ["5 day", "10 day"],
    "15 至 60 日": ["15 day", "60 day"],
    "一年以内二次": ["1 year", "2 times"],
    "48小时": ["48 hour"],
    "二十一天，二十一次": ["21 day", "21 times"],
    "不满十四周岁": ["14 age"],
    "不少于两名": ["2 people"],
    "年利率24%": ["24 percent"],
    "百分之三十": ["30 percent"],
    "日万分之一点七五": ["1.75 permyriad"],
    "一千元以下": ["1000 yuan"],
    "5 万元、五万元、1,000元": ["50000 yuan", "50000 yuan", "1000 yuan"],
    "10万元至20万元": ["100000 yuan", "200000 yuan"],
    "50元至100元": ["50 yuan", "100 yuan"],
    "一倍以上五倍以下": ["1 fold", "5 fold"],
    "每年两次": ["2 times"],
    "2.5%": ["2.5 percent"],
}
NOT_READ = (
    "2021 年 1 月 1 日",
    "2026-11-30",
    "二〇二六年",
    "8月20日",
    "第二天",
    "第十五日",
    "一年期LPR",
    "几天",
    "几十元",
    "这一天",
    "只有一次",
    "每日、当日、次日",
    "数年",
    "三项",
)


def said(text: str) -> list[str]:
    return [f"{quantity.value.normalize():f} {quantity.measure}" for quantity in quantities(text)]


@pytest.mark.parametrize("text", READ)
def test_what_is_read(text: str) -> None:
    assert said(text) == READ[text]


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_quantity(text: str) -> None:
    assert said(text) == []


def test_offsets_are_those_of_the_text() -> None:
    text = "判决 15 日，裁定一至三年"
    assert [text[slice(*quantity.number)] for quantity in quantities(text)] == ["15", "一", "三"]
    assert [text[slice(*quantity.span)] for quantity in quantities(text)] == ["15 日", "一至三年", "一至三年"]


@given(st.integers(2, 9999), st.sampled_from(["日", "个工作日", "个月", "年", "元", "倍", "次", "小时"]))
def test_both_scripts_say_the_same(number: int, unit: str) -> None:
    if unit == "年" and number >= 1000:
        return  # four digits before 年 are a date
    chinese, arabic = list(quantities(to_chinese(number) + unit)), list(quantities(f"{number}{unit}"))
    assert [q.identity for q in chinese] == [q.identity for q in arabic]
    assert chinese[0].value == Decimal(number)


@given(st.text(alphabet="零一二三十百千万分之点年月日天元个工作第0123456789. 、至-%，", max_size=40))
def test_nothing_is_too_strange(text: str) -> None:
    for quantity in quantities(text):
        start, end = quantity.number
        assert 0 <= quantity.span[0] <= start < end <= quantity.span[1] <= len(text)
        assert quantity.measure in UNITS or quantity.measure.startswith("per")
