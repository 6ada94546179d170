"""Files that nobody reads, and files whose name or kind has no place on the site: none is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..kinds import KINDS
from ..model import VOCABULARIES, SourceKey
from ..source import Problem, Where, relative

PAGE = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?:[a-z0-9]+(?:-[a-z0-9]+)*|README)\.md")
"""The path of a page: it becomes an address."""
PICTURE = re.compile(r"[a-z0-9-]+\.(?:svg|png|ico|webp)")
ACTIVE = re.compile(
    rb"<\s*(?:script|foreignObject|iframe|a|image|use|style)\b|\bon\w+\s*=|javascript:|href|url\(|<!", re.I
)
"""What runs or loads in a picture that is text."""
TABLES = ("holidays", "lpr", "digests")
SINGLE = ("counting", "crisis", "exempt", "facts", "interruptions", "rates", "reading", "service", "set-off", "unnamed")
WRITTEN = ("citations.tsv", "digests.tsv", "published.txt")
KNOWN = {
    *(f"{name}.yml" for name in SINGLE),
    *WRITTEN,
    *(f"vocab/{name}.yml" for name in (*VOCABULARIES, "synonyms", "hard-words")),
    *(f"sources/{name}.yml" for name in (*SourceKey, "conflicts", "citations")),
    *(f"tables/{name}.tsv" for name in TABLES),
}
"""The files of `data/`, those in the folders of records aside."""
FOLDERS = (*KINDS, "patterns", "laws", "schema", "registers")


def strays(root: Path) -> Iterator[Problem]:
    """Files of `data/` that nothing reads, and of `content/` that no rule reads or that would run."""
    for path in sorted((root / "data").rglob("*")):
        inside = path.relative_to(root / "data")
        if (
            path.is_file()
            and inside.as_posix() not in KNOWN
            and (len(inside.parts) < 2 or inside.parts[0] not in FOLDERS)
        ):
            yield Problem(Where(relative(path, root)), "没有哪里读这个文件：文件夹或文件名写错了")
    content = root / "content"
    for path in sorted(content.rglob("*")):
        inside = path.relative_to(content)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and (message := _stray(path, inside)):
            yield Problem(Where(relative(path, root)), message)


def _stray(path: Path, inside: Path) -> str:
    """What is wrong with a file of `content/`, or ""."""
    if inside.parts[0] == "assets":
        if not PICTURE.fullmatch(path.name):
            return "content/assets/ 里只放图片（svg、png、ico、webp），名字用小写字母、数字和连字符"
        if path.suffix == ".svg" and ACTIVE.search(path.read_bytes()):
            return "图片里不能有代码、链接和样式"
        return ""
    if path.suffix != ".md":
        return "content/ 里只放 .md 网页，图片放在 content/assets/"
    if not PAGE.fullmatch(inside.as_posix()):
        return "文件名是网址的一部分：只用小写字母、数字和连字符"
    return ""
