"""Ways to spoil the project, and what then is wrong with it: in this process, and only what changed is read again.

A spoiled project is a folder of links to the real files with some files of its own. What is a link was read
already; the loader is given that instead of reading it again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY
from lawbook import checks
from lawbook.library import Library, loading

Edit = Callable[[Path], None]


def own(root: Path, path: str) -> Path:
    """The file `path` of the project at `root`, in folders of its own: where one is a link, a folder with links to
    what is in it takes its place."""
    for folder in reversed((root / path).relative_to(root).parents):
        if (root / folder).is_symlink():
            original = (root / folder).resolve()
            (root / folder).unlink()
            restore(original, root / folder)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    return root / path


def edited(root: Path, path: str) -> Path:
    """As `own`, and the file is its own too, with what is in it."""
    file = own(root, path)
    if file.is_symlink():
        original = file.resolve()
        file.unlink()
        shutil.copy(original, file)
    return file


def restore(original: Path, folder: Path, *, deep: bool = False) -> None:
    """Make `folder` a folder of links to what is in `original`; `deep`: its folders are folders, not links."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {child.name: child for child in original.iterdir()}
    for extra in [child for child in folder.iterdir() if child.name not in wanted]:
        discard(extra)
    for name, child in wanted.items():
        target = folder / name
        if deep and child.is_dir():
            restore(child, target, deep=True)
        elif not target.is_symlink():
            discard(target)
            target.symlink_to(child)


def discard(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def write(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        edited(root, path).write_text(text, "utf-8")

    return edit


def replace(path: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        file = edited(root, path)
        text = file.read_text("utf-8")
        assert old in text, f"{old} not in {path}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def append(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        with edited(root, path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def copy(path: str, target: str) -> Edit:
    return lambda root: write(target, (root / path).read_text("utf-8"))(root)


def remove(path: str) -> Edit:
    return lambda root: own(root, path).unlink()


def rename(path: str, target: str) -> Edit:
    return both(copy(path, target), remove(path))


def both(*edits: Edit) -> Edit:
    def edit(root: Path) -> None:
        for one in edits:
            one(root)

    return edit


class Spoiler:
    """Spoils the project; what is not touched is the same objects in every library it gives."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[tuple[str, Path, Any], Any] = {}
        self.clean = self.load(ROOT)

    def load(self, root: Path) -> Library:
        """The library of the project at `root`; what is a link there is read once."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("_folder", "load_record", "load_page"):
                patch.setattr(loading, name, self._once(name, getattr(loading, name)))
            return loading.load(root, TODAY)

    def _once(self, name: str, read: Callable[..., Any]) -> Callable[..., Any]:
        def reading(first: Path, second: Any, *rest: Any) -> Any:
            path = first / "data" / second if name == "_folder" else first  # (root, folder, …) or (path, …)
            original = Path(os.path.realpath(path))
            if not original.is_relative_to(ROOT):
                return read(first, second, *rest)
            key = (name, original, second if isinstance(second, type) else None)
            if key not in self.known:
                self.known[key] = read(first, second, *rest)
            return self.known[key]

        return reading

    def spoiled(self, edit: Edit) -> Library:
        """The project after `edit`.

        Raises:
            Invalid: it cannot be read any more.
        """
        for part in ("data", "content", "overrides"):
            restore(ROOT / part, self.folder / part, deep=part == "content")
        edit(self.folder)
        library = self.load(self.folder)
        if library.statutes == self.clean.statutes:
            vars(library).update(names=self.clean.names, _resolved=self.clean._resolved)
        return library

    def found(self, rule: str, edit: Edit) -> list[str]:
        """What the rule called `rule` finds after `edit`."""
        return [str(problem) for problem in sorted(set(checks.found(checks.RULES[rule], self.spoiled(edit))))]
