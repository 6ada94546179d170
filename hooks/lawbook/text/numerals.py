"""Chinese numerals and integers, 1–9999: what article numbers need."""

from __future__ import annotations

from functools import cache

DIGITS = "零一二三四五六七八九"
UNITS = {"千": 1000, "百": 100, "十": 10}


@cache
def to_chinese(number: int) -> str:
    """676 → 六百七十六, 110 → 一百一十, 10 → 十.

    Raises:
        ValueError: `number` is outside 1–9999.
    """
    if not 1 <= number <= 9999:
        raise ValueError(f"不在 1 至 9999 之间：{number}")
    out, rest = "", number
    for char, unit in (*UNITS.items(), ("", 1)):
        digit, rest = divmod(rest, unit)
        if digit:
            out += DIGITS[digit] + char
        elif out and rest and not out.endswith("零"):
            out += "零"
    return out.removeprefix("一") if out.startswith("一十") else out


@cache
def to_int(text: str) -> int:
    """六百七十六 → 676; 676 → 676; 〇 and a leading 一十 are read, anything else must be well formed.

    Raises:
        ValueError: not a numeral as lawyers write it (六百七十十, 二百五, 0).
    """
    if text.isascii():
        if not text.isdigit() or not 1 <= int(text) <= 9999:
            raise ValueError(f"不是 1 至 9999 的数字：{text}")
        return int(text)
    number = to_int_leniently(text)
    if to_chinese(number) != text.replace("〇", "零").replace("两", "二").removeprefix("一" * text.startswith("一十")):
        raise ValueError(f"数字写法不对：{text}，是不是想写{to_chinese(number)}")
    return number


def to_int_leniently(text: str) -> int:
    """What a numeral adds up to, well formed or not; 0 where it adds up to nothing."""
    if text.isascii():
        return int(text)
    total = digit = 0
    for char in text.replace("〇", "零").replace("两", "二"):
        if char in UNITS:
            total, digit = total + (digit or 1) * UNITS[char], 0
        else:
            digit = DIGITS.index(char)
    return total + digit
