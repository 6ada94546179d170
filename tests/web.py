"""The code of `web/`: form, lint, types and tests with coverage, by Deno. Nothing is fetched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import LIBRARY, ROOT
from lawbook import export

WEB = ROOT / "web"
DENO = Path(sys.executable).parent / "deno"
DATA = ROOT / ".cache" / "web"
"""Where the tests find the data that the site would publish."""
STEPS = (
    ("fmt", "--check"),
    ("lint",),
    ("check", "."),
    ("test", "--no-remote", "--no-npm", "--parallel", f"--allow-read={ROOT}", "--coverage=../.cache/coverage-web", "."),
)


def data() -> None:
    """Write what the site would publish for the library as it is."""
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / "index.json").write_text(export.search.index(LIBRARY), "utf-8")
    (DATA / "crisis.json").write_text(export.crisis.crisis(LIBRARY), "utf-8")


def deno(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run Deno in `web/`."""
    quiet = {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    return subprocess.run([str(DENO), *arguments], cwd=WEB, env=os.environ | quiet, check=False)


def main() -> int:
    data()
    return max(deno(*step).returncode for step in STEPS)


if __name__ == "__main__":
    sys.exit(main())
