"""The code of `web/`: form, lint, types and tests with coverage, by Deno; the tests again on the modules as they are
published. Nothing is fetched."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import oracle_conduct
import oracle_deadline
import reference_interest
import yaml
from conftest import LIBRARY, ROOT
from lawbook.export import device
from lawbook.library.entries import provision_title
from lawbook.library.resolving import short_name
from messages import vectors

WEB = ROOT / "web"
DENO = Path(sys.executable).parent / "deno"
CACHE = ROOT / ".cache"
DATA, PUBLISHED, PREPARED = CACHE / "web", CACHE / "web-published", CACHE / "web-tests"
"""Where the tests find the data that the site would publish, its modules, and what Python worked out for them."""
EVERY = 13
"""Of the days of the year, `make test` asks the oracle about one in so many; `make bench` about each."""
TEST = ("test", "--no-remote", "--no-npm", "--parallel", "--quiet", f"--allow-read={ROOT}")
STEPS = (
    ("fmt", "--check", "--quiet"),
    ("lint", "--quiet"),
    ("check", "--no-remote", "--no-npm", "--quiet", "."),
    (*TEST, f"--coverage={CACHE / 'web-coverage'}", "."),
    (*TEST, "--no-check", "--no-config", str(PUBLISHED)),
)


def worked(every: int) -> dict[str, str]:
    """What is worked out in Python: cases by hand, and the oracle's answers for one day in `every`."""
    cases = {
        path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "tests/cases").glob("*.yml"))
    }
    found = {f"cases-{name}": json.dumps(rows, ensure_ascii=False, default=str) for name, rows in cases.items()}
    return found | {
        "oracle-conduct": oracle_conduct.written(),
        "oracle-deadline": oracle_deadline.written(every),
        "vectors-interest": reference_interest.vectors(),
    }


def prepare(every: int = EVERY) -> None:
    """Write the data that the site would publish for the library as it is, and the modules beside their tests, those
    too that are published as parts of others."""
    data = device.data(LIBRARY)
    twin = {"twin": json.dumps(vectors())}  # what Python reads in messages
    DATA.mkdir(parents=True, exist_ok=True)
    for name, content in (data | twin).items():
        (DATA / f"{name}.json").write_text(content, "utf-8")
    PREPARED.mkdir(parents=True, exist_ok=True)
    for name, content in worked(every).items():
        (PREPARED / f"{name}.json").write_text(content, "utf-8")
    titles = {f"{t.statute}/{t.provision}": _title(t.statute, t.provision) for t in LIBRARY.held()}
    (DATA / "titles.json").write_text(json.dumps(titles, ensure_ascii=False), "utf-8")
    shutil.rmtree(PUBLISHED, ignore_errors=True)
    made = device.device(WEB, data)
    parts = {name: device.script(source) for name, source in made.sources.items()}
    for name, content in (parts | made.files).items():
        path = PUBLISHED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    for path in (*WEB.rglob("*_test.js"), *(WEB / "testing").iterdir()):
        target = PUBLISHED / path.relative_to(WEB)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)


def _title(law: str, number: str) -> str:
    statute = LIBRARY.statutes[law]
    return f"《{short_name(statute)}》{provision_title(number, statute.provisions[number])}"


def deno(*arguments: str) -> int:
    """Run Deno in `web/`."""
    quiet = {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    return subprocess.run([str(DENO), *arguments], cwd=WEB, env=os.environ | quiet, check=False).returncode


def main() -> int:
    prepare()
    return max(deno(*step) for step in STEPS)


if __name__ == "__main__":
    sys.exit(main())
