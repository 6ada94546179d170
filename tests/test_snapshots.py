"""Ten pages read as they did; a change that is wanted is written with `python tests/snapshots.py --write`."""

from __future__ import annotations

from difflib import unified_diff

import pytest
import snapshots


@pytest.mark.parametrize("uri", snapshots.PAGES)
def test_a_page_reads_as_it_did(uri: str) -> None:
    kept = snapshots.path(uri)
    before, now = kept.read_text("utf-8").splitlines(), snapshots.text(uri).splitlines()
    changes = "\n".join(unified_diff(before, now, f"tests/snapshots/{kept.name}", "now", lineterm="", n=1))
    assert not changes, f"\n{changes}\n\nwanted? .venv/bin/python tests/snapshots.py --write"


def test_no_other_snapshot_is_kept() -> None:
    assert {path.name for path in snapshots.FOLDER.iterdir()} == {snapshots.path(uri).name for uri in snapshots.PAGES}
