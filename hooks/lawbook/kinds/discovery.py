"""Find the kinds: every folder beside this file is one. What is wrong with a folder is one problem."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..source import Problem, Where, relative
from .kind import Kind

TEMPLATES = "overrides/pages"
"""Where kinds have their templates, in a project."""
MISSING = re.compile(r"missing \d+ required keyword-only arguments?: (?P<names>.+)")


def discover(folder: Path, package: str, root: Path) -> tuple[dict[str, Kind], list[Problem]]:
    """The kinds in `folder`, which is the Python package `package`, by name and in their order.

    A kind that does not say all that a kind says is left out, and is a problem.
    """
    found: list[Kind] = []
    problems: list[Problem] = []
    for path in sorted(child for child in folder.iterdir() if child.is_dir() and child.name[0] not in "._"):
        try:
            found.append(_kind(path, f"{package}.{path.name}"))
        except _Incomplete as error:
            problems.append(Problem(Where(relative(path / "__init__.py", root)), str(error)))
    return {kind.folder: kind for kind in sorted(found, key=lambda kind: (kind.place, kind.folder))}, problems


class _Incomplete(Exception):
    """A folder is no complete kind; the message says why."""


def _kind(path: Path, package: str) -> Kind:
    missing = [name for name in ("__init__.py", "model.py") if not (path / name).is_file()]
    if missing:
        raise _Incomplete(f"这一类缺少 {'、'.join(missing)}")
    try:
        kind = getattr(importlib.import_module(package), "KIND", None)
    except TypeError as error:
        found = MISSING.search(str(error))
        if not found:
            raise
        names = re.findall(r"'(\w+)'", found["names"])
        raise _Incomplete(f"KIND 没有写明 {'、'.join(names)}") from None
    if not isinstance(kind, Kind):
        raise _Incomplete("没有 KIND：这一类叫什么、放在哪里、网站拿它做什么")
    if unanswered := sorted(getattr(kind.model, "__abstractmethods__", ())):
        raise _Incomplete(f"{kind.model.__name__} 没有写 {'、'.join(unanswered)}")
    return replace(kind, folder=path.name)


def lacking(kinds: Iterable[Kind], folder: Path, home: Path, root: Path) -> Iterator[Problem]:
    """What a kind needs besides its package in `folder`: a test there, and templates in the project at `root`.

    `home` is the project that `folder` is in.
    """
    templates = root / TEMPLATES
    for kind in kinds:
        at = Where(relative(folder / kind.folder / "__init__.py", home))
        if not (folder / kind.folder / "test_kind.py").is_file():
            yield Problem(at, "这一类没有测试：test_kind.py")
        wanted = (["index"] if kind.index is None else []) + ([] if kind.page else ["page"])
        wanted += [*(["part"] if kind.part else []), *kind.apart]
        for name in wanted:
            if template(templates, kind.folder, name) is None:
                yield Problem(at, f"这一类没有模板：{TEMPLATES}/{kind.folder}/{name}.*")


def template(templates: Path, folder: str, name: str) -> str | None:
    """The template `name` of a kind, below the folder of templates, or None."""
    found = sorted((templates / folder).glob(f"{name}.*"))
    return f"{folder}/{found[0].name}" if found else None
