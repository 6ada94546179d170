"""The Atom feed: changes of the rules, and rulings on conducts from the day on which they hold.

What lies ahead is in the calendar and enters the feed on its day. An entry that says something else than it did is
updated on the day on which that was registered.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from ..cards import NAME, address
from ..happenings import Happening, fed
from ..kinds import KINDS
from ..library import Library
from ..registers import ENTRIES
from ..text.plain import plain
from .identity import lasting

ATOM = "http://www.w3.org/2005/Atom"
CHINA_MIDNIGHT = "T00:00:00+08:00"


def assets(library: Library, site_url: str) -> dict[str, str]:
    """Address → content of the feed. `site_url` ends with a slash; "" where unknown, links then are relative."""
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "zh-CN"})
    found = entries(library)
    _add(feed, "id", lasting("feed").urn)
    _add(feed, "title", f"{NAME}：规则的变化")
    _add(feed, "updated", _moment(max((day for _, day in found), default=library.today)))
    _add(_add(feed, "author"), "name", NAME)
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{site_url}feed.xml")
    _add(feed, "link", rel="alternate", type="text/html", href=site_url + address(KINDS["changes"].page))
    for entry, day in found:
        _append(feed, entry, day, site_url)
    return {"feed.xml": ET.tostring(feed, encoding="utf-8", xml_declaration=True).decode() + "\n"}


def entries(library: Library) -> list[tuple[Happening, date]]:
    """What has happened by today, with the day on which it happened or was last told otherwise, newest first."""
    seen = ENTRIES.read(library.root)
    found = []
    for entry in fed(library):
        days = [entry.day, *(said.day for said in seen.get(entry.key, ())[1:])]
        if entry.day <= library.today:
            found.append((entry, max(day for day in days if day <= library.today)))
    return sorted(found, key=lambda item: (-item[1].toordinal(), item[0].key))


def _append(feed: ET.Element, entry: Happening, updated: date, site_url: str) -> None:
    element = _add(feed, "entry")
    _add(element, "id", lasting(entry.key).urn)
    _add(element, "title", entry.title)
    _add(element, "updated", _moment(updated))
    _add(element, "link", rel="alternate", type="text/html", href=site_url + address(entry.uri))
    folder = entry.key.partition("/")[0]
    _add(element, "category", term=folder, label=KINDS[folder].label)
    _add(element, "content", entry.text, type="text")


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    if text:
        element.text = plain(text)
    return element


def _moment(day: date) -> str:
    """The beginning of `day` in China."""
    return f"{day}{CHINA_MIDNIGHT}"
