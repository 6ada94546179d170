"""`make test`: every part of what CI runs, with its seconds and what they cost; exit status 1 if any part failed."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

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
PARTS: list[tuple[str, list[str]]] = [
    ("资料与文字", ["-m", "lawbook", "check"]),
    ("格式", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("写法", ["-m", "ruff", "check", "--quiet", "."]),
    ("类型", ["-m", "mypy"]),
    ("层次", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
    ("网页代码", ["tests/device.py"]),
    ("测试与严格构建", [*MEASURED, "-m", "pytest", "-q", *SHARED, "--ignore", BROWSER]),
    ("准备浏览器", ["tests/browser/chromium.py"]),
    ("浏览器测试", ["-m", "pytest", "-q", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder", BROWSER]),
]
if COVERAGE:
    PARTS.append(("测试走到了哪些代码", ["-m", "coverage", "report"]))
if REFERENCE.is_dir():
    PARTS.insert(1, ("与参考文本逐字比对", ["-m", "lawbook", "verify", "--from", str(REFERENCE)]))


def main() -> int:
    failed, times = [], []
    for name, arguments in PARTS:
        print(f"── {name}", flush=True)
        start, cost = time.monotonic(), cpu()
        if subprocess.run([sys.executable, *arguments], cwd=ROOT, env=os.environ | COMPILED, check=False).returncode:
            failed.append(name)
        times.append((name, time.monotonic() - start, cpu() - cost))
    print("── 用时（括号里是处理器的秒数）")
    for name, seconds, cost in times:
        print(f"{seconds:7.1f} 秒（{cost:6.1f}）  {name}{'  ✕ 失败' if name in failed else ''}")
    print(f"{sum(seconds for _, seconds, _ in times):7.1f} 秒（{cpu():6.1f}）  合计")
    return bool(failed)


def cpu() -> float:
    """Processor seconds of everything that was run so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
