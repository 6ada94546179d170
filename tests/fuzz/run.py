"""`make fuzz`: mutants of the data, random texts for the grammar, random bytes for the loader, random queries for both
twins of the grammar; exit status 1 if anything went unnoticed or wrong.

`python tests/fuzz/run.py 500 7` tries 500 mutants with the seed 7, and each of the others for 5 seconds.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conftest import LIBRARY
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from twins import differences, queries

from fuzz.mutants import Field
from fuzz.texts import BYTES, TEXTS, read_bytes, read_text, round_trip

MUTANTS, SECONDS, SEED = 3_300, 60, 2026
ROUND = settings(max_examples=500, database=None, deadline=None, suppress_health_check=list(HealthCheck))
UP_TO = st.integers(0, 99)


def mutate(count: int, start: int) -> int:
    """Try `count` mutants; how many nobody noticed."""
    field, begun = Field(), time.monotonic()
    tried, alarmed, passed = Counter[str](), Counter[str](), []
    for mutant in field.mutants(random.Random(start), count):
        tried[mutant.operator] += 1
        said = field.noticed(mutant)
        alarmed[mutant.operator] += "make publish" in said
        if not said:
            passed.append(mutant)
    print("   改动  其中只有登记表发现  没有发现")
    for operator, number in tried.items():
        missed = sum(mutant.operator == operator for mutant in passed)
        print(f"  {number:5}  {alarmed[operator]:16}  {missed:8}  {operator}")
    print(f"其中 {alarmed.total()} 个只有登记表发现")
    print(f"{sum(tried.values())} 个改动，{len(passed)} 个没有发现，{time.monotonic() - begun:.0f} 秒（种子 {start}）")
    for mutant in passed:
        print(f"  没有发现：{mutant}")
    return len(passed)


def explore(name: str, seconds: float, check: Callable[..., Any], *given_: Any) -> None:
    """Ask `check` about random input for so long; what fails is raised, made small."""
    begun, rounds = time.monotonic(), 0

    @ROUND
    @given(st.tuples(*given_))
    def asked(values: tuple[Any, ...]) -> None:
        check(*values)

    while time.monotonic() - begun < seconds:
        seed(rounds)(asked)()
        rounds += 1
    print(f"{name}：{rounds * ROUND.max_examples:,} 个输入，{time.monotonic() - begun:.0f} 秒，没有问题", flush=True)


def twins(seconds: float) -> int:
    """Ask the grammar in Python and in JavaScript the same random queries for so long; how many answers differ."""
    begun, rounds, found = time.monotonic(), 0, 0
    while time.monotonic() - begun < seconds:
        different = differences(queries(5_000, seed=rounds))
        found += len(different)
        rounds += 1
        for one in different[:5]:
            print(f"  不一样：{one}")
    print(f"搜索里的引用，Python 与 JavaScript：{rounds * 5_000:,} 个，{found} 个不一样")
    return found


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MUTANTS
    start = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    seconds = SECONDS if len(sys.argv) == 1 else 5
    names = LIBRARY.names.all
    explore("引用语法，任何文字", seconds, lambda text: read_text(text, names), TEXTS)
    explore("引用语法，写出来再读", seconds / 4, round_trip, st.integers(1, 9999), UP_TO, UP_TO, UP_TO)
    with tempfile.TemporaryDirectory() as folder:
        explore("读资料，任何字节", seconds, lambda raw: read_bytes(raw, Path(folder)), BYTES)
    return int(bool(twins(seconds) + mutate(count, start)))


if __name__ == "__main__":
    sys.exit(main())
