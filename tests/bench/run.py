"""`make bench`: how well the grammar reads, and how long a build takes. Prints; judges nothing."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import messages
from conftest import LIBRARY, ROOT, SITE_URL, TODAY, mkdocs
from grammar import rows, score
from lawbook import checks
from lawbook.library import load


def grammar() -> None:
    print(f"引用语法，手工标注 {len(rows())} 句（tests/truth/citations.yml）")
    for mode, name in (("strict", "严格"), ("loose", "宽松")):
        found = score(mode, LIBRARY.names.all)
        print(
            f"  {name}：查准 {found.precision:.2%}，查全 {found.recall:.2%}"
            f"（对 {found.right}，错 {found.wrong}，漏 {found.missed}）"
        )


def read() -> None:
    print("消息体检，手工标注的消息（tests/corpus/）")
    for split in (*messages.SPLITS, *messages.UNSEEN):
        found = messages.score(split)
        print(
            f"  {split}：查准 {found.precision:.2%}，查全 {found.recall:.2%}，"
            f"平常的消息误报 {found.flagged}/{found.benign}，危险的先给求助 {found.helped}/{found.danger}"
        )


def build() -> None:
    times, pages = [], 0
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            result = mkdocs(ROOT, Path(folder), SITE_URL=SITE_URL)
            times.append(time.monotonic() - start)
            if result.returncode:
                sys.exit(result.stderr)
            pages = sum(1 for _ in Path(folder).rglob("*.html"))
    median = sorted(times)[1]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"严格构建：{pages} 页，中位 {median:.2f} 秒，每百页 {median / pages * 100:.2f} 秒，内存峰值 {memory:.0f} MB")


def check() -> None:
    start = time.monotonic()
    library = load(ROOT, TODAY)
    loaded = time.monotonic()
    checks.problems(library)
    print(f"核对：读入 {loaded - start:.2f} 秒，规则 {time.monotonic() - loaded:.2f} 秒，{len(library.held())} 条")


if __name__ == "__main__":
    grammar()
    read()
    check()
    build()
