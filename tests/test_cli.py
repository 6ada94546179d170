"""The command as editors call it: exit status, one problem a line, no traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT, lawbook


def test_a_clean_project() -> None:
    result = lawbook(ROOT, "check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_problems_are_counted_and_each_is_a_line(project: Path) -> None:
    with (project / "content/about/privacy.md").open("a", encoding="utf-8") as page:
        page.write("\n依照第三条，向有关部门投诉。\n")
    result = lawbook(project, "check")
    assert result.returncode == 1
    *problems, count = result.stderr.splitlines()
    assert count == f"共 {len(problems)} 处问题"
    assert len(problems) == 2
    assert all(re.fullmatch(r"content/about/privacy\.md:\d+: .+", problem) for problem in problems)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--today", "20261121", "check"), ".:1: “20261121”不是日期，应写成 2026-01-01 的样子"),
        (("add", "no-such-law", "1", "--from", "."), "没有 no-such-law.txt"),
    ],
    ids=["day", "law"],
)
def test_a_wrong_argument_is_a_sentence(arguments: tuple[str, ...], said: str) -> None:
    result = lawbook(ROOT, *arguments)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unknown_command_is_a_wrong_call() -> None:
    assert lawbook(ROOT, "chekc").returncode == 2
