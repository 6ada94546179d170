"""Line breaking for posters: what may never happen, on real records and on anything."""

from __future__ import annotations

import pytest
from conftest import LIBRARY
from hypothesis import given
from hypothesis import strategies as st
from lawbook.cards import cards
from lawbook.posters.faces import Face
from lawbook.posters.typeset import NEVER_FIRST, NEVER_LAST, lines

FACE = Face(34)
CARDS = [card for card in cards(LIBRARY).values() if card.poster or card.own_preview]
"""Those whose words are drawn."""


def square(text: str) -> float:
    """Every character as wide as the next."""
    return len(text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("收到支付令，十五日内。", 5, ["收到支付", "令，十五", "日内。"]),
        ("他说“不还就抓人”。", 5, ["他说“不还", "就抓人”。"]),
        ("每天3.5%，共12000元", 6, ["每天", "3.5%，共", "12000元"]),
        ("一二三四五六", 5, ["一二三四", "五六"]),
        ("一二三四五六。", 5, ["一二三四", "五六。"]),
        ("见（《民法典》）", 4, ["见（《民", "法典》）"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("两行\n两行", 9, ["两行", "两行"]),
        ("", 9, [""]),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width, square) == expected


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.uri)
def test_real_texts(card) -> None:
    for text in card.texts:
        found = lines(text, 600, FACE.width)
        assert "".join(found).replace(" ", "") == "".join(text.split())
        for line in found:
            assert FACE.width(line) <= 600
        for line in found[1:]:
            assert line[0] not in NEVER_FIRST, found
        for line in found[:-1]:
            assert line[-1] not in NEVER_LAST, found
        if len(found) > 1:
            assert len([sign for sign in found[-1] if sign not in NEVER_FIRST]) > 1, found


@given(st.text("一二三，。、《》（）“”a1 \n", max_size=80), st.integers(4, 12))
def test_anything(text: str, width: int) -> None:
    found = lines(text, width, square)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(line) <= width for line in found)
