"""calendar.ics: the days on which rules begin and end, as all-day events to subscribe to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import icalendar

from ..cards import NAME, address
from ..happenings import Happening, changes
from ..kinds import KINDS
from ..kinds.changes import Change
from ..library import Library
from ..text.plain import plain
from .identity import lasting
from .instruments import called, only_reported

NAMED = re.compile(r"《[^《》]+》")


def assets(library: Library, site_url: str) -> dict[str, str]:
    """Address → content of the calendar. `site_url` ends with a slash; "" where unknown, events then have no link."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//{NAME}//calendar.ics 1.0//ZH")
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, f"{NAME}：规则的起止")
    for event in events(library):
        calendar.add_component(_component(event, library.today, site_url))
    return {"calendar.ics": calendar.to_ical().decode()}


def events(library: Library) -> list[Happening]:
    """Every day on which a rule begins or ends, past ones too, in order."""
    return sorted(
        (*changes(library), *_instruments(library), *_clocks(library)), key=lambda event: (event.day, event.key)
    )


def _instruments(library: Library) -> Iterator[Happening]:
    """Beginnings that no change tells of, and all ends.

    The first day of an old edition is left out: it is the law's, not the edition's.
    """
    told = set(_told(library))
    for key, law in library.statutes.items():
        page, name = f"statutes/{key}/index.md", called(law)
        report = "据报道，官方原文本站未见。" if only_reported(law) else ""
        text = f"{report}{law.title}，{law.version}。"
        if law.effective and not law.edition_of and (key, law.effective) not in told:
            note = law.effective_note or ""
            yield Happening(law.effective, f"statutes/{key}/effective", f"{name}施行", text + note, page, law.at)
        if law.until:
            yield Happening(law.until, f"statutes/{key}/until", f"{name}失效", text, page, law.at)


def _clocks(library: Library) -> Iterator[Happening]:
    """The clocks whose last day can be told, with what is doubtful about it."""
    for key, clock in library.clocks.items():
        if clock.ends and clock.ends_text:
            text = f"{clock.answer}{clock.ends_text}"
            page = KINDS["deadlines"].link(key)
            yield Happening(clock.ends, f"deadlines/{key}/ends", f"{clock.title}：最后一天", text, page, clock.at)


def _told(library: Library) -> Iterator[tuple[str | None, date]]:
    """(instrument, day) of what the titles of the changes tell of."""
    for change in library.of(Change).values():
        for name in NAMED.findall(change.title):
            yield library.names.statute(name, None)[0], change.day


def _component(event: Happening, today: date, site_url: str) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", str(lasting(event.key)))
    component.add("dtstamp", datetime.combine(today, time(), UTC))
    component.add("dtstart", event.day)
    component.add("summary", plain(event.title))
    component.add("transp", "TRANSPARENT")
    component.add("description", plain(event.text))
    if site_url:
        component.add("url", site_url + address(event.uri))
    return component
