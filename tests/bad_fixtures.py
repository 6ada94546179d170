"""Ways to spoil a copy of the project, and what `lawbook check` must then say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from conftest import lawbook

Edit = Callable[[Path], None]


def replace(path: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text, f"{old} not in {path}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def append(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def copy(path: str, target: str) -> Edit:
    def edit(root: Path) -> None:
        (root / target).parent.mkdir(exist_ok=True)
        (root / target).write_text((root / path).read_text("utf-8"), "utf-8")

    return edit


def assert_found(root: Path, edit: Edit, expected: str) -> None:
    """`check` of `root` after `edit` fails with `expected`: `path:line message`, the line `*` where any will do."""
    edit(root)
    found = lawbook(root, "check")
    assert found.returncode == 1
    assert "Traceback" not in found.stderr
    place, message = expected.split(" ", 1)
    assert any(
        problem.startswith(place.removesuffix("*")) and message in problem for problem in found.stderr.splitlines()
    ), found.stderr
