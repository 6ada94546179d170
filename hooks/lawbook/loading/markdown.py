"""Hand-written Markdown pages: front matter and the blocks of text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import PageMeta
from ..prose import Prose, Quoted
from ..source import Problem, Text, Where, relative
from .nodes import LONGEST, Document
from .raw import read
from .records import validate

FENCE = re.compile(r"^ {0,3}(```|~~~)")
CLAIM = re.compile(r"\{\s*\.claim(?P<options>[^}]*)\}\s*$")
VERDICTS = re.compile(r'verdicts="(?P<verdicts>[^"]*)"')


class ClaimBlock(Quoted):
    """A Markdown block marked `{.claim verdicts="…"}`; `verdicts` rule on its citations in order."""

    verdicts: tuple[str, ...] = ()


@dataclass(frozen=True)
class MarkdownPage:
    """A page of `content/`; `uri` is its path there, `body` all below the front matter, `blocks` its paragraphs."""

    uri: str
    path: str
    meta: PageMeta
    body: Text
    blocks: tuple[Text, ...]


def load_page(path: Path, content: Path, root: Path, problems: list[Problem]) -> MarkdownPage | None:
    """The page in `path`, or None; problems with its bytes or its front matter are added to the list."""
    text = read(path, root, problems)
    if text is None:
        return None
    name = relative(path, root)
    lines = text.split("\n")
    if lines[0].strip() != "---":
        problems.append(Problem(Where(name), "缺少页首的 --- 资料（title、description）"))
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        problems.append(Problem(Where(name), "页首的 --- 资料没有结束"))
        return None
    document = Document.parse("\n".join(lines[1:end]) + "\n", name, first_line=2)
    meta = validate(document, PageMeta, problems)
    if meta is None:
        return None
    blocks = tuple(_blocks(lines, end + 1, name))
    problems += [
        Problem(block.at, f"这一段太长了（上限 {LONGEST:,} 个字）") for block in blocks if len(block) > LONGEST
    ]
    problems += [
        Problem(Where(name, number), "网页里不放代码块：没有规则读它")
        for number, line in enumerate(lines[end + 1 :], end + 2)
        if FENCE.match(line)
    ]
    body = Text("\n".join(lines[end + 1 :]), Where(name, end + 2))
    uri = path.relative_to(content).as_posix()
    return MarkdownPage(uri, name, meta, body, blocks)


def _blocks(lines: list[str], first: int, name: str) -> Iterator[Text]:
    """Blocks between blank lines, code fences left out."""
    block: list[str] = []
    start, fence = first, ""
    for number, line in enumerate([*lines[first:], ""], first):
        if mark := FENCE.match(line):
            fence = "" if fence == mark[1] else fence or mark[1]
            continue
        if fence:
            continue
        if line.strip():
            start = start if block else number
            block.append(line)
        elif block:
            yield _block("\n".join(block), Where(name, start + 1))
            block = []


def _block(text: str, at: Where) -> Text:
    marked = CLAIM.search(text)
    if not marked:
        return Prose(text, at)
    claim = ClaimBlock(text[: marked.start()], at)
    verdicts = VERDICTS.search(marked["options"])
    claim.verdicts = tuple(verdicts["verdicts"].split()) if verdicts else ()
    return claim
