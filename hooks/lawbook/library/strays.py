"""Files that nobody reads, and files whose name or kind has no place on the site: none is passed over in silence."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..kinds import FOLDER
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
SINGLE = (
    "counting",
    "crisis",
    "exempt",
    "facts",
    "interruptions",
    "proofs",
    "rates",
    "reading",
    "service",
    "set-off",
    "unnamed",
)
WRITTEN = ("citations.tsv", "digests.tsv", "published.txt")
KNOWN = {
    *(f"{name}.yml" for name in SINGLE),
    *WRITTEN,
    *(f"vocab/{name}.yml" for name in (*VOCABULARIES, "synonyms", "hard-words")),
    *(f"sources/{name}.yml" for name in (*SourceKey, "conflicts", "citations")),
    *(f"tables/{name}.tsv" for name in TABLES),
    "tools/conduct.yml",
    "tools/stage.yml",
}
"""The files of `data/`, those in the folders of records aside."""
FOLDERS = (*(path.name for path in FOLDER.iterdir()), "asked", "patterns", "laws", "schema", "registers")


def strays(root: Path) -> Iterator[Problem]:
    """Files of `data/` that nothing reads, and of `content/` that no rule reads or that would run."""
    for path, inside in _files(root / "data"):
        if inside not in KNOWN and inside.partition("/")[0] not in (FOLDERS if "/" in inside else ()):
            yield Problem(Where(relative(path, root)), "没有哪里读这个文件：文件夹或文件名写错了")
    for path in _links(root / "content"):
        yield Problem(Where(relative(path, root)), "content/ 里不放指向别处文件夹的链接：没有规则读那里")
    for path, inside in _files(root / "content"):
        hidden = any(part.startswith(".") for part in inside.split("/"))
        if not hidden and (message := _stray(path, inside)):
            yield Problem(Where(relative(path, root)), message)


def _links(folder: Path) -> Iterator[Path]:
    """Links to folders: MkDocs would publish what is in them."""
    for parent, folders, _ in os.walk(folder):
        yield from sorted(path for path in (Path(parent, name) for name in folders) if path.is_symlink())


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file below `folder`, in order, and its path from there."""
    for parent, folders, names in os.walk(folder, followlinks=folder.name == "data"):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            yield path, path.relative_to(folder).as_posix()


def _stray(path: Path, inside: str) -> str:
    """What is wrong with a file of `content/`, or ""."""
    if inside.startswith("assets/"):
        if not PICTURE.fullmatch(path.name):
            return "content/assets/ 里只放图片（svg、png、ico、webp），名字用小写字母、数字和连字符"
        if path.suffix == ".svg" and ACTIVE.search(path.read_bytes()):
            return "图片里不能有代码、链接和样式"
        return ""
    if path.suffix != ".md":
        return "content/ 里只放 .md 网页，图片放在 content/assets/"
    if not PAGE.fullmatch(inside):
        return "文件名是网址的一部分：只用小写字母、数字和连字符"
    return ""
