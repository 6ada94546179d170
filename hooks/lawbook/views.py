"""What the page templates ask of the library."""

from __future__ import annotations

import re
from typing import Any

from .citation import find, find_loose
from .kinds import KINDS, LABELS, Kind
from .kinds.changes import Change
from .kinds.conducts import Conduct, ConductRuling
from .kinds.statutes import Provision, Statute
from .library import Library
from .library.entries import provision_title
from .library.provisions import lines
from .library.resolving import short_name
from .model import Claim, Grade

ESCAPED = re.compile(r"([\\`*_{}\[\]<>#|~])")

ITEM_VERDICTS = {
    "right": "准确",
    "limited": "须限定",
    "wrong": "错误",
    "harmful": "照做有害",
    "unlawful": "所写行为违法",
    "doubtful": "存疑",
    "experience": "经验之谈",
    "missing": "来源没写",
    "neutral": "不需判断",
    "noise": "抓取噪声",
}
"""How the ledger names its verdicts."""


def escape(text: str) -> str:
    """`text` as Markdown that shows it letter by letter."""
    return ESCAPED.sub(r"\\\1", text)


def paragraphs(text: str) -> str:
    """`text` with each of its lines a paragraph."""
    return "\n\n".join(line for line in text.split("\n") if line.strip())


class Views:
    """What the templates ask of the library."""

    item_verdicts = ITEM_VERDICTS

    def __init__(self, library: Library) -> None:
        self.library = library

    def term(self, vocabulary: str, key: str) -> Any:
        return self.library.vocabularies[vocabulary][key]

    def badge(self, vocabulary: str, key: str) -> str:
        """A word with its sign, for a verdict, a permission or a grade; never colour alone."""
        term = self.term(vocabulary, key)
        sign = f'<span aria-hidden="true">{term.sign}</span> ' if term.sign else ""
        return f'<span class="tag {vocabulary}-{key}">{sign}{term.label}</span>'

    def official(self, key: str, statute: Statute, provision: Provision) -> list[tuple[str, str, bool]]:
        """(anchor, Markdown, is an item) for each line of the text, linked where we hold the target."""
        own = statute.title if not statute.edition_of else ""
        return [(line.anchor, self._linked(line.text, own), line.item is not None) for line in lines(provision)]

    def _linked(self, text: str, own: str) -> str:
        names = self.library.names.all
        out, end = "", 0
        for citation in find_loose(text, names, own=own or None):
            target = self.library.resolve(citation).target
            start, stop = citation.span
            if target is None or start == stop:
                continue
            out += escape(text[end:start]) + f"[{escape(text[start:stop])}](/{target.uri})"
            end = stop
        return out + escape(text[end:])

    def backlinks(self, key: str, number: str) -> list[tuple[str, list[tuple[str, str]]]]:
        """(label, [(title, link)]) of the pages that cite a provision, by kind."""
        found = self.library.backlinks.get((key, number), [])
        groups = {label: [(e.title, e.uri) for e in found if e.kind == kind] for kind, label in LABELS.items()}
        return [(label, entries) for label, entries in groups.items() if entries]

    def related(self, folder: str, key: str) -> list[tuple[str, list[tuple[str, str]]]]:
        """(label, [(title, link)]) of the records that this one names or that name it, by kind."""
        found = self.library.relations.get((folder, key), set())
        groups = []
        for kind in KINDS.values():
            members = [k for k in self.library.records[kind.folder] if (kind.folder, k) in found]
            if members and kind.folder != "channels":
                groups.append((kind.label, [self._titled(kind, member) for member in members]))
        return groups

    def _titled(self, kind: Kind, key: str) -> tuple[str, str]:
        return self.library.records[kind.folder][key].called(self.library.vocabularies), kind.link(key)

    def rulings(self, conduct: Conduct) -> list[ConductRuling]:
        """The rulings of a conduct, those that have ended behind the others."""
        return sorted(conduct.rulings, key=lambda ruling: bool(ruling.until and ruling.until <= self.library.today))

    def ruling(self, conduct: Conduct, lender: str) -> Any:
        """The ruling of a conduct that holds today for a lender type."""
        today = self.library.today
        return next(
            ruling
            for ruling in conduct.rulings
            if lender in ruling.lenders
            and (not ruling.since or ruling.since <= today)
            and (not ruling.until or today < ruling.until)
        )

    def newest_changes(self) -> list[tuple[str, Change]]:
        return sorted(self.library.of(Change).items(), key=lambda item: item[1].day, reverse=True)

    def ledger_total(self) -> int:
        """How many items of the sources are ruled on."""
        return sum(len(items) for items in self.library.ledgers.values())

    def page_link(self, page: str) -> str:
        """A ledger's `myths/late-fee` or `threats#arrest` as a link between sources."""
        path, hash_, anchor = page.partition("#")
        folder, _, key = path.partition("/")
        kind = KINDS.get(folder)
        if kind and "/" not in key:
            return f"/{kind.link(key) if key else kind.home}{hash_}{anchor}"
        return f"/{path}/index.md" if path == "sources" else f"/{path}.md{hash_}{anchor}"

    def neighbours(self, statute: Statute, number: str) -> tuple[str | None, str | None]:
        """The provisions held before and after this one."""
        keys = list(statute.provisions)
        at = keys.index(number)
        return (keys[at - 1] if at else None, keys[at + 1] if at + 1 < len(keys) else None)

    def name(self, number: str, provision: Provision) -> str:
        return provision_title(number, provision)

    def short(self, statute: Statute) -> str:
        return short_name(statute)

    def sureness(self, basis: tuple[str, ...]) -> str:
        """How sure a page is: 依据 9 条，其中转述 2 条."""
        targets = {
            (t.statute, t.provision): self.library.statutes[t.statute].provisions[t.provision].grade
            for line in basis
            for citation in find(line)
            if (t := self.library.resolve(citation).target)
        }
        counts = [
            f"{self.term('grades', grade).label} {number}"
            for grade in Grade
            if (number := sum(1 for g in targets.values() if g is grade))
        ]
        return f"依据 {len(targets)} 条：{'，'.join(counts)}" if targets else "没有法条依据"

    def claim(self, claim: Claim) -> str:
        """A claim as Markdown, each citation in it followed by what is wrong with it, none linked."""
        text = escape(claim.text).replace("《", "&#12298;")
        for cite in claim.cites:
            written = escape(cite.cite).replace("《", "&#12298;")
            label = self.term("citation-verdicts", cite.verdict).label
            text = text.replace(written, f'{written}<span class="cite-verdict">（{label}）</span>')
        return text

    def reported(self) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        """What we hold only as a report, by instrument."""
        return self._graded(Grade.REPORTED)

    def single(self) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        return self._graded(Grade.SINGLE)

    def _graded(self, grade: Grade) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        found = []
        for key, statute in self.library.statutes.items():
            held = [(number, p) for number, p in statute.provisions.items() if p.grade is grade]
            if held:
                found.append((key, statute, held))
        return found
