"""The same sources make the same site, byte for byte: elsewhere, in another time zone, locale and order of hashes.

Clean clones and other versions of Python are tried in `make bench` (tests/bench/reproducible.py).
"""

from __future__ import annotations

import filecmp
import os
import shutil
import sys
from pathlib import Path

from conftest import PARTS, ROOT, SITE_URL, mkdocs

ANEW = 8
"""One picture in so many is drawn anew, the others are those of the first site."""
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "1",
}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_another_place_zone_and_locale_make_the_same_site(site: Path, tmp_path: Path) -> None:
    root, cache = tmp_path / "另 一 处" / "很深" / "project", tmp_path / "cache"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    for kind in ("posters", "codes"):
        (cache / kind).mkdir(parents=True)
        for at, path in enumerate(sorted((ROOT / ".cache" / kind).glob("*.picture"))):
            if at % ANEW:
                os.link(path, cache / kind / path.name)
    built = tmp_path / "site"
    elsewhere = ELSEWHERE if sys.prefix.isascii() else ELSEWHERE | {"LC_ALL": "C.UTF-8"}  # else no library is loaded
    result = mkdocs(root, built, SITE_URL=SITE_URL, LAWBOOK_CACHE=str(cache), **elsewhere)
    assert result.returncode == 0, result.stderr
    assert files(built) == files(site)
    assert any(name.endswith(".png") for name in files(site))
    _, unequal, unreadable = filecmp.cmpfiles(site, built, sorted(files(site)), shallow=False)
    assert (unequal, unreadable) == ([], [])
