"""Markup: none in data; in a page written by hand, links and a few tags of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

HTML = re.compile(r"<[A-Za-z/!?]|&(?:#|[A-Za-z]+;)|\{[{%#]|\]\(|!\[")
COLON = re.compile(r"(?<=[tTaA\s]):")
SCHEME = re.compile(r"\b(?:java|vb)?(?:script|data)\s*\Z", re.I)
"""Of an address that runs."""
TAG = re.compile(r"<[A-Za-z/!?][^>]*>?|&(?:#|[A-Za-z]+;)|\{\{|\{%|!\[", re.I)
OURS = re.compile(
    r"</?(?:p|div|button)>|<(?:p|div)(?: (?:class|markdown)=\"[a-z0-9 -]+\")+>"
    r"|<button type=\"button\" hidden data-[a-z]+>"
)
"""What the style sheet and the scripts know; the one list of HTML in a page."""
ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
NAMES = re.compile(r"(?:\s*[.#][a-z][a-z0-9-]*)*\s*(?:verdicts=\"[^\"<>]*\"|sign=(?:[a-z0-9-]+/)?[a-z0-9-]+)?\s*")


def coded(text: str) -> Iterator[tuple[int, str]]:
    """Tags, entities, templates and links: a text of the data is shown letter by letter."""
    runs = (colon for colon in COLON.finditer(text) if SCHEME.search(text, max(0, colon.start() - 16), colon.start()))
    for match in (*HTML.finditer(text), *runs):
        yield match.start(), f"资料里不写网页代码和链接（{text[match.start() : match.start() + 12]}）"


def tags(text: str) -> Iterator[tuple[int, str]]:
    """Tags in a page that are not of our own few."""
    for match in TAG.finditer(text):
        if not OURS.fullmatch(match[0]):
            yield match.start(), f"网页里不写别的网页代码（{match[0][:24]}）"


def attributes(text: str) -> Iterator[tuple[int, str]]:
    """`{ .class #id }`: an attribute list names classes and an anchor, nothing that runs or loads."""
    for match in ATTRIBUTES.finditer(text):
        if not NAMES.fullmatch(match[1]):
            yield match.start(), f"花括号里只写 .名字、#名字、verdicts=“…”、sign=图标（{match[0][:24]}）"
