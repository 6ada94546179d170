"""The guides for a tool, a type of lender and a variant do what they say, in a copy of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, environment
from device import DENO
from says.site import today

FILE = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```\n", re.S)
LINE = re.compile(r"<!-- line: (\S+) after ([^\n]+) -->\n```\w+\n(.*?)```\n", re.S)


def guide(name: str) -> str:
    return (ROOT / "docs" / f"add-a-{name}.md").read_text("utf-8")


def follow(root: Path, name: str) -> None:
    """Write the files of a guide into the project at `root`, and the lines behind those they are said to follow."""
    for path, content in FILE.findall(guide(name)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, "utf-8")
    for path, before, lines in LINE.findall(guide(name)):
        file = root / path
        text = file.read_text("utf-8")
        assert text.count(f"{before}\n") == 1, f"{path}: {before}"
        file.write_text(text.replace(f"{before}\n", f"{before}\n{lines}"), "utf-8")


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    env = environment(PYTHONPATH=str(root / "hooks"))
    return subprocess.run(command, cwd=root, capture_output=True, text=True, env=env, check=False)


SHOWN = """
import sys
sys.path.insert(0, "tests")
from says.site import today
page = today().page("tools/split.md")
print(page.title, "tools/split/" in __import__("lawbook.export.offline", fromlist=["KEPT"]).KEPT, page.html)
"""


def test_a_new_tool(project: Path) -> None:
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    follow(project, "tool")
    assert run(project, sys.executable, "-m", "lawbook", "publish").returncode == 0
    checked = run(project, sys.executable, "-m", "lawbook", "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    shown = run(project, sys.executable, "-c", SHOWN)
    assert shown.stdout.startswith("一笔钱分几份 True "), shown.stderr
    assert '<form class="tool" data-tool="split"' in shown.stdout
    assert "除不尽的放进第一份" in shown.stdout
    for step in (
        ("fmt", "--check", "tools/split"),
        ("lint", "--quiet", "tools/split"),
        ("test", "tools/split"),
        ("check", "page/main.js"),
    ):
        done = run(project / "web", str(DENO), *step)
        assert done.returncode == 0, done.stderr


def test_a_new_type_of_lender_is_asked_about_everywhere(project: Path) -> None:
    follow(project, "lender")
    missing = run(project, sys.executable, "-m", "lawbook", "check").stderr.splitlines()
    conducts = sorted((project / "data" / "conducts").glob("*.yml"))
    asked = [line for line in missing if "“pawnshop”" in line and "有 0 条裁定" in line]
    assert sorted({line.partition(":")[0] for line in asked}) == [
        path.relative_to(project).as_posix() for path in conducts
    ]
    (ruling,) = re.findall(r"<!-- ruling -->\n```yaml\n(.*?)```", guide("lender"), re.S)
    for path in conducts:
        path.write_text(path.read_text("utf-8").replace("\nrulings:\n", f"\nrulings:\n{ruling}"), "utf-8")
    assert run(project, sys.executable, "-m", "lawbook", "publish").returncode == 0
    checked = run(project, sys.executable, "-m", "lawbook", "check")
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("uri", ["letters/complaint.md", "statutes/civil-code/676.md", "conducts/insult.md"])
def test_a_variant_converts_words_and_nothing_else(uri: str) -> None:
    (source,) = re.findall(r"<!-- variant -->\n```python\n(.*?)```", guide("variant"), re.S)
    room: dict[str, object] = {}
    exec(compile(source, "docs/add-a-variant.md", "exec"), room)
    html = f'<html lang="zh-Hans">{today().page(uri).html}</html>'
    made = room["variant"](html, "zh-Hant", lambda text: text.replace("条", "條").replace("还", "還"))  # type: ignore[operator]
    assert made.startswith('<html lang="zh-Hant">')
    assert "條" in made
    assert re.findall(r'(?:href|id)="[^"]*"', made) == re.findall(r'(?:href|id)="[^"]*"', html)
    assert ("由简体转换" in made) == ('class="statute"' in html)
    letter = re.compile(r'<div class="letter".*?\n</div>\n', re.S)
    assert letter.findall(made) == letter.findall(html)
    outside = re.sub(r"<[^>]*>", "", letter.sub("", made))
    assert "条" not in outside.replace("由简体转换", "")
