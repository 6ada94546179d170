"""The weekly job: links against a server of our own, and what its workflow may install."""

from __future__ import annotations

import http.server
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, free_port
from lawbook import links

SLOW = 2.0


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers with the status that an address names."""

    def do_GET(self) -> None:
        name = self.path.strip("/").rpartition("/")[2]
        if name == "slow":
            time.sleep(SLOW)
        status = int(name) if name.isdigit() else 200
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/elsewhere/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}/"
    running.shutdown()
    running.server_close()
    thread.join()


def project(root: Path, *published: str, page: str = "甲。") -> Path:
    (root / "data").mkdir()
    (root / "content").mkdir()
    (root / "data/published.txt").write_text("".join(f"{row}\n" for row in published), "utf-8")
    (root / "content/a.md").write_text(page, "utf-8")
    return root


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("myths/good", ""),
        ("myths/old → myths/good", ""),
        ("myths/301", "/myths/301/：搬到了 {server}elsewhere/"),
        ("myths/404", "/myths/404/：打不开（404）"),
        ("myths/410", "打不开（410）"),
        ("myths/500", "打不开（500）"),
        ("myths/slow", "秒没有回答"),
    ],
)
def test_each_answer_of_a_page(tmp_path: Path, server: str, address: str, said: str) -> None:
    found = list(links.answers(links.own(project(tmp_path, "myths/good", address), server), SLOW / 4))
    assert len(found) == bool(said)
    if said:
        assert str(found[0]).startswith("data/published.txt:2: ")
        assert said.format(server=server) in str(found[0])


def test_nobody_there(tmp_path: Path) -> None:
    (problem,) = links.answers(links.own(project(tmp_path, "a"), f"http://127.0.0.1:{free_port()}/"), SLOW)
    assert problem.message.endswith("连不上")


def test_the_command_fails_for_our_pages_alone(
    tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "myths/good", page=f"见 {server}x/404 和 {server}x/good\n")
    monkeypatch.chdir(root)
    assert links.main(["--site", server.rstrip("/"), "--seconds", "5"]) == 0
    assert capsys.readouterr() == (f"content/a.md:1: {server}x/404：打不开（404）\n", "")
    (root / "data/published.txt").write_text("myths/404\n", "utf-8")
    assert links.main(["--site", server]) == 1
    assert capsys.readouterr().err == f"data/published.txt:1: {server}myths/404/：打不开（404）\n"


def test_what_the_data_name_elsewhere_is_official() -> None:
    asked = links.elsewhere(ROOT)
    assert {address.split("/")[2].rpartition(".gov.cn")[1] for _, address in asked} == {".gov.cn"}
    assert all((ROOT / at.path).read_text("utf-8").splitlines()[at.line - 1] for at, _ in asked)


WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_what_is_pinned(path: Path) -> None:
    """Actions by commit, packages by hash, no more rights than to read unless a job says so."""
    written = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", written)
    assert [name for name in used if not re.search(r"@[0-9a-f]{40}$", name) and not name.startswith("./")] == []
    assert yaml.safe_load(written)["permissions"] == {"contents": "read"}
    installed = re.findall(r"pip install.*", written)
    assert [line for line in installed if "--require-hashes" not in line] == []


@pytest.mark.parametrize("group", ["audit", "build", "test"])
def test_every_package_is_pinned_and_audited(group: str) -> None:
    locked = (ROOT / f"requirements/{group}.txt").read_text("utf-8")
    packages = re.split(r"\n(?=\S)", locked.strip())
    assert packages
    assert [
        name for name in packages if not re.match(r"[\w.-]+(?:\[[\w,]+\])?==\S+", name) or "--hash=sha256:" not in name
    ] == []
    asked = {line.split("==")[0] for line in (ROOT / f"requirements/{group}.in").read_text("utf-8").splitlines()}
    assert {name for name in asked if name[:1].isalpha()}
    (groups,) = re.findall(r"for group in (.*); do", (ROOT / ".github/workflows/weekly.yml").read_text("utf-8"))
    assert group in groups.split()


def test_web_fetches_no_package() -> None:
    """So there is nothing to lock: no import leaves web/ but for what Deno itself brings."""
    assert not [
        path for path in (ROOT / "web").rglob("*") if path.name in ("package.json", "deno.lock", "node_modules")
    ]
    assert "imports" not in (ROOT / "web/deno.json").read_text("utf-8")
    sources = {path: path.read_text("utf-8") for path in (ROOT / "web").rglob("*.js")}
    form = re.compile(r'\bfrom "([^"\s]+)";|\bimport\("([^"]+)"\)|^import "([^"]+)";', re.M)
    named = {name for text in sources.values() for found in form.findall(text) for name in found if name}
    assert {name for name in named if not name.startswith(("./", "../", "node:"))} == set()
