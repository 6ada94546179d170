"""Digits in whatever script: full-width, in circles, Arabic-Indic, superscript, Chinese, by sound."""

from __future__ import annotations

import unicodedata

from ..text.normal import fold

SPOKEN = {"幺": "1", "两": "2", "洞": "0", "拐": "7", "勾": "9"}
HAN = frozenset("零〇一壹二贰三叁四肆五伍六陆七柒八捌九玖") | SPOKEN.keys()
"""What Chinese prose writes numbers with: read as digits only where a whole number stands in them."""
SIGNS = "⁰¹²³⁴-⁹₀-₉⓪①-⑨⑴-⑼⒈-⒐⓵-⓽⓿❶-❾➀-➈➊-➒〡-〩㈠-㈨㊀-㊈🄀-🄊"
DIGIT = rf"[\d{SIGNS}{''.join(sorted(HAN))}OolI]"
"""What may be read as a digit."""
LOOKALIKE = str.maketrans("OolI", "0011")


class _Digits(dict[int, int]):
    """Character → the ASCII digit that it is in another script, else itself; `han`: those of Chinese prose too."""

    def __init__(self, *, han: bool) -> None:
        super().__init__()
        self.han = han

    def __missing__(self, code: int) -> int:
        char = chr(code)
        value = unicodedata.numeric(char, -1)
        digit = SPOKEN.get(char, str(int(value)) if value in range(10) else char)
        self[code] = found = ord(digit) if self.han or char not in HAN else code
        return found


_PLAIN, _HAN = _Digits(han=False), _Digits(han=True)


def readings(text: str) -> tuple[str, ...]:
    """`text` as it may be read, character by character: its digits; Chinese numerals as digits; O and l as 0 and 1."""
    plain = fold(text).translate(_PLAIN)
    return tuple(dict.fromkeys((plain, plain.translate(_HAN), plain.translate(LOOKALIKE))))
