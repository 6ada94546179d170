"""What can be said of a citation, and how much it matters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The verdicts, by the names they have in JSON and SARIF."""

    CURRENT = "current"
    MOVED = "moved"
    REPEALED = "repealed"
    UNHELD = "unheld"
    ABSENT = "absent"
    GARBLED = "garbled"
    MISQUOTED = "misquoted"
    MISUSED = "misused"
    NAMED = "named"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def level(self) -> str:
        """error, warning, note, or none, in the words of SARIF."""
        return LEVELS[self]


LABELS = {
    Verdict.CURRENT: "存在且现行",
    Verdict.MOVED: "条号已变更",
    Verdict.REPEALED: "已废止",
    Verdict.UNHELD: "本站未收录",
    Verdict.ABSENT: "不存在",
    Verdict.GARBLED: "看不清",
    Verdict.MISQUOTED: "引文与原文不符",
    Verdict.MISUSED: "与催收无关",
    Verdict.NAMED: "只写了法名",
}
LEVELS = {
    Verdict.CURRENT: "none",
    Verdict.MOVED: "error",
    Verdict.REPEALED: "error",
    Verdict.UNHELD: "note",
    Verdict.ABSENT: "error",
    Verdict.GARBLED: "warning",
    Verdict.MISQUOTED: "error",
    Verdict.MISUSED: "warning",
    Verdict.NAMED: "note",
}
DEFINITIONS = {
    Verdict.CURRENT: "文件现行，有这一条；后面抄了原文的，与原文相同。",
    Verdict.MOVED: "这是旧版本的条号，或者这些话在同一部法的另一条。",
    Verdict.REPEALED: "文件或者这个版本已经废止，不能当作现行规定引用。",
    Verdict.UNHELD: "本站没有收录这个文件或者这一条，不作判断。",
    Verdict.ABSENT: "文件没有这么多条，或者这一条没有这一款。",
    Verdict.GARBLED: "文件名或者条号写错了，看不出是哪一个；不猜。",
    Verdict.MISQUOTED: "后面的话与这一条的原文不同。",
    Verdict.MISUSED: "真条文、假依据：条文是真的，说的不是这件事。",
    Verdict.NAMED: "只写了文件名，没有写第几条，没法核对，不作判断。",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of one citation.

    `message` explains, `suggestion` is what to write instead ("" where nothing can be said), `difference` marks
    characters as [原文→引文], `page` is the address of the provision below the site's root, `grade` how its
    wording is known. `noted`: the text itself says what is wrong, so that it is no mistake.
    """

    verdict: Verdict
    message: str
    suggestion: str = ""
    difference: str = ""
    page: str = ""
    grade: str = ""
    noted: bool = False

    @property
    def level(self) -> str:
        """error, warning, note, or none."""
        return "note" if self.noted and self.verdict.level != "none" else self.verdict.level


@dataclass(frozen=True, slots=True)
class Finding:
    """A judged citation at its place; lines and columns count from 1, the end is behind the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    law: str
    provision: str
    judgement: Judgement
