"""The addresses the site has published. They are shared in chats, so they may never vanish.

`data/published.txt` lists them, one a line, without the leading slash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .library import Library
from .source import Problem, Where

FILE = "data/published.txt"


def addresses(library: Library) -> list[str]:
    """Every address that a record gives the site, aliases included."""
    found = [f"{kind}/{key}" for kind in ("stages", "myths") for key in getattr(library, kind)]
    for key, statute in library.statutes.items():
        found.append(f"statutes/{key}")
        for number, provision in statute.provisions.items():
            found += [f"statutes/{key}/{name}" for name in (number, *provision.aliases)]
    return sorted(found)


def problems(library: Library) -> Iterator[Problem]:
    """What was published is still there, and what is there is published."""
    now = set(addresses(library))
    path = library.root / FILE
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    for number, address in enumerate(lines, 1):
        if address not in now:
            yield Problem(Where(FILE, number), f"/{address}/ 公布过，不能消失：改回原来的文件名，或为它留一个别名")
    for address in sorted(now - set(lines)):
        yield Problem(Where(FILE, len(lines) or 1), f"新网址 /{address}/ 没有登记：请运行 python -m lawbook publish")


def publish(library: Library) -> list[str]:
    """Add the new addresses to the list; returns them."""
    path: Path = library.root / FILE
    known = set(path.read_text("utf-8").splitlines()) if path.exists() else set()
    new = sorted(set(addresses(library)) - known)
    path.write_text("\n".join(sorted(known | set(new))) + "\n", "utf-8")
    return new
