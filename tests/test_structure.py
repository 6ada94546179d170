"""The house rules of the code: direction of imports, size of modules, edges."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "hooks" / "lawbook"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if not path.name.startswith("test_"))
ROOMS = (
    ("source",),
    ("text", "today", "breaks", "icons"),
    ("citation",),
    ("prose",),
    ("quantities",),
    ("model",),
    ("kinds",),
    ("loading",),
    ("library",),
    ("digests", "instruments", "ledger", "recognising", "published", "schema", "navigation", "cards", "clocks"),
    ("checks", "terms", "references", "importing", "lint", "csp", "export", "posters"),
    ("sheet",),
    ("typed", "markdown"),
    ("letters", "words"),
    ("views",),
    ("rendering", "machines"),
    ("pages",),
    ("site",),
    ("cli",),
    ("__main__",),
)
"""The rooms in order; one imports only from rooms before its own, or its own."""
LEVEL = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}
LONGEST = 200


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    """Absolute names of what a module imports."""
    parts = ["lawbook", *path.relative_to(PACKAGE).with_suffix("").parts]
    package = parts[:-1]
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            found += [f"{stem}.{alias.name}" for alias in node.names]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_from_the_rooms_before_it(path: Path) -> None:
    own = room(path)
    if own == "__init__":
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "lawbook" or len(parts) < 2 or parts[1] == own:
            continue
        assert LEVEL[parts[1]] < LEVEL[own], f"{own} imports {parts[1]}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_lawbook_knows_nothing_of_the_host(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & {"mkdocs", "material"}


def test_every_room_is_listed() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} == set(LEVEL)


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
def test_nothing_reads_the_clock(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not any(word in source for word in ("date.today", "datetime.now", "time.time", "utcnow"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_public_names_are_documented(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and len(node.body) > 4:
            assert ast.get_docstring(node), node.name
