"""Clean provenance: which copies were seen, in plain words, without links or paths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from urllib.parse import urlsplit

from ..citation.provision import title

CODE = re.compile(r"^([A-Z]\d+)\s+(.*)$")
REPOSITORY = re.compile(r"([A-Za-z0-9][\w.-]*/[\w.-]+).*?@\s?([0-9a-f]{7})")
HOST = re.compile(r"https?://[^\s)]+|\b(?:[\w-]+\.)+(?:com|cn|org|net|ai|top)\b")
NOTE = re.compile(r"[(（](\s*[\u4e00-\u9fff]+(?: \d{4}-\d{2}-\d{2})?)\s*[:,，：)）]")
FILE = re.compile(r"([^/\s]+?)(?:\.\w+)?(?= @)")
RAW = re.compile(r"\.([\w-]+)-([0-9a-f]{7})\.txt$")
SOURCE_ARTICLE = "来源文章 S4（2025-11-08）"


class Provenance:
    """The copies a reference file was made from, and which of them hold a given article.

    `further` are copies found later: article → their lines in `second-copies.tsv`.
    """

    def __init__(
        self,
        lines: list[str],
        checked: list[str],
        article_sources: list[str],
        reported: bool,
        further: Mapping[str, list[str]] | None = None,
    ) -> None:
        self.lines, self.checked, self.article_sources, self.reported = lines, checked, article_sources, reported
        self.further = further or {}

    @cached_property
    def origins(self) -> dict[str, str]:
        """Code → where that copy is, as the reference writes it. A copy found later has the next number, unless
        the file names it already."""
        found = {}
        for number, line in enumerate(self.lines, 1):
            coded = CODE.match(line)
            code, rest = (coded[1], coded[2]) if coded else (f"C{number}", line)
            found[code] = rest
        letter = next(iter(found), "C")[0]
        for line in dict.fromkeys(line for lines in self.further.values() for line in lines):
            if _code(found, line) is None:
                found[f"{letter}{max(int(code[1:]) for code in found) + 1}"] = line
        return found

    @cached_property
    def copies(self) -> dict[str, str]:
        """Code → `repository@commit` or host, with the name of the paper where the file gives one."""
        found: dict[str, str] = {}
        for code, line in self.origins.items():
            said = clean(line)
            file = FILE.search(line) if said in found.values() else None
            found[code] = f"{said}（{file[1]}）" if file else said
        if self.reported and any("S4" in line for line in self.article_sources):
            found["S4"] = SOURCE_ARTICLE
        return found

    def of(self, key: str, label: str = "", part: str = "") -> list[str]:
        """Codes of the copies with this wording. `label` is a block's own, `part` a name in `article-sources`."""
        if label:
            return self._codes(label)
        own = self._listed(key, part) if self.article_sources else self._equal(key)
        later = (_code(self.origins, line) for line in self.further.get(key, ()))
        return list(dict.fromkeys([*own, *(code for code in later if code)]))

    def _equal(self, key: str) -> list[str]:
        equal = ["C1"]
        for code, line in zip(list(self.copies)[1:], self.checked, strict=False):
            if "identical" in line and title(key) not in line.partition("different:")[2].partition(";")[0]:
                equal.append(code)
        return equal

    def _listed(self, key: str, part: str) -> list[str]:
        chosen = ""
        for segment in " | ".join(self.article_sources).split("|"):
            head = segment.strip()
            ranges = re.match(r"^((?:\d+(?:-\d+)?[ ,]*)+)", head)
            quoted = ranges and head[ranges.end() :].startswith("part ")  # such a copy has half-sentences only
            named = head.startswith(part) if part else bool(ranges and not quoted and _within(key, ranges[1]))
            if named or (not chosen and head.startswith("all")):
                chosen = head
        return self._codes(chosen)

    def _codes(self, text: str) -> list[str]:
        whole = re.sub(r"[A-Z]\d+\s?\([^()]*(?:opening|part|half|run together|OCR)[^()]*\)", "", text)
        outside = re.sub(r"[(（][^()（）]*[)）]", "", whole).partition("+ number")[0]
        return [code for code in dict.fromkeys(re.findall(r"(?<![A-Za-z])([A-Z]\d+)", outside)) if code in self.copies]


def _code(origins: Mapping[str, str], line: str) -> str | None:
    """The code of the copy that `line` of `second-copies.tsv` names, if the file names it too."""
    raw = RAW.search(line)
    for code, origin in origins.items():
        if origin.startswith(line) or (raw and f"{raw[1]}/" in origin and f"@{raw[2]}" in origin):
            return code
    return None


def clean(line: str) -> str:
    """A provenance line of the reference as the site prints it."""
    note = NOTE.search(line)
    tail = f"（{note[1].strip()}）" if note else ""
    if repository := REPOSITORY.search(line):
        return f"{repository[1]}@{repository[2]}"
    hosts = [urlsplit(url).hostname or url for url in HOST.findall(line)]
    return "、".join(dict.fromkeys(hosts)) + tail if hosts else line


def _within(key: str, ranges: str) -> bool:
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", ranges):
        if key.isdigit() and int(first) <= int(key) <= int(last or first):
            return True
    return False
