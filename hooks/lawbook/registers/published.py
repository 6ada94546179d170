"""The wordings and the entries of the feed that have been published: `data/registers/wordings.tsv`, `feed.tsv`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ..happenings import fed
from ..library import Library
from ..text.normal import normalised
from .history import History, Seen


def wording(text: str) -> str:
    """The digest of a wording: SHA-256 of its UTF-8 after NFKC, without white space."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()


def _wordings(library: Library) -> Iterator[Seen]:
    """Of each provision the digest of its wording, from when and until when it is in force."""
    for key, statute in library.statutes.items():
        held = f"{statute.effective or ''}\t{statute.until or ''}"
        for number, provision in statute.provisions.items():
            said = f"{wording(provision.text)}\t{held}"
            yield Seen(f"{key}/{number}", said, library.today, provision.text.at)


def _entries(library: Library) -> Iterator[Seen]:
    """Of each entry the digest of what it says."""
    for entry in fed(library):
        said = f"{entry.title}\n{entry.text}\n{entry.uri}"
        yield Seen(entry.key, hashlib.sha256(said.encode()).hexdigest()[:32], library.today, entry.at)


WORDINGS = History(
    "data/registers/wordings.tsv", "条文", "provision\tdigest\teffective\tuntil\tpublished\tseal", _wordings
)
ENTRIES = History("data/registers/feed.tsv", "订阅里的一条", "entry\tdigest\tupdated\tseal", _entries)
