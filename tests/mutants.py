"""`make mutants`: does a test see what would change what the site says?

Each change of `tests/mutants.toml` is made in the memory of a process of its own (for JavaScript in a copy of `web/`),
and the tests that should see it are run until one does. `--draw` fills the list up; `--every 5` tries one in five:
with `--first 0` to `--first 4` all of them, in five parts.
Exit status 1 if a change that nobody sees has no reason in the list, or one with a reason is seen.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
import types
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jinja2
import jinja2.meta
import pytest
from _pytest.runner import runtestprotocol
from mutating import ROOT, Mutant, drawn
from says import raw
from says.site import TEMPLATES, on, spoken, today

LIST = ROOT / "tests" / "mutants.toml"
TABLE = ROOT / "docs" / "mutants.md"
SEED = 10
PATIENCE = 120
"""Seconds of work after which a change counts as seen: it never ends."""
SAYS = "tests/says/", "tests/test_templates.py", "tests/test_views.py"
SEEN_BY: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("overrides/pages/conducts", ("tests/says/test_conducts.py", "[conducts", *SAYS)),
    ("overrides/pages/stages", ("tests/says/test_stages.py", "[stages", *SAYS)),
    ("overrides/pages/threats", ("tests/says/test_stages.py", "[threats", *SAYS)),
    ("overrides/pages/statutes", ("tests/says/test_statutes.py", *SAYS)),
    ("overrides/pages/deadlines", ("tests/says/test_clocks.py", "tests/says/test_handbook.py", *SAYS)),
    ("overrides/pages/tools", ("tests/says/test_tools.py", "tests/says/test_tools_by_hand.py", *SAYS)),
    ("overrides/pages/myths", ("tests/says/test_stages.py", "[myths", *SAYS)),
    *((f"overrides/pages/{kind}", (f"[{kind}", *SAYS)) for kind in ("tactics", "documents", "letters", "questions")),
    ("overrides/pages/_clocks", ("tests/says/test_clocks.py", *SAYS)),
    ("overrides/pages", ("tests/says/test_lists.py", "tests/says/test_handbook.py", "tests/says/test_whole.py", *SAYS)),
    ("hooks/lawbook/checks", ("tests/test_rules.py",)),
    ("hooks/lawbook/clocks.py", ("tests/test_clocks.py", "tests/says/test_clocks.py", *SAYS)),
    ("hooks/lawbook/kinds", ("hooks/lawbook/kinds/", "tests/test_loading.py", *SAYS)),
    (
        "hooks/lawbook",
        ("tests/test_views.py", "tests/test_templates.py", "tests/says/test_lists.py", *SAYS, "tests/test_history.py"),
    ),
)
"""Where a change should be seen: the tests whose names begin so, or that are about [such a record], in this order; what
changes a page is shown to the pages kept as text first, which takes a second."""
KEPT = "tests/test_snapshots.py"
PATHS = (
    "tests/says",
    "tests/test_snapshots.py",
    "tests/test_templates.py",
    "tests/test_views.py",
    "tests/test_rules.py",
)
PATHS += ("tests/test_clocks.py", "tests/test_loading.py", "tests/test_history.py", "hooks/lawbook/kinds")
FIRST_RULE = "citations_resolve"
DENO = Path(sys.executable).parent / "deno"
IMPORTED = re.compile(r"\bfrom \"(\.[^\"]+)\"|\bimport\(?\"(\.[^\"]+)\"")


def listed() -> list[Mutant]:
    return [Mutant(**fields) for fields in tomllib.loads(LIST.read_text("utf-8"))["mutants"]]


def write(mutants: list[Mutant]) -> None:
    """The list, a line for each."""

    def line(one: Mutant) -> str:
        fields = {"file": one.file, "old": one.old, "new": one.new} | ({"reason": one.reason} if one.reason else {})
        pairs = ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
        return f"  {{ {pairs} }},\n"

    head = "# Drawn by `python tests/mutants.py --draw`; `reason` says why nobody can see a change.\n"
    LIST.write_text(f"{head}mutants = [\n{''.join(map(line, mutants))}]\n", "utf-8")


def draw() -> None:
    """Keep what still fits, and fill up, part by part."""
    kept = [one for one in (listed() if LIST.is_file() else []) if fits(one)]
    known = {(one.file, one.old, one.new) for one in kept}
    for files, number, wanted in drawn(SEED):
        new = [one for one in wanted if (one.file, one.old, one.new) not in known and fits(one)]
        kept += new[: max(0, number - sum(one.file in files for one in kept))]
    write(kept)


def fits(one: Mutant) -> bool:
    try:
        one.applied()
    except LookupError:
        return False
    return True


def apply(one: Mutant) -> None:
    """Make the change in this process."""
    if one.file.endswith(".py"):
        gc.unfreeze()  # or its functions are not found
        changed = {code.co_qualname: code for code in _codes(compile(one.applied(), str(ROOT / one.file), "exec"))}
        for function in gc.get_objects():
            if isinstance(function, types.FunctionType) and function.__code__.co_filename == str(ROOT / one.file):
                function.__code__ = changed.get(function.__code__.co_qualname, function.__code__)
        if one.file == "hooks/lawbook/pages.py":
            today.cache_clear()  # which pages there are is known already
        return
    name, source = one.file.removeprefix("overrides/pages/"), one.applied()
    read = jinja2.FileSystemLoader.get_source

    def get_source(loader: jinja2.FileSystemLoader, environment: jinja2.Environment, asked: str) -> object:
        return (source, None, lambda: True) if asked == name else read(loader, environment, asked)

    jinja2.FileSystemLoader.get_source = get_source  # type: ignore[method-assign, assignment]
    compiled = today().press.cache
    for key in [key for key in compiled or () if key[1] == name]:
        del compiled[key]
    for uri, plan in today().plans.items():
        if name in needed(plan.template):
            today().made.pop(uri, None)
            today().read.pop(uri, None)
    on.cache_clear()
    spoken.cache_clear()


@cache
def needed(template: str) -> set[str]:
    """A template and those that it imports."""
    found = jinja2.meta.find_referenced_templates(today().press.parse((TEMPLATES / template).read_text("utf-8")))
    return {template}.union(*(needed(str(other)) for other in found))


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            yield inner
            yield from _codes(inner)


class Trial:
    """Tries the changes once all tests are collected."""

    def __init__(self, mutants: list[Mutant]) -> None:
        self.mutants = mutants
        self.survived: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        warm(session)
        templates = [one for one in self.mutants if not one.file.endswith(".py")]
        code = [one for one in self.mutants if one.file.endswith(".py")]
        self._try(session, code, next(self._failing(shown(session, code)), ""))
        self._try(session, templates, first_failing(shown(session, templates)))  # leaves every page made and read
        return True

    def _try(self, session: pytest.Session, mutants: list[Mutant], failing: str) -> None:
        if failing:
            sys.exit(f"不改也不过，先让 make test 变绿：{failing}")
        gc.collect()
        gc.freeze()
        for one in mutants:
            if not self._seen(session, one):
                self.survived.append(one)
                print(f"\nnot seen: {one.file}: {one.old!r} → {one.new!r}", flush=True)
            else:
                print(".", end="", flush=True)

    def _failing(self, items: list[pytest.Item]) -> Iterator[str]:
        """The first test that fails without a change."""
        with tempfile.NamedTemporaryFile() as note:
            child = os.fork()
            if child == 0:
                Path(note.name).write_text(first_failing(items), "utf-8")
                os._exit(0)
            os.waitpid(child, 0)
            if name := Path(note.name).read_text("utf-8"):
                yield name

    def _seen(self, session: pytest.Session, one: Mutant) -> bool:
        child = os.fork()
        if child == 0:
            signal.setitimer(signal.ITIMER_PROF, PATIENCE)
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            try:
                apply(one)
                status = bool(first_failing(chosen(session, one.file)))
            except BaseException:
                status = True
            os._exit(status)
        return os.waitpid(child, 0)[1] != 0


def warm(session: pytest.Session) -> None:
    """What is the same under every change."""
    raw.related()
    raw.provisions()
    one_of_each = {plan.template: uri for uri, plan in today().plans.items()}
    for uri in one_of_each.values():
        today().page(uri)  # compiles its templates
    today().made.clear()
    (spoiling,) = [item for item in session.items if item.nodeid.endswith(f"test_the_real_data_is_clean[{FIRST_RULE}]")]
    failed(spoiling, session.items[-1])  # the library that is spoiled is read, and stays


def shown(session: pytest.Session, mutants: list[Mutant]) -> list[pytest.Item]:
    """The tests that some of the changes are shown to."""
    found = {item for file in {one.file for one in mutants} for item in chosen(session, file)}
    return [item for item in session.items if item in found]


def chosen(session: pytest.Session, file: str) -> list[pytest.Item]:
    paths = next(paths for prefix, paths in SEEN_BY if file.startswith(prefix))
    paths = paths if "/checks/" in file else (KEPT, *paths)
    ordered = [
        item
        for path in paths
        for item in session.items
        if (path in item.nodeid if path.startswith("[") else item.nodeid.startswith(path))
    ]
    if "/checks/" in file:
        rules = {name for name in (ROOT / file).read_text("utf-8").split("def ")[1:] for name in [name.split("(")[0]]}
        about = [item for item in ordered if any(rule in item.nodeid for rule in rules)]
        ordered = about or ordered
    return list(dict.fromkeys(ordered))


def first_failing(items: list[pytest.Item]) -> str:
    """The name of the first that fails, with the end of what it says; "" if none does."""
    for item, after in zip(items, [*items, None][1:], strict=True):
        for report in failed(item, after):
            return f"{item.nodeid}\n{report.longreprtext[-600:]}"
    return ""


def failed(item: pytest.Item, after: pytest.Item | None) -> list[pytest.TestReport]:
    return [report for report in runtestprotocol(item, log=False, nextitem=after) if report.failed]


def imports(module: Path) -> Iterator[Path]:
    """What a module needs, itself included."""
    todo, known = [module], {module}
    while todo:
        yield (here := todo.pop())
        needed = {
            here.parent.joinpath(one or other).resolve() for one, other in IMPORTED.findall(here.read_text("utf-8"))
        }
        todo += needed - known
        known |= needed


def tests_of(copy: Path) -> dict[Path, list[Path]]:
    """Each module of the copy of `web/` → the files of tests that need it, the nearest first."""
    found: dict[Path, list[Path]] = {}
    for test in sorted(copy.rglob("*_test.js")):
        for module in imports(test):
            found.setdefault(module, []).append(test)
    return {module: sorted(tests, key=lambda test: test.parent != module.parent) for module, tests in found.items()}


def fails(copy: Path, tests: list[Path]) -> bool:
    """Whether one of the tests fails, or never ends."""
    command = [str(DENO), "test", "--no-remote", "--no-npm", "--no-check", "--no-config", "--quiet", "--fail-fast"]
    command += [f"--allow-read={ROOT},{copy}", *map(str, tests)]
    limited = ["sh", "-c", f'ulimit -t {PATIENCE}; exec "$@"', "sh", *command]
    return bool(subprocess.run(limited, cwd=ROOT / "web", capture_output=True, check=False).returncode)


def seen_on_device(one: Mutant, copy: Path, tests: list[Path]) -> bool:
    """Whether a test of JavaScript sees a change, made in the copy of `web/`."""
    file = copy / one.file.removeprefix("web/")
    before = file.read_text("utf-8")
    file.write_text(one.applied(), "utf-8")
    seen = any(fails(copy, [test]) for test in tests)
    file.write_text(before, "utf-8")
    return seen


def on_device(mutants: list[Mutant]) -> list[Mutant]:
    """Those that no test sees."""
    if mutants:
        import device

        device.prepare()
    survived = []
    with tempfile.TemporaryDirectory() as folder:
        copy = (Path(folder) / "web").resolve()
        shutil.copytree(ROOT / "web", copy)
        tests = tests_of(copy)
        needed = {one: tests.get(copy / one.file.removeprefix("web/"), []) for one in mutants}
        if (every := sorted({test for files in needed.values() for test in files})) and fails(copy, every):
            sys.exit("不改也不过，先让 make test 变绿：web/")
        for one in mutants:
            if seen_on_device(one, copy, needed[one]):
                print(".", end="", flush=True)
            else:
                survived.append(one)
                print(f"\nnot seen: {one.file}: {one.old!r} → {one.new!r}", flush=True)
    return survived


def room(one: Mutant) -> str:
    parts = one.file.split("/")
    return "/".join(parts[: 3 if parts[0] == "hooks" else 2])


def table(tried: list[Mutant], survived: list[Mutant]) -> str:
    """How many changes were tried where, and how many were seen."""
    rows = ["| 在哪里改 | 试了 | 测试看见 | 看不见，有理由 | 看不见，没理由 |", "|---|---:|---:|---:|---:|"]
    where, missed = Counter(map(room, tried)), Counter(map(room, survived))
    excused = Counter(room(one) for one in survived if one.reason)
    for name, number in [*sorted(where.items()), ("合计", len(tried))]:
        lost, known = (len(survived), sum(excused.values())) if name == "合计" else (missed[name], excused[name])
        rows.append(f"| {name} | {number} | {number - lost} | {known} | {lost - known} |")
    return "\n".join(rows)


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--draw", action="store_true")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--first", type=int, default=0, help="the place of the first that is tried with --every")
    options.add_argument("--only", default="", help="paths that begin so")
    options.add_argument("--unexplained", action="store_true", help="leave out what has a reason")
    asked = options.parse_args()
    if asked.draw:
        draw()
        return 0
    mutants = [one for one in listed() if one.file.startswith(asked.only) and not (asked.unexplained and one.reason)]
    gone = [one for one in mutants if not fits(one)]
    for one in gone:
        print(f"no longer there (python tests/mutants.py --draw): {one.file}: {one.old!r}")
    tried = [one for one in mutants if one not in gone][asked.first :: asked.every]
    trial = Trial([one for one in tried if not one.file.startswith("web/")])
    if trial.mutants:
        status = pytest.main(["-p", "no:terminal", "-p", "no:cacheprovider", "-o", "addopts=", *PATHS], plugins=[trial])
        if status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return 2
    survived = trial.survived + on_device([one for one in tried if one.file.startswith("web/")])
    print("\n\n" + table(tried, survived))
    unexplained = [one for one in survived if not one.reason]
    needless = [one for one in tried if one.reason and one not in survived]
    for one in needless:
        print(f"seen after all, its reason can go: {one.file}: {one.old!r}")
    return bool(gone or unexplained or needless)


if __name__ == "__main__":
    sys.exit(main())
