"""What a citation points at.

A provision key is what stands in file names and URLs: `676`, `293-1` (第二百九十三条之一),
`i2` (item 二 of an instrument without articles), a slug such as `call-hours` otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..source import NOWHERE, Where
from ..text.numerals import to_chinese

ARTICLE_KEY = re.compile(r"([1-9][0-9]{0,3})(?:-([1-9][0-9]?))?")
ITEM_KEY = re.compile(r"i([1-9][0-9]?)")
SLUG_KEY = re.compile(r"[a-z]{2,}(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation as it stands in a text.

    `law` is the written name, normalised by `names.law_name`; `provision` is a provision key, or
    `“催收时间”` for a provision cited by name. `span` are offsets into the text; the members that a
    range only implies have an empty span. `fault` says why the number could not be read.
    """

    law: str
    provision: str
    paragraph: int | None = None
    item: int | None = None
    year: int | None = None
    span: tuple[int, int] = field(default=(0, 0), compare=False)
    text: str = field(default="", compare=False)
    at: Where = field(default=NOWHERE, compare=False)
    fault: str = ""

    def __str__(self) -> str:
        version = f"（{self.year}年）" if self.year else ""
        return f"《{self.law}》{version}{title(self.provision)}{self.tail}"

    @property
    def tail(self) -> str:
        """第一款第二项, or nothing."""
        paragraph = f"第{to_chinese(self.paragraph)}款" if self.paragraph else ""
        return paragraph + (f"第{to_chinese(self.item)}项" if self.item else "")

    @property
    def anchor(self) -> str:
        """The fragment of the cited paragraph or item, without `#`: `p2`, `p1-i3` or nothing."""
        if self.item:
            return f"p{self.paragraph or 1}-i{self.item}"
        return f"p{self.paragraph}" if self.paragraph else ""


def title(provision: str) -> str:
    """`293-1` → 第二百九十三条之一, `i2` → 第二项; a name stays itself."""
    if match := ARTICLE_KEY.fullmatch(provision):
        inserted = f"之{to_chinese(int(match[2]))}" if match[2] else ""
        return f"第{to_chinese(int(match[1]))}条{inserted}"
    if match := ITEM_KEY.fullmatch(provision):
        return f"第{to_chinese(int(match[1]))}项"
    return provision


def order(provision: str) -> tuple[int, int, int, str]:
    """Sort key: articles by number, then items, then named provisions."""
    if match := ARTICLE_KEY.fullmatch(provision):
        return 0, int(match[1]), int(match[2] or 0), ""
    if match := ITEM_KEY.fullmatch(provision):
        return 1, int(match[1]), 0, ""
    return 2, 0, 0, provision
