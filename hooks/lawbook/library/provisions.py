"""The shape of a provision's text: 款 and 项, and where they are on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..kinds.statutes import Provision
from ..text.numerals import to_int

ITEM = re.compile(r"[（(]([一二三四五六七八九十]+)[）)]")
SUBITEM = re.compile(r"[0-9]+\s*[.．、]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of official text; `anchor` is `p2` for a paragraph, `p2-i3` for an item of it."""

    text: str
    paragraph: int
    item: int | None

    @property
    def anchor(self) -> str:
        return f"p{self.paragraph}-i{self.item}" if self.item else f"p{self.paragraph}"


def lines(provision: Provision) -> list[Line]:
    """The provision line by line. A line that begins with （一） is an item of the paragraph before it."""
    found: list[Line] = []
    paragraph = 0
    for text in filter(None, map(str.strip, provision.text.split("\n"))):
        item = ITEM.match(text) if paragraph else None
        if item is None:
            paragraph += 1
        found.append(Line(text, paragraph, to_int(item[1]) if item else None))
    return found


def anchor(provision: Provision, paragraph: int | None, item: int | None) -> str | None:
    """The anchor of 第…款第…项; "" for the whole provision, None where there is no such place.

    A bare 第…项 means the only paragraph that has items; where several have, it is ambiguous.
    """
    if not paragraph and not item:
        return ""
    if paragraph and provision.paragraphs == "joined":
        return None
    places = [line for line in lines(provision) if line.item == item]
    if paragraph:
        places = [line for line in places if line.paragraph == paragraph]
    return places[0].anchor if len(places) == 1 else None


def region(provision: Provision, anchor: str) -> str:
    """The text at `anchor` (all of it for ""): a paragraph with what hangs on it, an item with its head."""
    if not anchor:
        return provision.text
    head, _, item = anchor.partition("-")
    found, inside = [], False
    for line in lines(provision):
        hangs = line.item is not None or bool(SUBITEM.match(line.text))
        inside = line.anchor == head or (inside and hangs)
        if inside and (not item or line.anchor in (head, anchor)):
            found.append(line.text)
    return "\n".join(found)
