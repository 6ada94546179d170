"""The search index: what it holds, and what a reader's first query has to fetch."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

from conftest import LIBRARY, ROOT
from lawbook.export.search import LAW, LONGEST_TEXT, ROW, assets, index

SCRIPTS = ROOT / "overrides" / "search"
PAGES, BUDGET = 450, 60_000
"""Of so many pages index, engine and worker together weigh at most so many bytes, gzipped."""


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def weights(draws: int = 5) -> list[int]:
    """Bytes at the first query for PAGES pages drawn at random, once for each draw."""
    content = json.loads(index(LIBRARY))
    rows = list(zip(*content["columns"], strict=True))
    pages = sorted({row[0].partition("#")[0] for row in rows})
    code = sum(packed(path.read_text("utf-8")) for path in SCRIPTS.glob("*.js"))
    found = []
    for draw in range(draws):
        kept = set(random.Random(draw).sample(pages, PAGES))
        columns = list(zip(*(row for row in rows if row[0].partition("#")[0] in kept), strict=True))
        found.append(
            code + packed(json.dumps(content | {"columns": columns}, ensure_ascii=False, separators=(",", ":")))
        )
    return found


def test_it_stays_within_its_budget() -> None:
    assert max(weights()) <= BUDGET


def test_it_holds_every_page_once_and_every_number() -> None:
    content = json.loads(index(LIBRARY))
    addresses = content["columns"][0]
    assert len(content["columns"]) == len(ROW)
    assert len(set(addresses)) == len(addresses)
    assert all(len(law) == len(LAW) for law in content["laws"])
    assert {f"statutes/{law}/{no}/" for law, statute in LIBRARY.statutes.items() for no in statute.provisions} <= set(
        addresses
    )


def test_long_texts_end_with_a_whole_sentence() -> None:
    columns = json.loads(index(LIBRARY))["columns"]
    glosses = [text for text, grade in zip(columns[4], columns[5], strict=True) if grade]
    assert len(glosses) == len(LIBRARY.held())
    assert all(text.endswith(("。", "”")) for text in glosses)
    assert all(len(text) <= LONGEST_TEXT or text.count("。") == 1 for text in glosses)


def test_names_carry_the_hash_of_their_content(tmp_path: Path) -> None:
    for script in SCRIPTS.glob("*.js"):
        (tmp_path / script.name).write_text(script.read_text("utf-8"), "utf-8")
    before = set(assets(LIBRARY, tmp_path))
    (tmp_path / "engine.js").write_text("/* changed */", "utf-8")
    changed = before - set(assets(LIBRARY, tmp_path))
    assert len(changed) == 1
    assert "engine" in changed.pop()
