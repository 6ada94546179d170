"""The site is there whole or not at all: built aside under a lock, then put in the place of the old one in one step."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .source import Refused
from .today import epoch

SITE = "site"
STAGE, OLD, LOCK = "building", "replaced", "build.lock"
"""In the cache: the site while it is being built, the one it replaces, and the file that a build holds locked."""

AT_CWD, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2)."""

Build = Callable[[Path], int]
"""Builds into a folder; 0 if it is complete."""


def mkdocs(root: Path, environment: Mapping[str, str]) -> Build:
    """A strict build by MkDocs; what it writes about time is the moment of the commit, or of the day given."""
    told = {"NO_MKDOCS_2_WARNING": "1", **environment, "SOURCE_DATE_EPOCH": str(epoch(environment, root))}

    def build(folder: Path) -> int:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        return subprocess.run(command, cwd=root, env=told, check=False).returncode

    return build


def whole(root: Path, build: Build) -> int:
    """Build and put in place; the old site stays while the new one is not complete.

    Returns:
        What `build` returned.

    Raises:
        Refused: another build is under way.
    """
    cache, site = root / ".cache", root / SITE
    stage, old = cache / STAGE, cache / OLD
    cache.mkdir(exist_ok=True)
    with _alone(cache / LOCK):
        if old.exists() and not site.exists():  # killed between two renames
            old.rename(site)
        for left in (stage, old):
            shutil.rmtree(left, ignore_errors=True)
        if code := build(stage):
            return code
        if not site.exists():
            stage.rename(site)
        elif not _exchanged(stage, site):
            site.rename(old)
            stage.rename(site)
        for left in (stage, old):
            shutil.rmtree(left, ignore_errors=True)
    return 0


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock; the system lets go of it however the process ends."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused("另一次生成还没有结束，等它结束再来；网站没有改动") from None
        yield


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders have changed places in one step; not every system and file system can."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(AT_CWD, os.fsencode(one), AT_CWD, os.fsencode(other), EXCHANGE) == 0
