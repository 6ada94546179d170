"""The feed and the calendar, read by the libraries that readers' programs use."""

from __future__ import annotations

import dataclasses
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import feedparser
import html5lib
import icalendar
from conftest import LIBRARY, SITE_URL
from lawbook.export import calendar, feed
from lawbook.kinds.changes import Change
from lawbook.kinds.conducts import Conduct
from lawbook.kinds.statutes import Statute
from lawbook.library import Library, load
from lawbook.registers import ENTRIES

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = "“引号\"'</title><script>alert(1)</script>&amp; ]]> 😀；逗号,分号; \\n\u000b\u0000完"
SEEN = HOSTILE.replace("\u000b", "").replace("\u0000", "").replace("\\n", "\\n")


def xml(library: Library = LIBRARY, site_url: str = SITE_URL) -> ET.Element:
    return ET.fromstring(feed.assets(library, site_url)["feed.xml"].encode())


def parsed(library: Library = LIBRARY, site_url: str = SITE_URL):
    found = feedparser.parse(feed.assets(library, site_url)["feed.xml"].encode(), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def ics(library: Library = LIBRARY, site_url: str = SITE_URL) -> str:
    return calendar.assets(library, site_url)["calendar.ics"]


def days(library: Library = LIBRARY, site_url: str = SITE_URL) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(ics(library, site_url)).walk("VEVENT"))


def changed(day: date, title: str = "《某办法》施行", text: str = "写了什么。") -> Library:
    """The library with one change more, `new`."""
    change = Change.model_validate({"day": day, "title": title, "text": text, "means": "没有什么。"})
    changes = LIBRARY.records["changes"] | {"new": change}
    return dataclasses.replace(LIBRARY, records=LIBRARY.records | {"changes": changes})


def with_law(key: str, **fields: object) -> Library:
    """The library with one instrument altered."""
    law = LIBRARY.statutes[key].model_copy(update=fields)
    return dataclasses.replace(
        LIBRARY, records=LIBRARY.records | {"statutes": LIBRARY.records["statutes"] | {key: law}}
    )


def test_the_feed_has_what_atom_requires() -> None:
    root = xml()
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    for element in (root, *root.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"a:{name}", ATOM)
            assert found.text
        (link,) = element.findall("a:link[@rel='alternate']", ATOM)
        assert link.get("href", "").startswith(SITE_URL)
    assert root.findtext("a:author/a:name", namespaces=ATOM)
    assert [link.get("href") for link in root.findall("a:link[@rel='self']", ATOM)] == [f"{SITE_URL}feed.xml"]


def test_a_feed_reader_sees_every_change_and_ruling_newest_first() -> None:
    found = parsed()
    changes = {str(change.title) for change in LIBRARY.of(Change).values() if change.day <= LIBRARY.today}
    rulings = {
        (key, ruling.since)
        for key, conduct in LIBRARY.of(Conduct).items()
        for ruling in conduct.rulings
        if ruling.since and ruling.since <= LIBRARY.today
    }
    assert {entry.title for entry in found.entries if entry.tags[0].term == "changes"} == changes
    assert sum(entry.tags[0].term == "conducts" for entry in found.entries) == len(rulings)
    times = [entry.updated for entry in found.entries]
    assert times == sorted(times, reverse=True)
    assert found.feed.updated == times[0]


def test_a_ruling_is_told_with_whom_it_binds_and_what_it_says() -> None:
    (entry,) = [e for e in parsed().entries if e.link.endswith("conducts/call-at-night/#rulings")]
    for ruling in LIBRARY.of(Conduct)["call-at-night"].rulings:
        if ruling.since:
            assert ruling.text in entry.content[0].value
            assert all(LIBRARY.vocabularies["lenders"][key].label in entry.content[0].value for key in ruling.lenders)


def test_identifiers_are_urns_that_no_address_and_no_neighbour_changes() -> None:
    before, after = (
        {e.link.removeprefix(SITE_URL): e.id for e in parsed(library, url).entries}
        for library, url in (
            (LIBRARY, SITE_URL),
            (changed(date(2020, 1, 2)), ""),
        )
    )
    new = after.pop("about/changes/#new")
    assert before == after
    assert new not in before.values()
    assert len({e.id for e in parsed().entries}) == len(parsed().entries)
    assert all(str(UUID(e.id)) == e.id.removeprefix("urn:uuid:") for e in parsed().entries)


def test_an_entry_that_is_edited_is_updated_on_the_day_of_the_edit(project: Path) -> None:
    """Who follows the feed sees the correction; the entry keeps its name, the others keep their day."""
    path, later = project / "data/changes/civil-code.yml", LIBRARY.today + timedelta(9)
    before = {entry.id: (entry.link, entry.updated) for entry in parsed(load(project, LIBRARY.today)).entries}
    path.write_text(path.read_text("utf-8").replace("text: ", "text: 更正：", 1), "utf-8")
    edited = load(project, later)
    (problem,) = ENTRIES.problems(edited)
    assert problem.at.path == "data/changes/civil-code.yml"
    ENTRIES.add(edited)
    assert not list(ENTRIES.problems(edited))
    after = {entry.id: (entry.link, entry.updated) for entry in parsed(load(project, later)).entries}
    assert after.keys() == before.keys()
    (changed,) = (name for name in after if after[name] != before[name])
    assert after[changed] == (f"{SITE_URL}about/changes/#civil-code", f"{later}T00:00:00+08:00")
    newest = parsed(load(project, later))
    assert (newest.entries[0].id, newest.feed.updated) == (changed, f"{later}T00:00:00+08:00")
    then = {entry.id: (entry.link, entry.updated) for entry in parsed(load(project, LIBRARY.today)).entries}
    assert then == before, "on an earlier day the edit has not been made"


def test_entries_lead_to_pages(site: Path) -> None:
    for entry in parsed().entries:
        page, _, anchor = entry.link.removeprefix(SITE_URL).partition("#")
        tree = html5lib.parse((site / page / "index.html").read_text("utf-8"))
        assert any(element.get("id") == anchor for element in tree.iter()), entry.link


def test_what_lies_ahead_is_in_the_calendar_and_not_yet_in_the_feed() -> None:
    ahead, now = changed(LIBRARY.today + timedelta(1)), changed(LIBRARY.today)
    assert "《某办法》施行" not in {entry.title for entry in parsed(ahead).entries}
    (entry,) = (entry for entry in parsed(now).entries if entry.title == "《某办法》施行")
    assert entry.updated == parsed(now).feed.updated == f"{LIBRARY.today}T00:00:00+08:00"
    assert "《某办法》施行" in {str(event["summary"]) for event in days(ahead)}


def test_the_feed_survives_hostile_words() -> None:
    hostile = changed(LIBRARY.today, HOSTILE, f"{HOSTILE}\n\n**粗** [链接](/myths/late-fee.md)")
    (entry,) = (e for e in xml(hostile).findall("a:entry", ATOM) if e.findtext("a:title", namespaces=ATOM) == SEEN)
    content = entry.findtext("a:content", namespaces=ATOM)
    assert content == f"{SEEN}\n\n粗 链接\n\n对你意味着什么：没有什么。"
    assert SEEN in {entry.title for entry in parsed(hostile).entries}


def test_a_calendar_program_reads_every_day() -> None:
    events = days()
    assert len(events) == len(calendar.events(LIBRARY))
    assert len({str(event["uid"]) for event in events}) == len(events)
    for event in events:
        assert type(event["dtstart"].dt) is date
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["dtstamp"].dt.date() == LIBRARY.today
        assert str(event["summary"])
        assert str(event["url"]).startswith(SITE_URL)
    whole = icalendar.Calendar.from_ical(ics())
    assert whole["version"] == "2.0"
    assert whole["prodid"]
    assert not whole.errors


def test_lines_are_folded_and_end_as_the_format_wants() -> None:
    raw = ics().encode()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert b"\r\n " in raw


def test_every_beginning_and_end_is_told_once() -> None:
    told = [(event["dtstart"].dt, str(event["summary"])) for event in days()]
    assert len(set(told)) == len(told)
    assert {str(c.title) for c in LIBRARY.of(Change).values()} <= {title for _, title in told}
    assert [title for day, title in told if "个人贷款" in title] == ["《个人贷款管理办法》施行"]
    assert [day for day, title in told if title == "《律师法》施行"] == [LIBRARY.statutes["lawyers-law"].effective]
    assert [day for day, title in told if title == "《治安管理处罚法》（2012年文本）失效"] == [date(2026, 1, 1)]
    assert not any(day == LIBRARY.statutes["public-security-law-2012"].effective for day, _ in told)


def test_a_date_that_is_only_reported_says_so() -> None:
    law: Statute = LIBRARY.statutes["collection-standard"]
    moved = with_law("collection-standard", effective=law.effective + timedelta(1))
    (event,) = [e for e in days(moved) if e["dtstart"].dt == law.effective + timedelta(1)]
    assert str(event["description"]).startswith("据报道，")


def test_the_calendar_survives_hostile_words_and_needs_no_address() -> None:
    hostile = changed(LIBRARY.today, HOSTILE, f"{HOSTILE}\nBEGIN:VEVENT\r\nSUMMARY:假的")
    events = days(hostile, "")
    assert len(events) == len(days()) + 1
    (event,) = [e for e in events if e["dtstart"].dt == LIBRARY.today]
    assert str(event["summary"]) == SEEN
    assert "BEGIN:VEVENT" in str(event["description"])
    assert not any("url" in e for e in events)
    assert max(map(len, ics(hostile).encode().split(b"\r\n"))) <= 75


def test_both_are_the_same_every_time() -> None:
    assert feed.assets(LIBRARY, SITE_URL) == feed.assets(LIBRARY, SITE_URL)
    assert ics() == ics()
