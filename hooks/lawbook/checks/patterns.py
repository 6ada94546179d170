"""Rules for the words by which messages are recognised."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds import KINDS
from ..kinds.myths import Myth
from ..library import Library
from ..model.vocabulary import FindingVerdict
from ..recognising import Recogniser
from ..source import Problem
from .rule import rule

DEEDS = (FindingVerdict.UNLAWFUL, FindingVerdict.REFUSE, FindingVerdict.POWERLESS)
"""What is said of a deed, where the record judges a claim: a visit is not false."""


@rule
def cues_name_records(library: Library) -> Iterator[Problem]:
    """提示词说的那一页真的有，有判断：真假有自己的，说的是要做的事才另写；别的写在提示词里。"""
    for cue in library.cues.values():
        folder, _, key = cue.ref.partition("/")
        record = library.records[folder].get(key) if folder in KINDS else None
        if record is None:
            yield Problem(cue.ref.at, f"没有“{cue.ref}”这份资料")
        elif isinstance(record, Myth) and cue.verdict not in (None, *DEEDS):
            yield Problem(cue.at, f"指向真假（myths）的，verdict 不写；说的是要做的事，才写：{'、'.join(DEEDS)}")
        elif not isinstance(record, Myth) and cue.verdict is None:
            yield Problem(cue.at, "没有写 verdict")
        if cue.threat is not None and str(cue.threat) not in library.records["threats"]:
            yield Problem(cue.threat.at, f"没有“threats/{cue.threat}”这份资料")


@rule
def cues_name_sets(library: Library) -> Iterator[Problem]:
    """提示词里写 $名字 的，要在 data/reading.yml 的 sets 里。"""
    for cue in library.cues.values():
        for name in dict.fromkeys(cue.named()):
            if name not in library.reading.sets:
                yield Problem(cue.at, f"data/reading.yml 的 sets 里没有“{name}”")


@rule
def cues_match_their_examples(library: Library) -> Iterator[Problem]:
    """提示词对上自己的每一句例子，一句反例也不对上。"""
    recogniser = Recogniser(library)
    for key, cue in library.cues.items():
        for example in cue.examples:
            if not recogniser.says(key, example):
                yield Problem(example.at, "这句例子没有对上")
        for miss in cue.misses:
            if recogniser.says(key, miss):
                yield Problem(miss.at, "这句反例对上了")
