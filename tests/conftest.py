"""Fixtures: the real library, a copy of the project to break, the built site."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from lawbook.library import Library, load

if TYPE_CHECKING:
    from spoil import Spoiler

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT.parent / "shared" / "reference"
TODAY = date(2026, 11, 30)
PORT = 20_000 + int(hashlib.sha256(str(ROOT).encode()).hexdigest(), 16) % 20_000
SITE_URL = f"http://127.0.0.1:{PORT}/"
"""Where the tests build the site for and serve it. The port is the same in each run: the address stands in the
pictures, which are drawn anew for another one; and each checkout has its own."""
PARTS = ("data", "content", "overrides", "hooks", "web")
T = TypeVar("T")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@cache
def real_library() -> Library:
    return load(ROOT, TODAY)


def __getattr__(name: str) -> Library:
    """`LIBRARY`, the real data: read by the first module that asks for it, so that others run without it."""
    if name == "LIBRARY":
        return real_library()
    raise AttributeError(name)


def sample(items: Iterable[T], most: int = 20) -> list[T]:
    """At most `most` of `items`, evenly spread; what holds for them all is seen as well on some of each part."""
    every = list(items)
    step = max(1, -(-len(every) // most))
    return every[::step]


@pytest.fixture(scope="session")
def library() -> Library:
    return real_library()


@pytest.fixture(scope="session")
def spoiler(tmp_path_factory: pytest.TempPathFactory) -> Spoiler:
    """Spoils the real data in memory; see `spoil`."""
    from spoil import Spoiler

    return Spoiler(tmp_path_factory.mktemp("spoiled") / "project")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's sources, free to be broken."""
    root = tmp_path / "project"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def environment(**extra: str) -> dict[str, str]:
    """The environment of a command: today fixed, nothing else of the site's settings."""
    kept = {k: v for k, v in os.environ.items() if k not in ("SITE_URL", "REPO_URL", "CONTACT", "SOURCE_DATE_EPOCH")}
    fixed = {"LAWBOOK_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "LAWBOOK_CACHE": str(ROOT / ".cache")}
    return kept | fixed | extra


def lawbook(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m lawbook` on the project at `root`."""
    command = [sys.executable, "-m", "lawbook", "--root", str(root), *arguments]
    env = environment(PYTHONPATH=str(ROOT / "hooks"))
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=120)


def mkdocs(root: Path, target: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Build the project at `root` into `target`, strictly."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml"), "-d", str(target)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(**extra), check=False, timeout=300)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site, built strictly from the real data: once for all runs of the tests on the same sources."""
    sites = ROOT / ".cache" / "test-sites"
    sites.mkdir(parents=True, exist_ok=True)
    with (sites / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        target = sites / _digest()
        if not target.is_dir():
            built = sorted((path for path in sites.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
            for old in built[:-2]:
                shutil.rmtree(old)
            unfinished = sites / "unfinished"
            result = mkdocs(ROOT, unfinished, SITE_URL=SITE_URL)
            assert result.returncode == 0, result.stderr
            assert "WARNING" not in result.stderr
            unfinished.rename(target)
    return target


def _digest() -> str:
    """Changes with anything that the site is made from."""
    files = sorted(path for part in PARTS for path in (ROOT / part).rglob("*") if path.is_file())
    digest = hashlib.sha256(f"{SITE_URL} {TODAY}".encode())
    for path in (ROOT / "mkdocs.yml", *(path for path in files if path.suffix != ".pyc")):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]
