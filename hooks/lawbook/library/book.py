"""Everything the site knows, on one day, linked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..citation import Citation
from ..model import Claim
from ..source import Where
from .entries import Entry, entries
from .holdings import Holdings
from .resolving import Names, Resolution, Target, resolve


@dataclass(frozen=True)
class Library(Holdings):
    """The holdings with what leads from one to the other."""

    @cached_property
    def names(self) -> Names:
        return Names(self.statutes)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entries(self))

    @cached_property
    def titles(self) -> dict[str, str]:
        """Source path → what the page is called."""
        return {entry.uri: entry.title for entry in self.entries}

    @cached_property
    def claims(self) -> tuple[tuple[Where, Claim], ...]:
        """Every quoted claim in the records, and where it stands."""
        return tuple((claim.at, claim) for _, _, record in self.subjects() for claim in record.parts(Claim))

    @cached_property
    def backlinks(self) -> dict[tuple[str, str], list[Entry]]:
        """(statute, provision) → the pages whose prose cites it, in reading order, each once."""
        found: dict[tuple[str, str], dict[str, Entry]] = {}
        for entry in self.entries:
            for citation in entry.citations:
                target = self.resolve(citation).target
                if target and entry.uri and target.uri != entry.uri:
                    found.setdefault((target.statute, target.provision), {})[entry.uri] = entry
        return {target: list(pages.values()) for target, pages in found.items()}

    @cached_property
    def relations(self) -> dict[tuple[str, str], set[tuple[str, str]]]:
        """(folder, key) → the records that it names or that name it: every reference works both ways."""
        found: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for folder, key, record in self.subjects():
            for named in record.references():
                found.setdefault((folder, key), set()).add((named.folder, str(named)))
                found.setdefault((named.folder, str(named)), set()).add((folder, key))
        return found

    @cached_property
    def _resolved(self) -> dict[Citation, Resolution]:
        return {}

    def resolve(self, citation: Citation) -> Resolution:
        """Where `citation` leads; asked often, answered once."""
        if citation not in self._resolved:
            self._resolved[citation] = resolve(self.names, citation)
        return self._resolved[citation]

    def held(self) -> list[Target]:
        """Every provision held, in order."""
        return [Target(key, number) for key, statute in self.statutes.items() for number in statute.provisions]
