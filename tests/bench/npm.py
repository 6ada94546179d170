"""Tools from npm, for the bench only, installed into `.cache/npm`; without npm the bench says so and goes on."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from conftest import ROOT

CACHE = ROOT / ".cache" / "npm"
PACKAGES = ("lighthouse@13.5.0", "html-validate@10.9.0")
INSTALL = ("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")


def tool(name: str) -> Path | None:
    """The command `name`, installed first if need be; None where npm cannot bring it."""
    command = CACHE / "node_modules" / ".bin" / name
    wanted = CACHE / "wanted.txt"
    if not command.exists() or not wanted.exists() or wanted.read_text("utf-8").split() != [*PACKAGES]:
        if not shutil.which("npm"):
            return None
        CACHE.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([*INSTALL, "--prefix", str(CACHE), *PACKAGES], check=False, capture_output=True)
        if done.returncode:
            return None
        wanted.write_text("\n".join(PACKAGES), "utf-8")
    return command if command.exists() else None
