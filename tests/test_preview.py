"""A preview that meets broken data keeps what it showed, says what is wrong, and recovers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from lawbook import site
from lawbook.source import Invalid, Problem, Where

PLACE = site.Place("", "", "")


@dataclass(frozen=True)
class Made:
    """Stands for a site."""

    edition: int
    trouble: str = ""


@pytest.fixture
def results(monkeypatch: pytest.MonkeyPatch) -> list[Made | Invalid]:
    """What the next preparations come to."""
    coming: list[Made | Invalid] = []

    def prepare(*_: object, preview: bool) -> Made:
        result = coming.pop(0)
        if isinstance(result, Invalid):
            raise result
        return result

    monkeypatch.setattr(site, "prepare", prepare)
    return coming


BROKEN = Invalid([Problem(Where("data/a.yml", 3), "写错了")])


def test_it_keeps_its_site_until_the_data_is_mended(results: list[Made | Invalid]) -> None:
    build = site.Build(preview=True)
    results += [Made(1), BROKEN, BROKEN, Made(2)]
    seen = []
    for _ in range(4):
        build.prepare(Path(), {}, PLACE, [])
        seen.append(build.site)
    told = "data/a.yml:3: 写错了"
    assert seen == [Made(1), Made(1, told), Made(1, told), Made(2)]


def test_without_a_site_it_stops(results: list[Made | Invalid]) -> None:
    build = site.Build(preview=True)
    results.append(BROKEN)
    with pytest.raises(Invalid):
        build.prepare(Path(), {}, PLACE, [])
    with pytest.raises(LookupError):
        build.site  # noqa: B018
