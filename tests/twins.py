"""`make bench`, the twins: queries made at random are read as citations by Python and by JavaScript, and compared.

Short and seeded, the same runs in `tests/test_query.py`.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import device
from conftest import LIBRARY, ROOT
from lawbook.export.search import known_laws
from query_oracle import parse

MANY = 60_000
LAWS = known_laws(LIBRARY)
NAMES = [name for law in LAWS for name in law.names]
PIECES = [
    *"第条款项点之零〇一二三四五六七八九十百千两的吗怎么办个次天年万元",
    *("条之一", "第一款", "第二项", "中华人民共和国", "办法", "规定", "法", "条例", "解释", "催收", "逾期", "短信"),
    *("《", "》", " ", "　", "-", "—", "，", "。", "（", "）", "/", "%", "\\u200b", "🙂", "条第", "號", "條", "項"),
    *("Ａ", "６７６", "①", "㈡", "²", "ﬁ", "Ⅳ", "民法", "信用卡", "mfd", "xyk", "GB/T 45251", "2018"),
]


def queries(count: int, seed: int) -> list[str]:
    """Names of laws, whole, cut or stirred, with numbers of every writing, and noise."""
    chance = random.Random(seed)

    def number() -> str:
        return chance.choice(
            (str(chance.randint(0, 2000)), "".join(chance.choices("零一二三四五六七八九十百千两〇", k=3)))
        )

    def name() -> str:
        whole = chance.choice(NAMES)
        start = chance.randrange(len(whole)) if chance.random() < 0.3 else 0
        kept = [char for char in whole[start:] if chance.random() < 0.95]
        return "".join(kept)

    def piece() -> str:
        return chance.choice((name, number, lambda: chance.choice(PIECES)))()

    return ["".join(piece() for _ in range(chance.randint(1, 7))) for _ in range(count)]


def differences(asked: list[str]) -> list[str]:
    """Queries that the twins read differently, with both answers."""
    device.prepare()
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        path = Path(folder) / "queries.json"
        path.write_text(json.dumps(asked), "utf-8")
        command = [
            str(device.DENO),
            "run",
            "--quiet",
            "--no-remote",
            f"--allow-read={ROOT}",
            "testing/cited.js",
            str(path),
        ]
        result = subprocess.run(command, cwd=device.WEB, check=True, capture_output=True, text=True)
    theirs = json.loads(result.stdout)
    found = []
    for query, answer in zip(asked, theirs, strict=True):
        ours = list(map(str, parse(query, LAWS)))
        if ours != answer:
            found.append(f"{query!r}: Python {ours}, JavaScript {answer}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=MANY)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = parser.parse_args()
    asked = queries(options.count, options.seed)
    found = differences(asked)
    cited = sum(bool(parse(query, LAWS)) for query in asked)
    print(f"两个孪生（种子 {options.seed}）：{len(asked)} 个查询，{cited} 个读成引用，{len(found)} 个读得不同")
    for line in found[:20]:
        print(f"  {line}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
