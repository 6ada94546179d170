"""A kind that nobody needs, written into a copy of the project: the files of docs/add-a-kind.md."""

from __future__ import annotations

import re
from pathlib import Path

from conftest import ROOT

GUIDE = (ROOT / "docs" / "add-a-kind.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```\n", GUIDE, re.S))
"""Path → content of every file of the kind."""
PACKAGE = "hooks/lawbook/kinds/agencies"
KIND = f"{PACKAGE}/__init__.py"
MODEL = f"{PACKAGE}/model.py"
TEST = f"{PACKAGE}/test_kind.py"
(PAGE,) = (path for path in FILES if path.startswith("overrides/"))


def write(root: Path, changed: dict[str, str | None] | None = None) -> None:
    """Write the kind into `root`; `changed` is path → other content, or None for no such file."""
    for path, content in (FILES | (changed or {})).items():
        if content is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, "utf-8")
