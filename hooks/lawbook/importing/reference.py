"""The reference folder: law texts with their provenance (its README says how to read it)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..citation.provision import ARTICLE_KEY
from ..source import Refused
from .blocks import Block, blocks
from .provenance import Provenance
from .rows import table


class NotInReference(Refused):
    """The reference folder lacks what was asked for."""


@dataclass(frozen=True)
class Held:
    """The grade of an article, and the codes of the equal copies it rests on."""

    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """One file of the reference folder."""

    law: str
    folder: Path = field(repr=False)
    path: Path
    reported: bool
    header: tuple[tuple[str, str], ...] = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)

    def values(self, name: str) -> list[str]:
        """Every header line called `name`."""
        return [value for key, value in self.header if key == name]

    @cached_property
    def provenance(self) -> Provenance:
        lines, checked = self.values("provenance"), self.values("checked")
        return Provenance(lines, checked, self.values("article-sources"), self.reported, self._further)

    @cached_property
    def _further(self) -> dict[str, list[str]]:
        """Article → copies found later that are equal to it."""
        found: dict[str, list[str]] = {}
        for row in table(self.folder / "second-copies.tsv").get(self.law, ()):
            if row["result"].startswith("identical"):
                found.setdefault(row["article"], []).append(row["source"])
        return found

    def held(self, key: str, label: str = "", part: str = "") -> Held:
        """What is known of how sure an article is; `label` and `part` as in `Provenance.of`.

        Raises:
            NotInReference: it may not be quoted, or nothing says where it is from.
        """
        sources = self.provenance.of(self._row(key), label, part)
        grade, graded = self.grade(key, sources)
        if not sources:
            raise NotInReference(f"{self.path.name} 没有说明“{key}”出自哪份文本")
        copies = min(graded, len(sources))  # a copy that is counted twice is one
        if grade == "verbatim" and copies < 2:
            raise NotInReference(f"{self.law} {key}：grades.tsv 说逐字核对，却只找得到一份来源")
        return Held(grade, tuple(sources[:copies]))

    @cached_property
    def instrument(self) -> dict[str, str]:
        """Its row of `instruments.tsv`, empty for reported texts."""
        return next(iter(table(self.folder / "instruments.tsv").get(self.law, ())), {})

    @cached_property
    def grades(self) -> dict[str, tuple[str, int]]:
        """Article → grade and number of equal copies."""
        rows = table(self.folder / "grades.tsv").get(self.law, ())
        return {row["article"]: (row["grade"], int(row["copies"])) for row in reversed(rows)}

    @cached_property
    def numbered(self) -> dict[str, list[Block]]:
        """Key → its blocks; there should be one."""
        found: dict[str, list[Block]] = {}
        for block in self.blocks:
            found.setdefault(block.key, []).append(block)
        return found

    def block(self, key: str) -> Block:
        """The block of article or item `key`.

        Raises:
            NotInReference: there is none, or more than one.
        """
        found = self.numbered.get(key, [])
        if len(found) != 1:
            raise NotInReference(f"{self.path.name} 里有 {len(found)} 处“{key}”，应当恰有一处")
        return found[0]

    def grade(self, key: str, sources: list[str]) -> tuple[str, int]:
        """Grade and number of equal copies: `grades.tsv`, else by the rules of the folder's README."""
        if self.reported:
            return "reported", max(1, len(sources))
        if graded := self.grades.get(self._row(key)):
            return graded
        if ARTICLE_KEY.fullmatch(key):
            raise NotInReference(f"grades.tsv 没有 {self.law} {key}，不能引用")
        return ("verbatim" if len(sources) > 1 else "single"), max(1, len(sources))

    def graded(self, key: str) -> bool:
        """Whether `grades.tsv` has a row for each provision of the sort of `key`."""
        return not self.reported and bool(self.numbers_points or ARTICLE_KEY.fullmatch(key))

    def _row(self, key: str) -> str:
        return key.removeprefix("i") if self.numbers_points else key

    @cached_property
    def numbers_points(self) -> bool:
        """The official print numbers points (一、二、), though the copy read writes articles."""
        return any("numbers its points" in note for note in self.values("note"))

    @property
    def partial(self) -> bool:
        return any("PARTIAL" in value for value in self.values("status"))

    def joined(self, key: str) -> bool:
        """Whether the copies run the 款 of this article together, so that none can be cited by number."""
        for layout in self.values("layout"):
            if "runs the paragraphs" in layout or "run together" in layout:
                kept = re.search(r"line breaks inside arts ([\d, ]+) follow", layout)
                return key not in re.findall(r"\d+", kept[1] if kept else "")
        return False


def open_reference(folder: Path, law: str) -> Reference:
    """The file of `law` in `folder`.

    Raises:
        NotInReference: the folder has no such file, or the file says it must not be quoted.
    """
    for part in ("statutes", "rules", "rules/reported"):
        path = folder / part / f"{law}.txt"
        if path.is_file():
            lines = path.read_text("utf-8").split("\n")
            header = tuple(_header(lines))
            reference = Reference(law, folder, path, part.endswith("reported"), header, ())
            if reference.partial:
                raise NotInReference(f"{law} 只有部分文字，不得引用")
            found = tuple(blocks(lines, reference.numbers_points))
            return Reference(law, folder, path, part.endswith("reported"), header, found)
    raise NotInReference(f"{folder} 里没有 {law}.txt")


def _header(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if match := re.match(r"^# ([a-z_-]+): (.*)$", line):
            yield match[1], match[2].strip()
