"""The exit door: ProperDocs, the maintained fork of MkDocs, builds the same site, file by file.

Prints how many files are equal; exit status 1 if one differs.
"""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".cache" / "properdocs"
PINNED = "properdocs==1.6.7"


def generator() -> Path:
    """The fork's command, in an environment of its own with what the site's build needs."""
    command = VENV / "bin" / "properdocs"
    if not command.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        pip = [VENV / "bin" / "pip", "install", "--quiet"]
        subprocess.run([*pip, "--require-hashes", "-r", ROOT / "requirements" / "build.txt"], check=True)
        subprocess.run([*pip, PINNED], check=True)
    return command


def build(command: list[str | Path], target: Path) -> None:
    fixed = {"PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": "http://127.0.0.1:8000/", "NO_MKDOCS_2_WARNING": "1"}
    arguments = [*command, "build", "--strict", "--quiet", "-f", ROOT / "mkdocs.yml", "-d", target]
    subprocess.run(arguments, check=True, cwd=ROOT, env=os.environ | fixed)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "mkdocs", Path(folder) / "properdocs"
        build([sys.executable, "-m", "mkdocs"], ours)
        build([generator()], theirs)
        both = files(ours) & files(theirs)
        unequal = (files(ours) ^ files(theirs)) | set(filecmp.cmpfiles(ours, theirs, sorted(both), shallow=False)[1])
    print(f"ProperDocs：{len(both)} 个文件相同的 {len(both - unequal)} 个，不同 {len(unequal)} 个")
    for name in sorted(unequal)[:20]:
        print(f"  {name}")
    return bool(unequal)


if __name__ == "__main__":
    sys.exit(main())
