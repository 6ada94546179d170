"""Chinese numerals: both ways, and nothing malformed."""

from __future__ import annotations

import pytest
from lawbook.text.numerals import to_chinese, to_int


def test_round_trip() -> None:
    assert [to_int(to_chinese(number)) for number in range(1, 10_000)] == list(range(1, 10_000))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (676, "六百七十六"),
        (1032, "一千零三十二"),
        (1260, "一千二百六十"),
    ],
)
def test_written(number: int, written: str) -> None:
    assert to_chinese(number) == written


@pytest.mark.parametrize(("written", "number"), [("676", 676), ("一百〇五", 105), ("一十五", 15), ("两百", 200)])
def test_variants_are_read(written: str, number: int) -> None:
    assert to_int(written) == number


@pytest.mark.parametrize("written", ["六百七十十", "二百五", "十百", "六七六", "0", "零", "12345", "百", "-5", "1.5"])
def test_malformed_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"数字|不在"):
        to_int(written)


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_outside(number: int) -> None:
    with pytest.raises(ValueError, match="不在"):
        to_chinese(number)
