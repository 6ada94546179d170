"""Plain text, Markdown and HTML → passages. Marks are left out, so that a citation is read across them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from .passages import Builder, Passage

FENCE = re.compile(r" {0,3}(```|~~~)")
MARKS = re.compile(
    r"^ {0,3}(?:#{1,6}\s+|(?:>\s?)+)|\*+|`+|~~|!?\[(?=[^\]\n]*\]\()|\]\([^)\n]*\)"
    r"|<!--.*?-->|</?[A-Za-z][^<>\n]*>|\\(?=[*_\[\]#>`])"
)
BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head"
    r"|header|hr|html|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
HIDDEN = frozenset(("script", "style", "template", "svg"))


def text(content: str) -> list[Passage]:
    """Plain text: blocks between blank lines."""
    builder = Builder()
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            builder.end()
        builder.add(line + "\n", number, 1)
    return builder.passages


def markdown(content: str) -> list[Passage]:
    """Markdown: as plain text, without its marks and without fenced code."""
    builder, fence = Builder(), ""
    for number, line in enumerate(content.split("\n"), 1):
        if mark := FENCE.match(line):
            fence = "" if fence == mark[1] else fence or mark[1]
            builder.end()
            continue
        if fence:
            continue
        if not line.strip():
            builder.end()
        done = 0
        for match in MARKS.finditer(line):
            builder.add(line[done : match.start()], number, done + 1)
            done = match.end()
        builder.add(line[done:] + "\n", number, done + 1)
    return builder.passages


def html(content: str) -> list[Passage]:
    """HTML: what a reader sees, a passage a block."""
    reader = _Reader()
    reader.feed(content)
    reader.close()
    return reader.builder.passages


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.builder = Builder()
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in HIDDEN
        if BLOCKS.fullmatch(tag):
            self.builder.end()
        elif tag == "br":
            self._add("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in HIDDEN and self.hidden > 0
        if BLOCKS.fullmatch(tag):
            self.builder.end()

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """As the library does it; what it does not know (`<![x`) it would refuse, here it is passed over."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return i + len("<![")

    def _add(self, data: str) -> None:
        if not self.hidden:
            line, offset = self.getpos()
            self.builder.add(data, line, offset + 1)
