"""Sentences, compared without their citations: a page shows those as links or as marks."""

from __future__ import annotations

import re

from .tree import Node

NUMBER = r"第\s*[（(]?[零〇一二三四五六七八九十百千两0-9]+[）)]?"
PLACE = rf"{NUMBER}\s*[条款项点](?:之[一二三四五六七八九])?"
MORE = rf"(?:\s*(?:[、和及与至到或]|以及)?\s*(?:{PLACE}))*"
CITED = re.compile(rf"《(?:[^《》]|《[^《》]*》)+》(?:（[^（）]*）)?(?:\s*{PLACE}{MORE}|“[^“”]{{2,20}}”)")
FURTHER = re.compile(rf"{PLACE}{MORE}")
JOINING = re.compile(r"[\s，、；：（）()《》“”和及与至到或见]|以及")
"""What attaches a citation to a sentence, and goes with it."""


def bare(text: str) -> str:
    """What somebody wrote, without citations and what attaches them."""
    return JOINING.sub("", FURTHER.sub("", CITED.sub("", str(text))))


def plain(text: str) -> str:
    """Markdown of a snippet, without its signs."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"^- |\*\*|^\{[^}]*\}$", "", text, flags=re.MULTILINE))


def said(node: Node) -> str:
    """What a part of a page says, without citations and what attaches them."""
    return bare(node.without(".note", ".cite", ".uncited", ".grade", "button").raw)
