"""`lawbook verify --each`, `--and`: provision by provision, what one or two reference folders have of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..kinds.statutes import Provision
from ..library import Library
from ..source import Problem
from ..text.normal import normalised
from .reference import NotInReference, Reference, open_reference
from .verify import among, difference

SAME, LACKING, OTHER = "一致", "没有", "不同"


@dataclass(frozen=True)
class Row:
    """A provision, and what each folder has of it: `SAME`, `LACKING`, or where it differs first."""

    law: str
    number: str
    provision: Provision
    found: tuple[str, ...]

    def __str__(self) -> str:
        return "\t".join((self.law, self.number, *self.found))


def agreement(library: Library, folders: list[Path]) -> Iterator[Row]:
    """Every provision held here."""
    for key, statute in library.statutes.items():
        opened = [_opened(folder, key) for folder in folders]
        for number, provision in statute.provisions.items():
            yield Row(key, number, provision, tuple(_found(number, provision, reference) for reference in opened))


def counted(rows: list[Row]) -> Iterator[str]:
    """A line for each folder, and one for two that have the same provision."""
    for at, name in enumerate(("甲", "乙")[: len(rows[0].found) if rows else 0]):
        count = Counter(row.found[at][:2] for row in rows)
        yield f"{name}：" + "，".join(f"{said} {count[said]} 条" for said in (SAME, OTHER, LACKING))
    both = [row.found for row in rows if len(row.found) == 2 and LACKING not in row.found]
    if both:
        same = sum(set(found) == {SAME} for found in both)
        yield f"两份都有的 {len(both)} 条：都与本站一致 {same} 条"


def disagreeing(rows: list[Row]) -> Iterator[Problem]:
    """Where the second folder has another wording; of the first `verify` tells."""
    for row in rows:
        if len(row.found) == 2 and row.found[1].startswith(OTHER):
            yield Problem(row.provision.text.at, f"与第二份参考文本{row.found[1]}")


def _opened(folder: Path, law: str) -> Reference | None:
    try:
        return open_reference(folder, law)
    except NotInReference:
        return None


def _found(number: str, provision: Provision, reference: Reference | None) -> str:
    if reference is None:
        return LACKING
    written = normalised(provision.text)
    if provision.name:
        return SAME if among(written, [normalised(block.text) for block in reference.blocks]) else LACKING
    texts = [normalised(block.text) for block in reference.numbered.get(number, ())]
    if not texts:
        return LACKING
    return SAME if written in texts else f"{OTHER}，第一处：{difference(written, texts[0])}"
