"""Fixtures of the rules for the words of a crisis."""

from __future__ import annotations

from conftest import ROOT
from spoil import append, replace

from .made_up import Bad, Fine

DATA = "data/crisis.yml"
SETS, HIDDEN = "crisis_patterns_name_sets", "crisis_hides_pages"
LINE = len((ROOT / DATA).read_text("utf-8").splitlines()) + 1
"""Of what is put at the end."""

CASES: list[Bad | Fine] = [
    Bad(SETS, "unknown", append(DATA, "- {words: [$我们, 死]}\n"), f"{DATA}:{LINE}", "sets 里没有“我们”"),
    Fine(SETS, "known", append(DATA, "- {words: [$我, 死]}\n")),
    Fine(SETS, "a word", append(DATA, "- {words: [我们, 死]}\n")),
    Bad(HIDDEN, "gone", replace(DATA, "inheritance-of-debt", "inheritance"), f"{DATA}:*", "不是本站的页面"),
    Fine(HIDDEN, "another", replace(DATA, "inheritance-of-debt", "only-home")),
]
