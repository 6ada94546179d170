"""Clean provenance: which copies were seen, in plain words, without links or paths."""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import urlsplit

from ..citation.provision import title

CODE = re.compile(r"^([A-Z]\d+)\s+(.*)$")
REPOSITORY = re.compile(r"([A-Za-z0-9][\w.-]*/[\w.-]+).*?@\s?([0-9a-f]{7})")
HOST = re.compile(r"https?://[^\s)]+|\b(?:[\w-]+\.)+(?:com|cn|org|net|ai|top)\b")
NOTE = re.compile(r"[(（](\s*[\u4e00-\u9fff]+(?: \d{4}-\d{2}-\d{2})?)\s*[:,，：)）]")
SOURCE_ARTICLE = "来源文章 S4（2025-11-08）"


class Provenance:
    """The copies a reference file was made from, and which of them hold a given article."""

    def __init__(self, lines: list[str], checked: list[str], article_sources: list[str], reported: bool) -> None:
        self.lines, self.checked, self.article_sources, self.reported = lines, checked, article_sources, reported

    @cached_property
    def copies(self) -> dict[str, str]:
        """Code → `repository@commit` or host, with the name of the paper where the file gives one."""
        found = {}
        for number, line in enumerate(self.lines, 1):
            coded = CODE.match(line)
            code, rest = (coded[1], coded[2]) if coded else (f"C{number}", line)
            found[code] = clean(rest)
        if self.reported and any("S4" in line for line in self.article_sources):
            found["S4"] = SOURCE_ARTICLE
        return found

    def of(self, key: str, label: str = "", part: str = "") -> list[str]:
        """Codes of the copies with this wording. `label` is a block's own, `part` a name in `article-sources`."""
        if label:
            return self._codes(label)
        if self.article_sources:
            return self._listed(key, part)
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
            named = head.startswith(part) if part else bool(ranges and _within(key, ranges[1]))
            if named or (not chosen and head.startswith("all")):
                chosen = head
        return self._codes(chosen)

    def _codes(self, text: str) -> list[str]:
        whole = re.sub(r"[A-Z]\d+\s?\([^()]*(?:opening|part|half|run together|OCR)[^()]*\)", "", text)
        outside = re.sub(r"[(（][^()（）]*[)）]", "", whole).partition("+ number")[0]
        return [code for code in dict.fromkeys(re.findall(r"(?<![A-Za-z])([A-Z]\d+)", outside)) if code in self.copies]


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
