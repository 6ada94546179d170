"""Builds of the same commit, from clean clones, are the same byte for byte: in another place, zone, locale, Python.

    reproducible.py [PYTHON …]

Every picture is drawn anew. Pythons are those on the path and of pyenv; each gets an environment of its own from
`requirements/build.txt`. Exit status 1 if a file differs.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENVS = ROOT / ".cache" / "pythons"
MINORS = range(11, 15)
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale that can write no Chinese."""


@dataclass(frozen=True)
class Circumstances:
    """`path` is below a folder of its own; `python` is a command, "" the one that runs this."""

    name: str
    path: str
    environment: dict[str, str]
    python: str = ""


def pythons() -> Iterator[str]:
    """One command of each version that the project works with and this machine has, but the one that runs this."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for minor in MINORS:
        named = shutil.which(f"python3.{minor}")
        found = [*([named] if named else []), *map(str, sorted(pyenv.glob(f"3.{minor}.*/bin/python")))]
        working = (python for python in found if not subprocess.run([python, "-V"], capture_output=True).returncode)
        if minor != sys.version_info.minor and (python := next(working, None)):
            yield python


def ready(python: str) -> str:
    """The Python of an environment with what a build needs."""
    version = subprocess.run([python, "-V"], check=True, capture_output=True, text=True).stdout.split()[1]
    command = VENVS / version / "bin" / "python"
    if not command.exists():
        subprocess.run([python, "-m", "venv", VENVS / version], check=True)
    lock = ROOT / "requirements" / "build.txt"
    subprocess.run(
        [command, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock], check=True, stderr=subprocess.DEVNULL
    )
    return str(command)


def circumstances(chosen: list[str]) -> Iterator[Circumstances]:
    yield Circumstances("另一个路径，时区 UTC+14，语言 C（写不了中文），另一个散列种子", "另 一 处/很/深/x", {
        **ASCII, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"})  # fmt: skip
    for python in chosen or pythons():
        yield Circumstances(python, "project", {"TZ": "America/Los_Angeles", "LC_ALL": "zh_CN.GB18030"}, python)


def built(commit: str, folder: Path, given: Circumstances) -> dict[str, str]:
    """Path → digest of every file of a site built from a clone."""
    clone = folder / given.path
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", ROOT, clone], check=True)
    subprocess.run(["git", "checkout", "-q", "--detach", commit], cwd=clone, check=True)
    own = ("TZ", "LC_ALL", "LANG", "SOURCE_DATE_EPOCH", "LAWBOOK_TODAY", "LAWBOOK_CACHE", "REPO_URL", "CONTACT")
    kept = {name: value for name, value in os.environ.items() if name not in own}
    fixed = {"PYTHONPATH": str(clone / "hooks"), "SITE_URL": "https://example.org/", "NO_MKDOCS_2_WARNING": "1"}
    command = [ready(given.python) if given.python else sys.executable, "-W", "ignore", "-m", "lawbook", "build"]
    subprocess.run(command, cwd=clone, env=kept | fixed | given.environment, check=True, stderr=subprocess.DEVNULL)
    site = clone / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def main(chosen: list[str]) -> int:
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True)
    first, bad = dict[str, str](), 0
    everywhere = [Circumstances("", "project", {"TZ": "UTC", "PYTHONHASHSEED": "0"}), *circumstances(chosen)]
    for given in everywhere:
        with tempfile.TemporaryDirectory() as folder:
            found = built(commit.stdout.strip(), Path(folder), given)
        if not first:
            first = found
            pictures = sum(name.endswith(".png") for name in first)
            print(f"两次生成相同：{len(first)} 个文件（{pictures} 张图），Python {sys.version.split()[0]}", flush=True)
            continue
        unequal = sorted(name for name in first.keys() | found.keys() if first.get(name) != found.get(name))
        print(f"  {given.name}：{len(found)} 个文件，不同 {len(unequal)} 个 {' '.join(unequal[:5])}", flush=True)
        bad += bool(unequal)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
