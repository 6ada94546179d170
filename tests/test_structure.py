"""The house rules of the code: direction of imports, size of modules, edges."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "hooks" / "lawbook"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if not path.name.startswith("test_"))
LONGEST = 200

SOURCES = [
    *MODULES,
    ROOT / "hooks" / "main.py",
    *(ROOT / "web").rglob("*.js"),
    *(ROOT / "web").rglob("*.css"),
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_one_screen_and_a_half(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= (80 if path.name == "main.py" else LONGEST)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_public_names_are_documented(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and len(node.body) > 4:
            assert ast.get_docstring(node), node.name
