"""What templates ask when they list."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby

from .. import lint
from ..happenings import fed
from ..kinds import KINDS, Kind
from ..kinds.changes import Change
from ..kinds.letters import Letter, reasons
from ..kinds.myths import Myth
from ..kinds.terms import GlossaryTerm
from ..library.entries import provision_title
from ..model import Answered, Subject
from ..prose import Prose
from ..registers import HISTORIES
from .asked import Asked

MOST = 6
"""Of each kind, so many of what is related: a list that nobody reads to its end is none."""


class Lists(Asked):
    """What stands in a list, and in which order."""

    def related(self, folder: str, key: str, linked: Collection[str] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
        """(label, [(title, link)]) of the records that this one names, then of those that name it, by kind, `MOST` of
        each; not what the page has `linked` already."""
        found = self.library.relations.get((folder, key), set())
        named = {(ref.folder, str(ref)) for ref in self.library.records[folder][key].references()}
        groups = []
        for kind in KINDS.values():
            members = [
                k for k in self.library.records[kind.folder] if (kind.folder, k) in found and kind.link(k) not in linked
            ]
            if members and kind.folder != "channels":
                members.sort(key=lambda k: (kind.folder, k) not in named)
                groups.append((kind.label, [self._titled(kind, member) for member in members[:MOST]]))
        return groups

    def _titled(self, kind: Kind, key: str) -> tuple[str, str]:
        return self.library.records[kind.folder][key].called(self.library.vocabularies), kind.link(key)

    def titled(self, page: str) -> str:
        """What a page is called, as an editor names it: `documents/payment-order`, `documents`."""
        folder, _, key = page.partition("/")
        if key:
            return self.library.records[folder][key].called(self.library.vocabularies)
        return KINDS[folder].nav.title

    def groups(self, kind: Kind) -> list[tuple[str, list[tuple[str, Subject]]]]:
        """The records of a kind under the headings by which it lists them, in their own order."""
        found: dict[str, list[tuple[str, Subject]]] = {}
        for key, record in self.library.records[kind.folder].items():
            found.setdefault(record.group(), []).append((key, record))
        return list(found.items())

    def by_letter(self, terms: Mapping[str, GlossaryTerm]) -> list[tuple[str, list[tuple[str, GlossaryTerm]]]]:
        """Terms under the first letter of how they are spoken, in that order."""
        ordered = sorted(terms.items(), key=lambda item: (item[1].letter, item[1].spoken))
        return [(letter.upper(), list(found)) for letter, found in groupby(ordered, key=lambda item: item[1].letter)]

    def whole(self, folder: str, key: str) -> str:
        """Where all of a record is: source path, with an anchor where the page is shared."""
        return KINDS[folder].whole(key, self.library.records[folder][key])

    def with_verdict(self, verdict: str) -> list[tuple[str, Myth]]:
        return [(key, myth) for key, myth in self.library.myths.items() if myth.verdict == verdict]

    def line(self, record: Subject) -> Prose:
        """What a list says of a record: its verdict, or what it says in a sentence."""
        return record.verdict_line if isinstance(record, Answered) else Prose(record.summary())

    def edited(self) -> list[tuple[date, str, str]]:
        """(day, title, source path) of what says something else than when it was first published, newest first: the
        wordings of provisions, and what the feed tells."""
        library = self.library
        told = {entry.key: (str(entry.title), entry.uri) for entry in fed(library)}
        for key, law in library.statutes.items():
            for number, provision in law.provisions.items():
                title = f"《{law.title}》{provision_title(number, provision)}"
                told[f"{key}/{number}"] = (title, f"statutes/{key}/{number}.md")
        seen = [said for history in HISTORIES for said in history.read(library.root).values()]
        days = [(said[-1].day, *told[said[-1].key]) for said in seen if len(said) > 1 and said[-1].key in told]
        return sorted((row for row in days if row[0] <= library.today), key=lambda row: (-row[0].toordinal(), row[2]))

    def opening(self, letter: Letter, count: int) -> Prose:
        """The first lines of words to say."""
        return Prose("\n\n".join(reasons.lines(letter.text)[:count]), letter.text.at)

    def newest_changes(self) -> list[tuple[str, Change]]:
        return sorted(self.library.of(Change).items(), key=lambda item: item[1].day, reverse=True)

    @cached_property
    def _source_citations(self) -> dict[str, list[lint.sources.Judged]]:
        return lint.sources.judged(self.library)

    def cited_by(self, source: str) -> list[lint.sources.Judged]:
        """What a source article cites, with the linter's judgement on each."""
        return self._source_citations[source]

    def ledger_total(self) -> int:
        """How many items of the sources are ruled on."""
        return sum(len(items) for items in self.library.ledgers.values())
