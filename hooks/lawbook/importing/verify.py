"""`lawbook verify`: all of `data/statutes/` against a reference folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..kinds.statutes import Provision, Statute
from ..library import Library
from ..source import Problem
from ..text.normal import normalised
from .reference import Held, NotInReference, Reference, open_reference


def verify(library: Library, folder: Path) -> Iterator[Problem]:
    """Every difference between the library and the reference, character by character after NFKC."""
    for key, statute in library.statutes.items():
        try:
            reference = open_reference(folder, key)
        except NotInReference as error:
            yield Problem(statute.at, str(error))
            continue
        yield from _identity(statute, reference)
        for number, provision in statute.provisions.items():
            yield from _provision(number, provision, reference)


def _identity(statute: Statute, reference: Reference) -> Iterator[Problem]:
    row = reference.instrument
    title = row.get("title") or reference.values("title")[0].partition(" (")[0]
    # A file that follows a notice and its later ones prints every title, separated by "；".
    if normalised(statute.title) not in map(normalised, title.split("；")):
        yield Problem(statute.title.at, f"名称与参考文本不同：应为“{title}”")
    if row.get("last_article") and row["last_article"] != str(statute.last_article):
        yield Problem(statute.at, f"last_article 应为 {row['last_article']}")
    day = re.fullmatch(r"(\d{4}-\d{2}-\d{2})(?: \(art\.\d+\))?", row.get("effective", ""))
    if day and str(statute.effective) != day[1]:
        yield Problem(statute.at, f"施行日期应为 {day[1]}")


def _provision(number: str, provision: Provision, reference: Reference) -> Iterator[Problem]:
    written = normalised(provision.text)
    if provision.name:
        if not among(written, [normalised(block.text) for block in reference.blocks]):
            yield Problem(provision.text.at, f"{reference.path.name} 里没有这段文字")
        if reference.reported and provision.grade != "reported":
            yield Problem(provision.at, "等级应为 reported")
        return
    try:
        block = reference.block(number)
        held = reference.held(number, block.label) if reference.graded(number) else _own(reference, number, provision)
    except NotInReference as error:
        yield Problem(provision.at, str(error))
        return
    if written != (expected := normalised(block.text)):
        yield Problem(provision.text.at, f"与参考文本不同，第一处：{difference(written, expected)}")
    if (provision.grade.value, provision.copies) != (held.grade, len(held.sources)):
        yield Problem(provision.at, f"等级应为 {held.grade}、{len(held.sources)} 份")
    if tuple(provision.sources) != held.sources:
        yield Problem(provision.sources[0].at, f"来源应为 {'、'.join(held.sources)}")


def _own(reference: Reference, number: str, provision: Provision) -> Held:
    """What follows from the sources that the import was told; the folder has no row for such a provision."""
    grade, copies = reference.grade(number, list(provision.sources))
    return Held(grade, tuple(provision.sources[:copies]))


def among(written: str, blocks: list[str]) -> bool:
    """Whether `written` is one block, or several in a row."""
    runs = ("".join(blocks[first : last + 1]) for first in range(len(blocks)) for last in range(first, len(blocks)))
    return any(written == run for run in runs)


def difference(written: str, expected: str) -> str:
    """The first place in which two texts differ, as each has it."""
    at = next(
        (i for i, (a, b) in enumerate(zip(written, expected, strict=False)) if a != b), min(len(written), len(expected))
    )
    return f"本站“{written[at : at + 8]}”，参考“{expected[at : at + 8]}”"
