"""What has been published stays registered: lines are added, never changed, never removed."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import LIBRARY, SITE_URL
from lawbook.export import api
from lawbook.library import load
from lawbook.registers import HISTORIES, WORDINGS
from lawbook.source import Invalid
from lawbook.views import Views
from lawbook.words import Words

CIVIL = "data/statutes/civil-code.yml"


def digest(text: str) -> str:
    """As CHANGELOG_API.md says."""
    return hashlib.sha256(re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).encode()).hexdigest()


def published(root: Path) -> dict[str, list[dict[str, str]]]:
    written = api.assets(load(root, LIBRARY.today + timedelta(60)), SITE_URL)["api/v1/wordings.json"]
    return {key: record["wordings"] for key, record in json.loads(written)["records"].items()}


def test_a_citation_can_be_checked_after_the_wording_has_changed(project: Path) -> None:
    path, later = project / CIVIL, LIBRARY.today + timedelta(30)
    old = str(LIBRARY.statutes["civil-code"].provisions["676"].text)
    before = (project / WORDINGS.file).read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace("支付逾期利息", "支付约定的逾期利息"), "utf-8")
    changed = load(project, later)
    WORDINGS.add(changed)
    after = (project / WORDINGS.file).read_text("utf-8")
    assert after.startswith(before)
    assert after.count("\n") == before.count("\n") + 1
    first, second = published(project)["civil-code/676"]
    assert (first["digest"], first["effective"], first["until"]) == (digest(old), "2021-01-01", None)
    assert (second["digest"], second["published"]) == (
        digest(changed.statutes["civil-code"].provisions["676"].text),
        later.isoformat(),
    )
    WORDINGS.add(changed)
    assert (project / WORDINGS.file).read_text("utf-8") == after, "once is enough"
    told = [Views(library, Words(library)).edited() for library in (load(project, later), load(project, LIBRARY.today))]
    row = (later, "《中华人民共和国民法典》第六百七十六条", "statutes/civil-code/676.md")
    assert told[0][0] == row, "the page of corrections tells it, newest first"
    assert row not in told[1], "not before the day"


def test_every_wording_of_today_is_published() -> None:
    written = json.loads(api.assets(LIBRARY, SITE_URL)["api/v1/wordings.json"])
    for key, law in LIBRARY.statutes.items():
        for number, provision in law.provisions.items():
            newest = written["records"][f"{key}/{number}"]["wordings"][-1]
            assert newest["digest"] == digest(provision.text)
            assert (newest["effective"], newest["until"]) == tuple(
                day and day.isoformat() for day in (law.effective, law.until)
            )


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.file)
@pytest.mark.parametrize("kept", [slice(3, None), slice(2), slice(0)])
def test_nothing_is_written_over_a_register_that_was_cut(project: Path, history, kept: slice) -> None:
    """Whatever is missing in the middle is refused; what is missing at the end is entered again, with its new day."""
    path = project / history.file
    heading, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(heading + "".join(lines[kept]), "utf-8")
    cut, later = path.read_text("utf-8"), load(project, LIBRARY.today + timedelta(1))
    if kept.start == 3:
        with pytest.raises(Invalid, match="不能改，也不能删"):
            history.add(later)
        assert path.read_text("utf-8") == cut
    else:
        newest = {line.split("\t")[0]: line for line in lines}
        missing = set(newest.values()) - set(lines[kept])
        assert len(list(history.problems(later))) == len(missing)
        history.add(later)
        added = path.read_text("utf-8").removeprefix(cut).splitlines()
        assert len(added) == len(missing)
        assert all(f"\t{later.today}\t" in line for line in added)
