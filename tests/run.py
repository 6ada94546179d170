"""`make test`: every part of what CI runs, with its seconds and what they cost; exit status 1 if any part failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT.parent / "shared" / "reference"

COVERAGE = bool(os.environ.get("COVERAGE"))
MEASURED = ["-m", "coverage", "run"] if COVERAGE else []
"""Seeing which code the tests reach costs half as much again; one of the runs in CI does it, in one process."""
SHARED = [] if COVERAGE else ["-n", "2"]
"""Tests without a browser share the two processors that CI has."""
BROWSER = "tests/browser"
"""Named by their folder, so that nobody reads the tests that are not run: each worker would."""
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""What one part has compiled serves the next."""
QUICK: list[tuple[str, list[str]]] = [
    ("网页代码", ["tests/device.py"]),
    ("资料与文字", ["-m", "lawbook", "check"]),
    ("格式", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("写法", ["-m", "ruff", "check", "--quiet", "."]),
    ("类型", ["-m", "mypy"]),
    ("层次", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
]
"""Two at once, the longest first; each is told of when it is done."""
LONG: list[tuple[str, list[str]]] = [
    ("测试与严格构建", [*MEASURED, "-m", "pytest", "-q", *SHARED, "--ignore", BROWSER]),
    ("准备浏览器", ["tests/browser/chromium.py"]),
    ("浏览器测试", ["-m", "pytest", "-q", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder", BROWSER]),
]
"""One after the other, each with both processors."""
if COVERAGE:
    LONG.append(("测试走到了哪些代码", ["-m", "coverage", "report"]))
if REFERENCE.is_dir():
    QUICK.append(("与参考文本逐字比对", ["-m", "lawbook", "verify", "--from", str(REFERENCE)]))


class Done(NamedTuple):
    """What a part took, in seconds, and what it cost, in seconds of a processor."""

    name: str
    seconds: float
    cost: float
    failed: bool


def main() -> int:
    start, done = time.monotonic(), list[Done]()
    with ThreadPoolExecutor(2) as pool:
        done += pool.map(quietly, QUICK)
    for part in LONG:
        print(f"── {part[0]}", flush=True)
        done.append(run(part))
    print("── 用时（括号里是处理器的秒数）")
    for name, seconds, cost, failed in done:
        print(f"{seconds:7.1f} 秒（{cost:6.1f}）  {name}{'  ✕ 失败' if failed else ''}")
    print(f"{time.monotonic() - start:7.1f} 秒（{sum(one.cost for one in done):6.1f}）  合计")
    return any(one.failed for one in done)


def quietly(part: tuple[str, list[str]]) -> Done:
    """Run a part, and print all that it says at once."""
    with TemporaryFile("w+", encoding="utf-8") as said:
        done = run(part, said)
        said.seek(0)
        print(f"── {part[0]}\n{said.read()}", end="", flush=True)
    return done


def run(part: tuple[str, list[str]], said: IO[str] | None = None) -> Done:
    name, arguments = part
    start = time.monotonic()
    environment = os.environ | COMPILED
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=said, stderr=said and subprocess.STDOUT
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Done(name, time.monotonic() - start, used.ru_utime + used.ru_stime, process.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
