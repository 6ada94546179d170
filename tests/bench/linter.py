"""The linter, measured: verdicts on labelled citations, false alarms on our own pages, what it costs; and the twins."""

from __future__ import annotations

import csv
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from lawbook.library import load  # noqa: E402
from lawbook.lint import Linter  # noqa: E402
from lawbook.lint.markup import markdown, text  # noqa: E402
from lawbook.machines import twins  # noqa: E402
from lawbook.views import Views  # noqa: E402
from lawbook.words import Words  # noqa: E402

LABELLED = {"wild.tsv": "流传的引用（共享的一半，照它调过）", "design.tsv": "设计笔记里的", "cases.tsv": "自己写的"}
DAY = date(2026, 11, 30)


def verdicts(linter: Linter, name: str) -> tuple[int, int]:
    """How many rows of a labelled file come out as labelled, of how many."""
    with (ROOT / "tests" / "lint" / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = 0
    for row in rows:
        wanted = [tuple(cell.split("|")[:2]) for cell in row["expected"].split(" ; ") if cell]
        found = sorted(linter.findings("-", text(row["text"].replace("\\n", "\n"))), key=lambda f: (f.line, f.column))
        right += [(f.text, f.judgement.verdict.value) for f in found] == wanted
    return right, len(rows)


def main() -> None:
    start = time.perf_counter()
    linter = Linter(ROOT)
    print(f"引用检查　载入 {time.perf_counter() - start:.2f} 秒")
    for name, label in LABELLED.items():
        right, rows = verdicts(linter, name)
        print(f"  {label}　{right}/{rows}")
    library = load(ROOT, DAY)
    prose = [str(text) for entry in library.entries for text in entry.prose]
    start = time.perf_counter()
    found = [f for one in prose for f in linter.findings("-", markdown(one)) if f.provision]
    seconds = time.perf_counter() - start
    wrong = [f for f in found if f.judgement.level in ("error", "warning")]
    size = sum(len(one.encode()) for one in prose) / 1e6
    print(f"  本站正文　{len(found)} 处引用，误报 {len(wrong)}（{size:.1f} MB，{seconds:.1f} 秒）")
    views = Views(library, Words(library))
    start = time.perf_counter()
    files = twins.twins(views, "https://example.org/")
    seconds = time.perf_counter() - start
    size = sum(len(one.encode()) for one in files.values()) / 1e6
    print(f"Markdown 页　{len(files)} 个，{size:.1f} MB，{seconds:.2f} 秒")


if __name__ == "__main__":
    main()
