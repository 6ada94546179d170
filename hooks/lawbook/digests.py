"""Digests of imported wording, committed beside it.

`data/digests.tsv` is written by the import only. With it an edited article, a raised grade or a
renamed provision is noticed where the reference folder is not at hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .kinds.statutes import Provision
from .library import Library
from .loading import rows
from .source import Problem, Where
from .text.normal import normalised

FILE = "data/digests.tsv"
HEADER = "statute\tprovision\tgrade\tcopies\tdigest\n"
TABLES = "data/tables/digests.tsv"
"""The same for the dated tables: name, digest of the whole file."""


@dataclass(frozen=True, slots=True, order=True)
class Digest:
    """What the import wrote for one provision; `digest` is over its normalised text and layout."""

    statute: str
    provision: str
    grade: str
    copies: int
    digest: str

    @classmethod
    def of(cls, statute: str, key: str, provision: Provision) -> Digest:
        content = f"{normalised(provision.text)}\n{provision.paragraphs}"
        digest = hashlib.sha256(content.encode()).hexdigest()[:32]
        return cls(statute, key, provision.grade.value, provision.copies, digest)

    @property
    def line(self) -> str:
        return f"{self.statute}\t{self.provision}\t{self.grade}\t{self.copies}\t{self.digest}\n"


def read(root: Path) -> dict[tuple[str, str], Digest]:
    """The committed digests; an absent file is an empty one.

    Raises:
        ValueError: a line is not of the form of `HEADER`.
    """
    found = {}
    for row in rows(root / FILE, root)[1:]:
        statute, provision, grade, copies, digest = row.split("\t")
        found[statute, provision] = Digest(statute, provision, grade, int(copies), digest)
    return found


def write(root: Path, digests: dict[tuple[str, str], Digest]) -> None:
    lines = [digests[key].line for key in sorted(digests)]
    (root / FILE).write_text(HEADER + "".join(lines), "utf-8")


def problems(library: Library) -> Iterator[Problem]:
    """Every provision is as the import wrote it: text, grade, copies, key."""
    try:
        committed = read(library.root)
    except ValueError:
        yield Problem(Where(FILE), "登记表坏了，请从版本库恢复")
        return
    for target in library.held():
        key, number = target.statute, target.provision
        provision = library.statutes[key].provisions[number]
        recorded = committed.pop((key, number), None)
        if recorded is None:
            yield Problem(provision.at, f"“{number}”没有登记：条文与条号只能用 make add 导入")
            continue
        now = Digest.of(key, number, provision)
        if now.digest != recorded.digest:
            yield Problem(provision.text.at, "条文与导入时不一致，不能手改；请重新导入")
        if (now.grade, now.copies) != (recorded.grade, recorded.copies):
            yield Problem(provision.at, f"等级或份数与导入时不一致：应为 {recorded.grade}、{recorded.copies} 份")
    for (key, number), _ in committed.items():
        at = library.statutes[key].at if key in library.statutes else Where(f"data/statutes/{key}.yml")
        yield Problem(at, f"登记过的“{number}”不见了：条号与网址不能改，也不能删")


def write_tables(root: Path, names: Iterable[str]) -> None:
    lines = [f"{name}\t{_digest(root, name)}\n" for name in sorted(names)]
    (root / TABLES).write_text("table\tdigest\n" + "".join(lines), "utf-8")


def tables(library: Library) -> Iterator[Problem]:
    """节假日、利率两张表与导入时一致，不能手改。"""
    listed = rows(library.root / TABLES, library.root)[1:]
    committed = dict(row.split("\t") for row in listed if row.count("\t") == 1)
    for name in ("holidays", "lpr"):
        if committed.get(name) != _digest(library.root, name):
            at = Where(f"data/tables/{name}.tsv")
            yield Problem(at, "与导入时不一致：只能用 python -m lawbook tables 导入，不能手改")


def _digest(root: Path, name: str) -> str:
    path = root / "data" / "tables" / f"{name}.tsv"
    return hashlib.sha256(path.read_bytes() if path.is_file() else b"").hexdigest()[:32]
