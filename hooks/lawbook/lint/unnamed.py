"""Rules stated without a law, as if they were the law: `data/unnamed.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..loading import load_record
from ..model import Unnamed, UnnamedRules
from ..source import Invalid, Problem
from ..text.normal import fold
from .passages import Passage
from .verdict import Finding, Judgement, Verdict

FILE = "data/unnamed.yml"
SENTENCE = re.compile(r"[^。！!？?\n]+")


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules, in the order of the file."""

    rules: tuple[Unnamed, ...]

    @classmethod
    def load(cls, root: Path) -> Rules:
        """Those of the data in `root`.

        Raises:
            Invalid: the file is wrong.
        """
        problems: list[Problem] = []
        found = load_record(root / FILE, UnnamedRules, root, problems)
        if found is None:
            raise Invalid(problems)
        return cls(found.root)

    def findings(self, path: str, passage: Passage) -> Iterator[Finding]:
        """Every place of a passage where one of the rules is stated."""
        folded = passage.folded
        for sentence in SENTENCE.finditer(folded):
            for rule in self.rules:
                if span := stated(rule, sentence[0]):
                    yield _finding(path, passage, rule, sentence.start() + span[0], sentence.start() + span[1])


_folded = cache(fold)


def stated(rule: Unnamed, sentence: str) -> tuple[int, int] | None:
    """Where `sentence`, folded, states `rule`; None where it does not."""
    if any(_folded(word) in sentence for word in rule.without):
        return None
    for word in rule.words[0]:
        start = sentence.find(_folded(word))
        while start >= 0:
            if end := _rest(rule, sentence, 1, start + len(word)):
                return start, end
            start = sentence.find(_folded(word), start + 1)
    return None


def _rest(rule: Unnamed, sentence: str, group: int, at: int) -> int:
    """Where the words from `group` on end, which must follow from `at` on; 0 where they do not."""
    if group == len(rule.words):
        return at
    for word in rule.words[group]:
        found = sentence.find(_folded(word), at, at + rule.gap + len(word))
        if found >= 0 and (end := _rest(rule, sentence, group + 1, found + len(word))):
            return end
    return 0


def _finding(path: str, passage: Passage, rule: Unnamed, start: int, stop: int) -> Finding:
    line, column = passage.where(start)
    end_line, end_column = passage.where(stop - 1)
    judgement = Judgement(Verdict(rule.verdict), f"当作法律说的话：{rule.answer}", str(rule.cite))
    return Finding(path, line, column, end_line, end_column + 1, passage.text[start:stop], "", "", judgement)
