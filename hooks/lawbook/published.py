"""The addresses the site has published. They are shared in chats, so they may never vanish.

`data/published.txt` lists them, one a line, without slashes at the ends. A record that was renamed
leaves its old address there with the new one behind an arrow, `myths/old → myths/new`; the site then
has a page at the old address that leads on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .kinds import KINDS
from .library import Library
from .loading import rows
from .source import Problem, Where

FILE = "data/published.txt"
ARROW = " → "
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
"""What an address looks like: a page is written there, so it leads nowhere else."""


def paged() -> list[str]:
    """The kinds whose records have pages of their own, statutes aside (their provisions have)."""
    return [folder for folder, kind in KINDS.items() if not kind.page and not kind.nested]


def addresses(library: Library) -> list[str]:
    """Every address that a record gives the site, aliases of provisions included."""
    found = [f"{folder}/{key}" for folder in paged() for key in library.records[folder]]
    found += {
        kind.whole(key, record).partition(".")[0]
        for folder, kind in KINDS.items()
        for key, record in library.records[folder].items()
        if kind.part
    }
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            found += [uri.removesuffix(".md") for uri in kind.below(key, record).values()]
    for key, statute in library.statutes.items():
        found.append(f"statutes/{key}")
        found += [f"statutes/{key}/list-{place}" for place in range(2, len(statute.lists) + 1)]
        for number, provision in statute.provisions.items():
            found += [f"statutes/{key}/{name}" for name in (number, *provision.aliases)]
    return sorted(found)


def lines(root: Path) -> list[tuple[str, str]]:
    """(address, new address or "") of every line of the list, in order."""
    return [(old, new) for old, _, new in (row.partition(ARROW) for row in rows(root / FILE, root))]


def moved(library: Library) -> dict[str, str]:
    """Old address → new address of what was renamed."""
    return {old: new for old, new in lines(library.root) if new}


def problems(library: Library) -> Iterator[Problem]:
    """公布过的网址都还在（或写明改到哪里），现有的网址都登记过。"""
    now, listed = set(addresses(library)), lines(library.root)
    for number, (old, new) in enumerate(listed, 1):
        if not all(ADDRESS.fullmatch(address) for address in (old, new) if address or address is old):
            yield Problem(
                Where(FILE, number), f"“{old}{ARROW if new else ''}{new}”不是网址：只用小写字母、数字、连字符和 /"
            )
        elif new and not old.startswith(tuple(f"{folder}/" for folder in KINDS)):
            yield Problem(Where(FILE, number), f"/{old}/ 不是一份资料的网址，不能改到别处")
        elif old not in now and not new:
            advice = f"改回原来的文件名，或在这一行写“{old}{ARROW}新网址”"
            yield Problem(Where(FILE, number), f"/{old}/ 公布过，不能消失：{advice}")
        elif new and (old in now or new not in now):
            yield Problem(Where(FILE, number), f"“{old}{ARROW}{new}”不对：旧网址应当不在，新网址应当在")
    for address in sorted(now - {old for old, _ in listed}):
        yield Problem(Where(FILE, len(listed) or 1), f"新网址 /{address}/ 没有登记：请运行 make publish")


def publish(library: Library) -> list[str]:
    """Add the new addresses to the list; returns them."""
    listed = lines(library.root)
    new = sorted(set(addresses(library)) - {old for old, _ in listed})
    every = sorted([*listed, *((address, "") for address in new)])
    text = "".join(old + (f"{ARROW}{target}" if target else "") + "\n" for old, target in every)
    (library.root / FILE).write_text(text, "utf-8")
    return new
