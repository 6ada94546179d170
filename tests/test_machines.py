"""Pages as Markdown and llms.txt: nothing of a record is lost, every link leads somewhere, grades travel along."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import LIBRARY, ROOT
from lawbook.cards import address
from lawbook.clocks import Days
from lawbook.kinds import KINDS
from lawbook.library.provisions import lines
from lawbook.machines import llms, twins
from lawbook.machines.fields import HEAD, TOOLS
from lawbook.model import Checked, Cited, Clocked, Grade, Record
from lawbook.prose import Prose
from lawbook.views import Views
from lawbook.words import Words

BASE = "https://example.org/"
VIEWS = Views(LIBRARY, Words(LIBRARY))
TWINS = dict(twins.twins(VIEWS, BASE))
LLMS = llms.assets(VIEWS, BASE)["llms.txt"]
LINK = re.compile(r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<place>[^()\s]*)\)")
FILES = {"llms.txt", "feed.xml", "calendar.ics", "api/v1/index.json"}
SINGLES = {"handbook/", "handbook/card/", "more/", "sources/", "about/unverified/"} | {
    f"tools/{path.name.partition('.')[0]}/" for path in (ROOT / "overrides" / "pages" / "tools").glob("*.html.j2")
}
"""Pages that only gather what others say."""


def read(text: str) -> str:
    """Markdown as it is read: links leave their words; spaces do not count."""
    return re.sub(r"\s+", "", LINK.sub(lambda link: link["words"], text).replace("（转述）", ""))


def own_prose(record: Record) -> list[Prose]:
    """The sentences of a record that its page shows, those in records within it too."""
    found: list[Any] = [getattr(record, name) for name in type(record).model_fields if name not in (*HEAD, *TOOLS)]
    prose: list[Prose] = []
    while found:
        value = found.pop()
        if isinstance(value, Prose):
            prose.append(value)
        elif isinstance(value, tuple):
            found += value
        elif isinstance(value, dict):
            found += value.values()
        elif isinstance(value, Record):
            found += [getattr(value, name) for name in type(value).model_fields]
    return prose


@pytest.mark.parametrize("folder", [folder for folder in KINDS if folder != "statutes"])
def test_nothing_of_a_record_is_lost(folder: str) -> None:
    kind = KINDS[folder]
    for key, record in LIBRARY.records[folder].items():
        twin = TWINS[address(kind.uri(key)) + "index.md"]
        text = read(twin)
        assert read(str(record.called(LIBRARY.vocabularies))) in text
        for prose in own_prose(record):
            assert read(prose) in text, (key, prose)
        if isinstance(record, Checked):
            assert f"核对日期：{record.checked}" in text
        for citation in (c for line in record.basis for c in line.citations) if isinstance(record, Cited) else ():
            target = LIBRARY.resolve(citation).target
            assert target
            grade = LIBRARY.statutes[target.statute].provisions[target.provision].grade
            label = LIBRARY.vocabularies["grades"][grade].label
            assert f"({BASE}statutes/{target.statute}/{target.provision}/)（{label}）" in twin


def test_wording_is_whole_and_a_report_says_so() -> None:
    for key, law in LIBRARY.statutes.items():
        for number, provision in law.provisions.items():
            twin = TWINS[f"statutes/{key}/{number}/index.md"]
            quoted = [line.removeprefix("> ") for line in twin.split("\n") if line.startswith("> ")]
            assert quoted == [line.text for line in lines(provision)]
            assert ("转述，非官方文本：" in twin) == (provision.grade is Grade.REPORTED)
            assert str(provision.plain).split("\n")[0][:6] in twin
            assert ("**已失效**" in twin) == law.ended(LIBRARY.today)


def test_licence_and_sureness_travel_with_each() -> None:
    for place, twin in TWINS.items():
        assert twin.startswith("# "), place
        assert "CC BY 4.0" in twin
        assert "不是法律意见" in twin
        assert "“转述”不是官方文本" in twin


def test_every_page_has_one() -> None:
    pages = {page.uri for page in LIBRARY.pages} | {target.uri for target in LIBRARY.held()}
    pages |= {kind.home for kind in KINDS.values()}
    pages |= {KINDS[folder].uri(key) for folder, key, _ in LIBRARY.subjects()}
    assert {address(uri) + "index.md" for uri in pages} <= set(TWINS)


def test_links_lead_somewhere() -> None:
    pages = {place.removesuffix("index.md") for place in TWINS} | SINGLES
    for place, text in {**TWINS, "llms.txt": LLMS}.items():
        for link in LINK.finditer(text):
            target = link["place"].partition("#")[0]
            if target:
                assert target.startswith(BASE), (place, target)
                rest = target.removeprefix(BASE)
                assert rest in pages or rest in TWINS or rest in FILES, (place, target)


def test_links_are_relative_where_the_address_is_unknown() -> None:
    unknown = twins.twins(VIEWS, "")
    assert set(unknown) == set(TWINS)
    pages = {place.removesuffix("index.md") for place in TWINS} | SINGLES
    for place in ("stages/court/index.md", "index.md", "statutes/civil-code/676/index.md", "about/index.md"):
        links = [link["place"].partition("#")[0] for link in LINK.finditer(unknown[place])]
        assert links
        for link in filter(None, links):
            found = posixpath.normpath(posixpath.join(posixpath.dirname(place), link))
            reached = "" if found == "." else found + ("/" if link.endswith("/") else "")
            assert reached in pages or reached in FILES, (place, link)


def test_the_index_names_every_record() -> None:
    first, second, *_ = LLMS.split("\n\n")
    assert first.startswith("# ")
    assert second.startswith("> ")
    for folder, kind in KINDS.items():
        assert f"({BASE}{address(kind.home)}index.md)" in LLMS
        for key in LIBRARY.records[folder] if not kind.page else ():
            assert f"({BASE}{address(kind.uri(key))}index.md)" in LLMS
    assert f"({BASE}api/v1/index.json)" in LLMS


def test_no_field_shows_the_advice_of_its_hint() -> None:
    for place, twin in TWINS.items():
        for heading in re.findall(r"^#{2,} (.*)$", twin, re.M):
            assert len(heading) < 60, (place, heading)
            assert "按顺序" not in heading
            assert "data/" not in heading


def test_pages_link_to_their_twins(site: Path) -> None:
    """Where a page says it has one, it lies there; and every page that has one says so."""
    for place, text in TWINS.items():
        page = (site / place).with_name("index.html").read_text("utf-8")
        assert '<link rel="alternate" type="text/markdown" href="index.md">' in page, place
        assert (site / place).read_text("utf-8").count("\n") == text.count("\n")
    for single in SINGLES:
        assert "text/markdown" not in (site / single / "index.html").read_text("utf-8")
    assert (site / "llms.txt").is_file()


def test_a_clock_says_how_long_in_each_case_and_where_it_is_named() -> None:
    days, home = Days(LIBRARY), TWINS["deadlines/index.md"]
    for clock in LIBRARY.clocks.values():
        for variant in clock.variants.values():
            assert f"{variant.name}" in home
            assert f"：{days.span(clock, variant)}\n" in home
    for folder, key, record in LIBRARY.subjects():
        if isinstance(record, Clocked):
            twin = TWINS[address(KINDS[folder].uri(key)) + "index.md"]
            assert all(f"：{days.brief(LIBRARY.clocks[clock])}" in twin for clock in record.clocks)
