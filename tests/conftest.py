"""Fixtures: the real library, a copy of the project to break, the built site."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from lawbook.library import Library, load


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT.parent / "shared" / "reference"
TODAY = date(2026, 11, 21)
LIBRARY = load(ROOT, TODAY)
SITE_URL = f"http://127.0.0.1:{free_port()}/"
"""Where the tests build the site for and serve it: a port that was free when they began."""
PARTS = ("data", "content", "overrides", "hooks", "web")


@pytest.fixture(scope="session")
def library() -> Library:
    return LIBRARY


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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly from the real data."""
    target = tmp_path_factory.mktemp("site")
    result = mkdocs(ROOT, target, SITE_URL=SITE_URL)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return target
