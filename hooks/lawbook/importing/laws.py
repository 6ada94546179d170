"""`lawbook laws`: what the linter knows beyond the site, from a reference folder.

`data/laws/index.tsv` lists every instrument, those that others have repealed as well; `data/laws/<key>.tsv`
holds the wording of its articles. Nobody edits them: each row of the list carries the digest of its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from ..citation import title as article
from ..instruments import FOLDER, INDEX, Instrument, digest
from ..source import Problem, Where
from .add import typeset
from .reference import NotInReference, Reference, open_reference

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FROM = re.compile(r"自(\d{4})年(\d{1,2})月(\d{1,2})日起施行")
ENDED = re.compile(r"自 ?(\d{4}-\d{2}-\d{2}) ?起由")
REPEALS = re.compile(r"同时废止|决定废止|ended 《")
TITLE = re.compile(r"《(?:[^《》]|《[^《》]*》)+》")
CHINESE = re.compile(r"[\u4e00-\u9fff（）、“”《》〈〉〔〕\d ]+")
EDITION = re.compile(r"-\d{4}$")


@dataclass(frozen=True)
class Laws:
    """Path below the project → content of every file."""

    files: dict[str, str]

    @classmethod
    def of(cls, folder: Path) -> Laws:
        """Those of the reference in `folder`."""
        references = list(_references(folder))
        wordings = {reference.law: _wordings(reference) for reference in references if not reference.reported}
        known = [row for reference in references for row in _rows(reference, wordings.get(reference.law, ""))]
        names = {row.name for row in known}
        repealed = {row.name: row for reference in references for row in _repealed(reference)}
        rows = sorted([*known, *(row for name, row in repealed.items() if name not in names)])
        header = "\t".join(field.name for field in fields(Instrument))
        index = "".join(f"{line}\n" for line in [header, *(row.line for row in rows)])
        files = {f"{FOLDER}/{law}.tsv": text for law, text in wordings.items() if text}
        return cls({INDEX: index, **files})

    def write(self, root: Path) -> None:
        for old in (root / FOLDER).glob("*.tsv"):
            old.unlink()
        (root / FOLDER).mkdir(exist_ok=True)
        for path, text in self.files.items():
            (root / path).write_text(text, "utf-8")

    def problems(self, root: Path) -> Iterator[Problem]:
        """Files of the project that differ from these."""
        held = {f"{FOLDER}/{path.name}" for path in (root / FOLDER).glob("*.tsv")}
        for path in sorted({*self.files, *held}):
            now = (root / path).read_text("utf-8") if path in held else None
            if now != self.files.get(path):
                yield Problem(Where(path), "与参考文本不同：请运行 python -m lawbook laws --from <参考文本的目录>")


def _references(folder: Path) -> Iterator[Reference]:
    """Every file of the reference that may be quoted, and those that may not, without their text."""
    for part in ("statutes", "rules", "rules/reported"):
        for path in sorted((folder / part).glob("*.txt")):
            try:
                yield open_reference(folder, path.stem)
            except NotInReference:
                yield Reference(path.stem, folder, path, part.endswith("reported"), (), ())


def _wordings(reference: Reference) -> str:
    """Its graded articles, one a line: key, grade, text with \\n between paragraphs."""
    lines = []
    for block in reference.blocks:
        number = block.key.removeprefix("i") if reference.numbers_points else block.key
        if block.key and number in reference.grades:
            lines.append(
                f"{block.key}\t{reference.grades[number][0]}\t" + typeset(block.text).replace("\n", "\\n") + "\n"
            )
    return "".join(lines)


def _rows(reference: Reference, wordings: str) -> Iterator[Instrument]:
    row = reference.instrument
    if not row:
        for title in (reference.values("title") or [""])[0].partition(" (")[0].split("；"):
            if CHINESE.fullmatch(title) and not reference.law.endswith("-2"):
                yield Instrument(reference.law, title, "", "", "", None, "reported", "", "")
        return
    day = DAY.match(row["effective"])
    ended = ENDED.search(row["effective"])
    yield Instrument(
        key=reference.law,
        title=row["title"],
        version=max(DAY.findall(row.get("version", "")), default=""),
        effective=day[0] if day else "",
        until=ended[1] if ended else "",
        last_article=int(row["last_article"]) if row["last_article"] else None,
        status=row.get("status", ""),
        by=EDITION.sub("", reference.law) if row.get("status") == "superseded" else "",
        digest=digest(wordings) if wordings else "",
    )


def _repealed(reference: Reference) -> Iterator[Instrument]:
    """The instruments that this one says it ends."""
    name = reference.instrument.get("title") or (reference.values("doc_no") or [""])[0].partition("（")[0]
    name = name.removeprefix("中华人民共和国").translate(str.maketrans("《》", "〈〉"))
    year = EDITION.search(reference.law)
    edition = f"（{year[0][1:]}年修正）" if year else ""
    status = next(iter(reference.values("status")), "")
    passages = [("", status)] if reference.reported else [(block.key, block.text) for block in reference.blocks]
    for key, text in passages:
        day = FROM.search(text)
        own = DAY.match(reference.instrument.get("effective", "")) if not key else None
        until = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}" if day else own[0] if own else ""
        for sentence in filter(REPEALS.search, text.split("。")):
            ended = sentence if not reference.reported else sentence[sentence.index("ended 《") :]
            for found in TITLE.findall(ended):
                by = f"《{name}》{edition}{article(key) if key else ''}"
                yield Instrument("", found[1:-1], "", "", until, None, "repealed", by, "")
