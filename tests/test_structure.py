"""The house rules of the code: direction of imports, size of modules, edges."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "hooks" / "lawbook"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if not path.name.startswith("test_"))
LONGEST = 200

SOURCES = [
    *MODULES,
    *(ROOT / "hooks").glob("*.py"),
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


HOST = re.compile(
    r"import mkdocs|from mkdocs|mkdocs[.]|\.icons/material|name: material|config\.(?:theme|site_|plugins)"
    r"|page\.(?:toc|canonical_url|is_homepage)|\| url\b|\bmd-[a-z]|__md",
)
"""What only MkDocs or Material has: its modules, its settings, its page, its classes, its icons."""
KNOWING = {
    "hooks/main.py": "the events of MkDocs",
    "hooks/generated.py": "its pages and files",
    "hooks/lawbook/icons.py": "where Material keeps its icons",
    "hooks/lawbook/cli.py": "a project is where mkdocs.yml is",
    "hooks/lawbook/navigation.py": "the form of the navigation in mkdocs.yml",
    "hooks/lawbook/site.py": "its log is shown among those of MkDocs",
    "hooks/lawbook/posters/cache.py": "its log is shown among those of MkDocs",
    "mkdocs.yml": "the settings",
    "overrides/404.html": "links of a page without an address",
    "overrides/main.html": "the frame",
    "overrides/partials/header.html": "the frame",
    "overrides/partials/meta.html": "the frame",
    "overrides/partials/share.html": "the frame",
    "overrides/partials/tabbar.html": "the frame",
}
"""The files that know which program builds the site, and what they know; all others would stay with another."""


def test_few_files_know_what_builds_the_site() -> None:
    parts = [path for part in ("hooks", "overrides", "web", "content") for path in (ROOT / part).rglob("*")]
    written = [
        path for path in (ROOT / "mkdocs.yml", *parts) if path.suffix in (".py", ".js", ".css", ".html", ".j2", ".yml")
    ]
    knowing = {path.relative_to(ROOT).as_posix() for path in written if HOST.search(path.read_text("utf-8"))}
    assert knowing == set(KNOWING)
    assert len(KNOWING) <= 15


def lacking(tool: str) -> list[str]:
    """What a tool lacks: everything that a tool is made of, by its name."""
    written = {path: (ROOT / path).read_text("utf-8") for path in ("web/page/main.js", "hooks/lawbook/navigation.py")}
    wanted = {
        f"web/tools/{tool}/page.js": (ROOT / f"web/tools/{tool}/page.js").is_file(),
        f"web/tools/{tool}/rules.js": (ROOT / f"web/tools/{tool}/rules.js").is_file(),
        f"web/tools/{tool}/rules_test.js": (ROOT / f"web/tools/{tool}/rules_test.js").is_file(),
        f"overrides/pages/tools/{tool}.html.j2": (ROOT / f"overrides/pages/tools/{tool}.html.j2").is_file(),
        f"content/snippets/tool-{tool}.md": (ROOT / f"content/snippets/tool-{tool}.md").is_file(),
        f"tests/browser/test_{tool}.py": (ROOT / f"tests/browser/test_{tool}.py").is_file(),
        "web/page/main.js": f'import("../tools/{tool}/page.js")' in written["web/page/main.js"],
        "hooks/lawbook/navigation.py": f'Single("tools/{tool}.md", "tools/{tool}"'
        in written["hooks/lawbook/navigation.py"],
    }
    return [f"{path}:1: 工具 {tool} 缺这一处" for path, there in wanted.items() if not there]


TOOLS = {path.name for path in (ROOT / "web/tools").iterdir()} | {
    path.name.removesuffix(".html.j2") for path in (ROOT / "overrides/pages/tools").glob("*.j2")
} - {"check-message"}
"""The tools; the check of messages has a room of its own, `web/check/`."""


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_a_tool_lacks_nothing(tool: str) -> None:
    assert lacking(tool) == []


def test_what_a_tool_lacks_is_named() -> None:
    found = lacking("nothing")
    assert len(found) == 8
    assert found[0] == "web/tools/nothing/page.js:1: 工具 nothing 缺这一处"
