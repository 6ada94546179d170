"""The site is there whole or not at all, wherever its build is killed and whoever else builds."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from conftest import ROOT
from lawbook import building
from lawbook.source import Refused

FILES = ("index.html", "a/index.html", "b/index.html")

KILLED = """
    import itertools, os, shutil, signal, sys
    from pathlib import Path
    sys.path.insert(0, {hooks!r})
    from lawbook import building

    left = 0

    def step(name):
        global left
        left -= 1
        if not left:
            (root / "step").write_text(name)
            os.kill(os.getpid(), signal.SIGKILL)

    def dangerous(work):
        def counted(*given, **named):
            path = getattr(work, "__self__", None) or given[0]
            name = f"{{work.__name__}} {{path.name if path.name != 'index.html' else path.relative_to(stage)}}"
            step(f"before {{name}}")
            result = work(*given, **named)
            step(f"after {{name}}")
            return result
        return counted

    def cannot(one, other):
        return False

    def build(edition, written):
        def made(folder):
            for name in {files!r}:
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                written(path.write_text)(edition)
            return 0
        return made

    for at in itertools.count(1):
        root = Path({root!r}, str(at))
        root.mkdir()
        stage = root / ".cache" / building.STAGE
        building.whole(root, build("old", lambda work: work))
        if not (child := os.fork()):
            left = at
            building._exchanged = dangerous(building._exchanged if {exchange} else cannot)
            Path.rename = dangerous(Path.rename)
            shutil.rmtree = dangerous(shutil.rmtree)
            building.whole(root, build("new", dangerous))
            os._exit(0)
        if not os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
            break
"""
"""Builds in folders 1, 2, 3 …, killed at its first, second, third … step, which each names; in the last it came to its
end."""
GUIDE = ROOT / "docs" / "building.md"
STEPS = {
    "rmtree building": "delete `.cache/building`",
    "rmtree replaced": "delete `.cache/replaced`",
    **{f"write_text {name}": f"write `{name}` into `.cache/building`" for name in FILES},
    "_exchanged building": "exchange `.cache/building` and `site` in one step",
    "cannot building": "ask for an exchange, which the system cannot do",
    "rename site": "move `site` to `.cache/replaced`",
    "rename building": "move `.cache/building` to `site`",
}
HEAD = "| step | killed before it | killed after it |\n|---|---|---|\n"
NOTHING = "none; the next build begins with putting the old one back"


def writes(edition: str) -> building.Build:
    def build(folder: Path) -> int:
        for name in FILES:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(edition)
        return 0

    return build


def editions(root: Path) -> set[str]:
    """The editions that the files of the site are of; fails where one is missing."""
    return {(root / building.SITE / name).read_text() for name in FILES}


def table(killed: list[Path]) -> str:
    """What is left of the site by the step at which its build was killed, in Markdown."""
    left = ["none" if not (root / building.SITE).exists() else editions(root).pop() for root in killed]
    names = [(root / "step").read_text() for root in killed]
    rows = []
    for place in range(0, len(names), 2):
        before, after = names[place : place + 2]
        assert before.removeprefix("before ") == after.removeprefix("after ")
        cells = (NOTHING if one == "none" else f"the {one} edition" for one in left[place : place + 2])
        rows.append(f"| {STEPS[before.removeprefix('before ')]} | {' | '.join(cells)} |\n")
    return HEAD + "".join(rows)


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "where the system cannot"])
def test_a_build_killed_anywhere_leaves_one_edition(tmp_path: Path, exchange: bool) -> None:
    values = {"hooks": str(ROOT / "hooks"), "exchange": exchange, "files": FILES, "root": str(tmp_path)}
    subprocess.run([sys.executable, "-c", textwrap.dedent(KILLED.format(**values))], check=True)
    *killed, ended = sorted(tmp_path.iterdir(), key=lambda path: int(path.name))
    assert len(killed) >= 10
    assert editions(ended) == {"new"}
    assert table(killed) in GUIDE.read_text("utf-8"), table(killed)
    for root in killed:
        left = editions(root) if (root / building.SITE).exists() else {"old"}
        assert (root / building.SITE).exists() or not exchange, root.name
        building.whole(root, lambda folder: 1)  # a build that fails mends what a kill has left, and replaces nothing
        assert left == editions(root), root.name
        assert len(left) == 1, root.name
        building.whole(root, writes("newer"))
        assert editions(root) == {"newer"}
        assert [path.name for path in (root / ".cache").iterdir()] == [building.LOCK]


def test_a_build_that_fails_changes_nothing(tmp_path: Path) -> None:
    building.whole(tmp_path, writes("old"))

    def broken(folder: Path) -> int:
        writes("new")(folder)
        return 2

    assert building.whole(tmp_path, broken) == 2
    assert editions(tmp_path) == {"old"}


def test_a_build_that_the_disk_has_no_room_for_changes_nothing(tmp_path: Path) -> None:
    building.whole(tmp_path, writes("old"))

    def full(folder: Path) -> int:
        writes("new")(folder)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        building.whole(tmp_path, full)
    assert editions(tmp_path) == {"old"}
    building.whole(tmp_path, writes("newer"))
    assert editions(tmp_path) == {"newer"}


def test_of_two_builds_at_once_the_second_is_refused(tmp_path: Path) -> None:
    def another(folder: Path) -> int:
        with pytest.raises(Refused, match="另一次生成还没有结束"):
            building.whole(tmp_path, writes("other"))
        return writes("new")(folder)

    assert building.whole(tmp_path, another) == 0
    assert editions(tmp_path) == {"new"}


def test_what_is_written_about_time_comes_from_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, str] = {}

    def run(command: list[str], env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        told.update(env)
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(subprocess, "run", run)
    build = building.mkdocs(tmp_path, {**os.environ, "SOURCE_DATE_EPOCH": "1767196800"})
    assert build(tmp_path / "x") == 3
    assert told["SOURCE_DATE_EPOCH"] == "1767196800"
