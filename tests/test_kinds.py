"""A kind is a folder: everything that knows the kinds knows a new one, and says what one lacks."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import throwaway
from conftest import LIBRARY, ROOT, environment, mkdocs
from lawbook.kinds import FAULTS, KINDS, Tab, discover, lacking
from lawbook.navigation import complete, doors, sections
from test_search_index import addresses, unpacked


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the package of the project at `root`."""
    env = environment(PYTHONPATH=str(root / "hooks"))
    return subprocess.run(
        [sys.executable, *command], cwd=root / "tests", capture_output=True, text=True, env=env, check=False
    )


def check_without_address(site: Path) -> None:
    """A site that is built for no address: links are relative and nothing is canonical."""
    assert 'rel="canonical"' not in (site / "stages/court/index.html").read_text("utf-8")
    assert "REPO_URL" in (site / "about/corrections/index.html").read_text("utf-8")


def test_a_new_kind_is_known_everywhere(project: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    throwaway.write(project)
    published = run(project, "-m", "lawbook", "publish")
    assert published.stdout.split() == ["/agencies/somebody/"], published.stderr
    checked = run(project, "-m", "lawbook", "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "某某公司" not in (project / "data/schema/agencies.json").read_text("utf-8")

    site = tmp_path / "site"
    built = mkdocs(project, site)
    assert built.returncode == 0, built.stderr
    check_without_address(site)
    assert "先问它受谁委托" in (site / "agencies/somebody/index.html").read_text("utf-8")
    assert "某某公司" in (site / "agencies/index.html").read_text("utf-8")
    assert 'href="../agencies/"' in (site / "more/index.html").read_text("utf-8")
    assert 'data-share="link"' in (site / "agencies/somebody/index.html").read_text("utf-8")
    assert (site / "posters/agencies/somebody.png").stat().st_size > 10_000
    assert (site / "posters/preview/agencies/somebody.png").is_file()
    assert json.loads((site / "api/v1/agencies.json").read_text("utf-8"))["records"]["somebody"]["title"] == "某某公司"
    assert '"agencies/somebody/"' in (site / "sw.js").read_text("utf-8")
    (index,) = site.glob("assets/web/*/data/index.json")
    search = json.loads(index.read_text("utf-8"))
    at = addresses(search["pages"]["address"]).index(("agencies", "agencies/somebody/"))
    assert [unpacked(search, name)[at] for name in ("title", "words")] == ["某某公司", "无名公司"]
    assert search["kinds"]["agencies"] == {"label": "公司", "boost": 1.3}

    looked_at = run(project, "-c", "import json; from browser.kinds import KINDS; print(json.dumps(KINDS))")
    assert looked_at.returncode == 0, looked_at.stderr
    kinds = json.loads(looked_at.stdout)
    assert (kinds["agencies"], kinds["agencies/somebody"]) == ("agencies/", "agencies/somebody/")


def test_the_test_of_the_guide_passes(project: Path) -> None:
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project)
    throwaway.write(project)
    tested = run(project, "-m", "pytest", "-q", "-c", str(project / "pyproject.toml"), str(project / throwaway.TEST))
    assert "2 passed" in tested.stdout, tested.stdout


def test_a_kind_that_lacks_something_is_one_line(project: Path) -> None:
    (project / "tests").mkdir()
    throwaway.write(project, {throwaway.KIND: without("    weight=1.3,\n")})
    result = run(project, "-m", "lawbook", "check")
    assert result.returncode == 1
    assert result.stderr.splitlines()[:-1] == [f"{throwaway.KIND}:1: KIND 没有写明 weight"]


def without(*lines: str) -> str:
    """`__init__.py` of the kind without these lines."""
    source = throwaway.FILES[throwaway.KIND]
    for line in lines:
        assert line in source
        source = source.replace(line, "")
    return source


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str | None]], list[str]]:
    """What is wrong with the throw-away kind after changes to its files, found in a package of its own."""

    def find(changed: dict[str, str | None]) -> list[str]:
        absolute = {
            path: source.replace("from ...", "from lawbook.").replace("from ..", "from lawbook.kinds.")
            for path, source in (throwaway.FILES | changed).items()
            if source is not None
        }
        throwaway.write(tmp_path, dict.fromkeys(throwaway.FILES) | absolute)
        folder = tmp_path / "hooks/lawbook/kinds"
        package = f"kinds_{tmp_path.name}"
        folder.rename(tmp_path / package)
        monkeypatch.syspath_prepend(tmp_path)
        kinds, problems = discover(tmp_path / package, package, tmp_path)
        problems += lacking(kinds.values(), tmp_path / package, tmp_path, tmp_path)
        return [str(problem).removeprefix(f"{package}/agencies/") for problem in problems]

    return find


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({throwaway.MODEL: None}, "这一类缺少 model.py"),
        ({throwaway.KIND: None}, "这一类缺少 __init__.py"),
        ({throwaway.KIND: '"""Nothing."""\n'}, "没有 KIND：这一类叫什么、放在哪里、网站拿它做什么"),
        (
            {throwaway.KIND: without("    weight=1.3,\n", "    shared=True,\n")},
            "KIND 没有写明 weight、shared",
        ),
        (
            {throwaway.MODEL: throwaway.FILES[throwaway.MODEL].replace("def warnings", "def warning")},
            "Agency 没有写 warnings",
        ),
        ({throwaway.TEST: None}, "这一类没有测试：test_kind.py"),
        ({throwaway.PAGE: None}, "这一类没有模板：overrides/pages/agencies/page.*"),
        (
            {throwaway.KIND: throwaway.FILES[throwaway.KIND].replace('Listing("催收公司", "是谁在打电话。")', "None")},
            "这一类没有模板：overrides/pages/agencies/index.*",
        ),
    ],
    ids=["model", "package", "KIND", "traits", "what its traits ask", "test", "template", "index"],
)
def test_an_incomplete_kind(
    found: Callable[[dict[str, str | None]], list[str]], changed: dict[str, str | None], message: str
) -> None:
    assert found(changed) == [f"__init__.py:1: {message}"]


def test_a_complete_kind(found: Callable[[dict[str, str | None]], list[str]]) -> None:
    assert found({}) == []


def test_a_folder_without_anything_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "__pycache__").mkdir()
    kinds, problems = discover(tmp_path, "nothing", tmp_path)
    assert kinds == {}
    assert list(map(str, problems)) == ["empty/__init__.py:1: 这一类缺少 __init__.py、model.py"]


def test_ours_are_complete() -> None:
    assert FAULTS == []
    assert [folder for folder in KINDS if not (ROOT / "data" / folder).is_dir()] == []
    assert list(lacking(KINDS.values(), ROOT / "hooks/lawbook/kinds", ROOT, ROOT)) == []


def test_every_kind_is_found_from_every_page_or_from_more() -> None:
    reachable = [section.folder for section in sections()] + [home for _, _, home in doors()]
    for folder, kind in KINDS.items():
        assert (folder if isinstance(kind.nav, Tab) else kind.home) in reachable


def test_every_index_has_its_name_in_the_navigation() -> None:
    (first, *rest) = complete([{"首页": "index.md"}])
    assert first == {"首页": "index.md"}
    named = {uri: name for entry in rest for name, uri in entry.items()}
    assert named["stages/index.md"] == "阶段"
    assert {kind.home for kind in KINDS.values()} <= set(named)


def test_samples_exist() -> None:
    for folder, kind in KINDS.items():
        assert all(sample.split("/")[0] in LIBRARY.records[folder] for sample in kind.samples)
