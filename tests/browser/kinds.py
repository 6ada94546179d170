"""One page of each kind, for everything that looks at pages: checks, weights, times, pictures."""

from __future__ import annotations

from conftest import LIBRARY
from lawbook.cards import address, cards
from lawbook.kinds import KINDS as RECORDS
from lawbook.library import Library
from lawbook.navigation import SINGLES


def pages(library: Library) -> dict[str, str]:
    """Name → address of a page of each sort: `stages`, `stages/escalation`, `about`, `handbook`, …

    The kinds say which of their records to look at; one that says nothing shows its first.
    """
    found = {kind.folder: kind.home for kind in RECORDS.values()}
    for kind in RECORDS.values():
        if not kind.page:
            samples = kind.samples or tuple(library.records[kind.folder])[:1]
            found |= {f"{kind.folder}/{key}": _uri(kind.folder, key) for key in samples}
        if kind.part:
            key, record = next(iter(library.records[kind.folder].items()))
            found[f"{kind.folder}/{key}"] = kind.whole(key, record).partition("#")[0]
    found |= {page.uri.removesuffix("/index.md").removesuffix(".md"): page.uri for page in (*SINGLES, *library.pages)}
    found["sources/s2"] = "sources/s2.md"
    named = {name: address(uri) for name, uri in found.items()}
    return named | {"neutral": cards(library)["stages/court.md"].neutral, "missing": "404.html"}


def _uri(folder: str, key: str) -> str:
    return f"{folder}/{key}.md" if "/" in key else RECORDS[folder].uri(key)


KINDS = pages(LIBRARY)
MEASURED = (
    "index",
    "stages/escalation",
    "statutes/civil-code/676",
    "myths/order-law-42",
    "conducts",
    "questions/limitation",
)
"""The pages whose speed is compared with stock Material's."""
