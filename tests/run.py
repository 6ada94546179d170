"""`make test`: every part of what CI runs, with its seconds; exit status 1 if any part failed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT.parent / "shared" / "reference"

PARTS: list[tuple[str, list[str]]] = [
    ("资料与文字", ["-m", "lawbook", "check"]),
    ("格式", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("写法", ["-m", "ruff", "check", "--quiet", "."]),
    ("类型", ["-m", "mypy"]),
    ("网页代码", ["tests/device.py"]),
    ("测试与严格构建", ["-m", "pytest", "-q", "-m", "not browser"]),
    ("准备浏览器", ["tests/browser/chromium.py"]),
    ("浏览器测试", ["-m", "pytest", "-q", "-m", "browser"]),
]
if REFERENCE.is_dir():
    PARTS.insert(1, ("与参考文本逐字比对", ["-m", "lawbook", "verify", "--from", str(REFERENCE)]))


def main() -> int:
    failed, times = [], []
    for name, arguments in PARTS:
        print(f"── {name}", flush=True)
        start = time.monotonic()
        if subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
        times.append((time.monotonic() - start, name))
    print("── 用时")
    for seconds, name in times:
        print(f"{seconds:7.1f} 秒  {name}{'  ✕ 失败' if name in failed else ''}")
    print(f"{sum(seconds for seconds, _ in times):7.1f} 秒  合计")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
