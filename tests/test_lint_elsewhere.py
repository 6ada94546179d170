"""The linter where others use it: installed by pip, as a hook of pre-commit, as a GitHub Action."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, environment
from test_lint_files import docx

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
LEFT_OUT = ("content", "tests", "web", "overrides", ".*", "site", "build", "__pycache__", "*.egg-info")
"""What pip has no use for, and what is made."""
OLD = "<w:r><w:t>依照《合同法》第五十二条</w:t></w:r>"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of somebody else's, with three files under version control and one that is not."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a b.md").write_text("《合同法》第五十二条", "utf-8")
    (tmp_path / "docs" / "好.txt").write_text("《民法典》第六百七十六条", "utf-8")
    (tmp_path / "c.docx").write_bytes(docx(OLD))
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    (tmp_path / "stray.md").write_text("《合同法》", "utf-8")
    return tmp_path


def act(repository: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run what the action runs, with the inputs it would have."""
    (step,) = [step for step in ACTION["runs"]["steps"] if "env" in step]
    defaults = {name: ACTION["inputs"][name.lower()]["default"] for name in step["env"]}
    programs = repository.parent / f"{repository.name}-programs"
    programs.mkdir(exist_ok=True)
    command = programs / "lawbook-lint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lawbook lint "$@"\n', "utf-8")
    command.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    env = environment(PYTHONPATH=str(ROOT / "hooks"), PATH=path, **(defaults | given))
    script = str(ROOT / "action" / "lint.sh")
    return subprocess.run(["bash", script], cwd=repository, capture_output=True, text=True, env=env, check=False)


def test_the_action_lints_what_is_under_version_control(repository: Path) -> None:
    result = act(repository)
    assert result.returncode == 1
    errors = [line for line in result.stdout.splitlines() if line.startswith("::error")]
    assert sorted(re.findall(r"file=([^,]+)", "\n".join(errors))) == ["c.docx", "docs/a b.md"]


def test_the_action_takes_patterns_and_writes_sarif(repository: Path) -> None:
    result = act(repository, FILES="docs/*.txt\n*.docx\n", SARIF="out.sarif")
    assert result.returncode == 1
    log = json.loads((repository / "out.sarif").read_text("utf-8"))
    (found,) = log["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "c.docx"
    assert act(repository, FILES="docs/*.txt").returncode == 0


def test_the_action_says_so_where_there_is_nothing_to_lint(repository: Path) -> None:
    result = act(repository, FILES="nothing/*.md")
    assert (result.returncode, result.stdout) == (2, "::error::没有找到要检查的文件：nothing/*.md\n")


def test_the_hook_names_the_command_and_takes_our_files() -> None:
    (hook,) = HOOKS
    assert hook["entry"].split()[0] == "lawbook-lint"
    for name, taken in {"a.md": True, "b/甲.docx": True, "c.htm": True, "d.py": False, "md": False}.items():
        assert bool(re.search(hook["files"], name)) == taken


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an empty environment into which pip has installed the sources."""
    folder, checkout = tmp_path_factory.mktemp("installed"), tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT, checkout, ignore=shutil.ignore_patterns(*LEFT_OUT), dirs_exist_ok=True)
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    result = subprocess.run([*pip, str(checkout)], capture_output=True, text=True, check=False, cwd=folder)
    assert result.returncode == 0, result.stderr
    return folder / "bin"


def test_installed_by_pip_it_lints_a_word_file(installed: Path, tmp_path: Path) -> None:
    """Outside the checkout, with the data in the package, and nothing that only the site needs."""
    (tmp_path / "合同.docx").write_bytes(docx("<w:r><w:t>甲方</w:t></w:r>", OLD))
    command = [str(installed / "lawbook-lint"), "合同.docx"]
    env = {"PATH": str(installed), "LC_ALL": "C"}
    result = subprocess.run(command, capture_output=True, cwd=tmp_path, env=env, check=False)
    lines = result.stdout.decode().splitlines()
    assert (result.returncode, result.stderr) == (1, b"")
    assert lines[0].startswith("合同.docx:2:3: 已废止：《合同法》第五十二条　")
    assert lines[0] in (ROOT / "README.md").read_text("utf-8")
    listed = subprocess.run([str(installed / "pip"), "list", "--format=json"], capture_output=True, check=True)
    names = {package["name"].lower() for package in json.loads(listed.stdout)}
    assert "lawbook" in names
    assert not names & {"mkdocs", "mkdocs-material", "pillow", "ruamel.yaml"}
