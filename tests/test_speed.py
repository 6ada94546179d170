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
MOST = 8


def cost(*command: str) -> float:
    """Processor seconds of a Python process, the best of three."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "LAWBOOK_TODAY": TODAY.isoformat()}

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(3))


def test_check_costs_little_more_than_reading_the_files() -> None:
    parsed, checked = cost("-c", PARSE, str(ROOT / "data")), cost("-m", "lawbook", "check")
    assert checked <= MOST * parsed, f"{checked:.2f} s / {parsed:.2f} s"
