"""Checks answer in a blink: their cost is a small multiple of reading the files at all."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

from conftest import ROOT, TODAY

PARSE = """
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).rglob("*.yml"):
    yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
"""
MOST, ROUNDS = 8, 6


def cost(*command: str) -> float:
    """Processor seconds of a Python process, whose modules have been compiled once, as they are for everybody."""
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode")}
    environment = os.environ | compiled | {"PYTHONPATH": str(ROOT / "hooks"), "LAWBOOK_TODAY": TODAY.isoformat()}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_check_costs_little_more_than_reading_the_files() -> None:
    """The best of some rounds, in turn: what else the machine does only ever adds to a cost."""
    parsed, checked = [], []
    for _ in range(ROUNDS):
        parsed.append(cost("-c", PARSE, str(ROOT / "data")))
        checked.append(cost("-m", "lawbook", "check"))
        if min(checked) <= MOST * min(parsed):
            break
    assert min(checked) <= MOST * min(parsed), f"{min(checked):.2f} s / {min(parsed):.2f} s"
