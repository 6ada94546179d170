"""Every day of a year × every clock × every way of service, against the oracle; prints how many agree."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import device


def main() -> int:
    start = time.monotonic()
    device.prepare(every=1)
    asked = json.loads((device.PREPARED / "oracle-deadline.json").read_text("utf-8"))["answers"]
    failed = device.deno(*device.TEST, "--reporter=dot", "tools/deadline")
    device.prepare()
    total = sum(len(days) for days in asked.values())
    agree = "不全" if failed else "都"
    print(f"期限：{len(asked)} 种问法 × 全年每一天，{total} 个答案与照条文另算的{agree}一致，", end="")
    print(f"{time.monotonic() - start:.1f} 秒")
    return failed


if __name__ == "__main__":
    sys.exit(main())
