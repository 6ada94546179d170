"""`lawbook tables`: copy the dated tables of the reference folder, with grades and what it says of their sources."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from .. import digests
from .reference import NotInReference

TABLES = {
    "holidays": (
        "holidays-cn.tsv",
        {
            "day": "date",
            "copies": "copies",
            "grade": "grade",
            "kind": "kind",
            "name": "name",
            "notice": "notice_named_by_the_copy",
        },
    ),
    "lpr": (
        "lpr-1y.tsv",
        {"day": "date", "copies": "copies_of_1y", "grade": "grade_1y", "one_year": "lpr_1y", "five_year": "lpr_5y"},
    ),
}
"""Table → its file in the reference folder, and column here → column there."""


def tables(root: Path, folder: Path) -> Iterator[str]:
    """Write every table into `data/tables/`, and their digests; yields name and number of rows of each.

    Raises:
        NotInReference: the folder has no such table, or not the columns that are wanted; nothing is written.
    """
    made = {name: _made(folder / "data", *how) for name, how in TABLES.items()}
    target = root / "data" / "tables"
    target.mkdir(parents=True, exist_ok=True)
    for name, (said, rows) in made.items():
        (target / f"{name}.tsv").write_text("".join(f"{line}\n" for line in (*said, *rows)), "utf-8")
        yield f"{name} {len(rows) - 1}"
    digests.write_tables(root, made)


def _made(folder: Path, origin: str, columns: dict[str, str]) -> tuple[list[str], list[str]]:
    """(what the folder says of the table, as comments; its heading and rows)."""
    path = folder / origin
    if not path.is_file():
        raise NotInReference(f"{folder} 里没有 {origin}")
    with path.open(encoding="utf-8", newline="") as source:
        rows = csv.DictReader(source, delimiter="\t")
        if missing := [column for column in columns.values() if column not in (rows.fieldnames or ())]:
            raise NotInReference(f"{origin} 没有 {'、'.join(missing)} 这一列")
        lines = ["\t".join(row[column] for column in columns.values()) for row in rows]
    return _said(folder / "README.md", origin), ["\t".join(columns), *lines]


def _said(readme: Path, origin: str) -> list[str]:
    """The part of the folder's README on the table `origin`, each line a comment."""
    text = readme.read_text("utf-8") if readme.is_file() else ""
    found = re.search(rf"^`{re.escape(origin)}`.*?(?=\n`|\Z)", text, re.M | re.S)
    if not found:
        raise NotInReference(f"{readme} 没有说明 {origin} 出自哪里")
    return [f"# {line.strip()}" for line in found[0].splitlines() if line.strip()]
