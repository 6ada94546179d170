"""The tables of a reference folder, each read once and then asked by instrument."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path


def table(path: Path) -> dict[str, list[dict[str, str]]]:
    """Key of an instrument → its rows in a table of the folder; an absent table has none."""
    if not path.is_file():
        return {}
    status = path.stat()
    return _table(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _table(path: Path, changed: int, size: int) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            found.setdefault(row["key"], []).append(row)
    return found
