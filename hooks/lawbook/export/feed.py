"""The Atom feed: changes of the rules, and rulings on conducts from the day on which they hold.

What lies ahead is in the calendar and enters the feed on its day. Corrections are not in the feed:
the site keeps no record of them.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date

from ..cards import NAME, address
from ..kinds import KINDS
from ..kinds.conducts import Conduct, ConductRuling
from ..library import Library
from ..text.plain import plain
from .happenings import Happening, changes
from .identity import lasting

ATOM = "http://www.w3.org/2005/Atom"
CHINA_MIDNIGHT = "T00:00:00+08:00"


def assets(library: Library, site_url: str) -> dict[str, str]:
    """Address → content of the feed. `site_url` ends with a slash; "" where unknown, links then are relative."""
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "zh-CN"})
    found = entries(library)
    _add(feed, "id", lasting("feed").urn)
    _add(feed, "title", f"{NAME}：规则的变化")
    _add(feed, "updated", _moment(max((entry.day for entry in found), default=library.today)))
    _add(_add(feed, "author"), "name", NAME)
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{site_url}feed.xml")
    _add(feed, "link", rel="alternate", type="text/html", href=site_url + address(KINDS["changes"].page))
    for entry in found:
        _append(feed, entry, site_url)
    return {"feed.xml": ET.tostring(feed, encoding="utf-8", xml_declaration=True).decode() + "\n"}


def entries(library: Library) -> list[Happening]:
    """What has happened by today, newest first."""
    past = [entry for entry in (*changes(library), *_rulings(library)) if entry.day <= library.today]
    return sorted(past, key=lambda entry: (-entry.day.toordinal(), entry.key))


def _rulings(library: Library) -> Iterator[Happening]:
    """One entry for each conduct and each day from which a ruling on it holds."""
    for key, conduct in library.of(Conduct).items():
        for day in sorted({ruling.since for ruling in conduct.rulings if ruling.since}):
            text = "\n\n".join(_ruling(library, ruling) for ruling in conduct.rulings if ruling.since == day)
            title = f"{conduct.title}：自 {day} 起的判断"
            yield Happening(
                day, f"conducts/{key}/{day}", title, text, address(KINDS["conducts"].link(key)) + "#rulings"
            )


def _ruling(library: Library, ruling: ConductRuling) -> str:
    """银行贷款、信用卡：禁止。… as a paragraph."""
    words = library.vocabularies
    lenders = "、".join(words["lenders"][lender].label for lender in ruling.lenders)
    end = f"（{ruling.until} 起不再适用）" if ruling.until else ""
    return f"{lenders}：{words['permissions'][ruling.ruling].label}{end}。{ruling.text}"


def _append(feed: ET.Element, entry: Happening, site_url: str) -> None:
    element = _add(feed, "entry")
    _add(element, "id", lasting(entry.key).urn)
    _add(element, "title", entry.title)
    _add(element, "updated", _moment(entry.day))
    _add(element, "link", rel="alternate", type="text/html", href=site_url + entry.page)
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
