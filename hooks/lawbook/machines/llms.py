"""`llms.txt`: what the site is, how to quote it, and where what is, for programs that answer people."""

from __future__ import annotations

from collections.abc import Iterator

from ..cards import NAME, address
from ..kinds import KINDS
from ..views import Views
from .twins import FILE
from .writer import Place, Writer

INTERFACE = (
    ("api/v1/index.json", "数据接口", "全部资料的 JSON，带 JSON Schema"),
    ("feed.xml", "规则的变化", "Atom"),
    ("calendar.ics", "日历", "iCalendar"),
)


def assets(views: Views, site_url: str) -> dict[str, str]:
    """Address → content; `site_url` ends with a slash, or is "" where unknown."""
    writer = Writer(Place(views, site_url), "")
    quoting, licence = writer.section("quoting"), writer.section("licence")
    parts = [f"# {NAME}", f"> {writer.section('lead')}", quoting, licence, *_kinds(writer), *_others(writer)]
    return {"llms.txt": "\n\n".join(parts) + "\n"}


def _kinds(writer: Writer) -> Iterator[str]:
    for folder, kind in KINDS.items():
        rows = [_row(writer, kind.home, f"{kind.nav.title}：全部", "")]
        for key, subject in writer.library.records[folder].items() if not kind.page else ():
            called, line = str(subject.called(writer.library.vocabularies)), str(writer.views.line(subject))
            rows.append(_row(writer, kind.uri(key), called, line))
        yield f"## {kind.nav.title}\n\n" + "\n".join(rows)


def _others(writer: Writer) -> Iterator[str]:
    pages = [_row(writer, page.uri, page.meta.title, page.meta.description) for page in writer.library.pages]
    yield "## 说明\n\n" + "\n".join(pages)
    files = [f"- [{name}]({writer.at(place)})：{note}" for place, name, note in INTERFACE]
    yield "## 数据\n\n" + "\n".join(files)


def _row(writer: Writer, uri: str, name: str, note: str) -> str:
    said = f"：{' '.join(note.split())}" if note else ""
    return f"- [{name}]({writer.at(address(uri) + FILE)}){said}"
