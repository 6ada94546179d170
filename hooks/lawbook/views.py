"""What the page templates ask of the library."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import Any

from . import lint
from .citation import Citation
from .kinds import KINDS, LABELS, Kind
from .kinds.changes import Change
from .kinds.conducts import Conduct, ConductRuling
from .kinds.myths import Myth
from .kinds.statutes import Provision, Statute
from .kinds.threats import ThreatRow
from .library import Library
from .library.entries import provision_title
from .library.resolving import short_name
from .model import Answered, Cited, Cue, Grade, LenderType, Subject
from .prose import Prose
from .words import Words


class Views:
    """What the templates ask of the library."""

    def __init__(self, library: Library, words: Words) -> None:
        self.library, self.words = library, words

    def term(self, vocabulary: str, key: str) -> Any:
        return self.library.vocabularies[vocabulary][key]

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

    def groups(self, kind: Kind) -> list[tuple[str, list[tuple[str, Subject]]]]:
        """The records of a kind under the headings by which it lists them."""

        def group(item: tuple[str, Subject]) -> str:
            return item[1].group()

        ordered = sorted(self.library.records[kind.folder].items(), key=group)
        return [(name, list(members)) for name, members in groupby(ordered, key=group)]

    def with_verdict(self, verdict: str) -> list[tuple[str, Myth]]:
        return [(key, myth) for key, myth in self.library.myths.items() if myth.verdict == verdict]

    def of_rank(self, rank: str) -> list[tuple[str, Statute]]:
        return [(key, statute) for key, statute in self.library.statutes.items() if statute.rank == rank]

    def inserted(self, statute: Statute) -> bool:
        """Whether it has articles between its numbers: 第二百九十三条之一."""
        return any("-" in number and number[0].isdigit() for number in statute.provisions)

    def in_brackets(self, name: str) -> str:
        return f"《{name}》"

    def copies(self, statute: Statute, provision: Provision) -> list[str]:
        """The copies in which a provision was seen."""
        return [str(statute.provenance[code]) for code in provision.sources]

    def line(self, record: Subject) -> Prose:
        """What a list says of a record: its verdict, or what it says in a sentence."""
        own = record.verdict_line if isinstance(record, Answered) else None
        return own or Prose(record.summary())

    def heard(self) -> list[dict[str, Any]]:
        """What is heard most, a sentence for each cue, with its verdict and the record that it is about."""
        said = (cue for cue in self.library.cues.values() if not cue.quiet)
        return [self._heard(cue) for cue in sorted(said, key=lambda cue: not cue.danger)]

    def _heard(self, cue: Cue) -> dict[str, Any]:
        folder, _, key = cue.ref.partition("/")
        record = self.library.records[folder][key]
        own = record.verdict if isinstance(record, Myth) else None
        vocabulary, verdict = ("verdicts", own) if own else ("findings", cue.verdict)
        badge = {"vocabulary": vocabulary, "verdict": verdict}
        return badge | {"said": cue.examples[0], "line": self.line(record), "uri": KINDS[folder].link(key)}

    def overall(self, conduct: Conduct) -> str:
        """What holds of a conduct for every lender; "" where that depends on who lent."""
        found = {self.ruling(conduct, lender).ruling for lender in LenderType}
        return str(found.pop().value) if len(found) == 1 else ""

    def same_everywhere(self, threat: ThreatRow) -> str:
        """What holds of a threat at every stage; "" where that changes."""
        found = {cell.when for cell in threat.cells.values()}
        return str(found.pop().value) if len(found) == 1 else ""

    def ruling_anchor(self, conduct: Conduct, ruling: ConductRuling) -> str:
        """Where a ruling stands on the page of its conduct; what holds today has the shorter name."""
        name = f"ruling-{ruling.lenders[0].value}"
        return f"{name}-until-{ruling.until}" if ruling.ended(self.library.today) else name

    def ruling_cited(self, conduct: Conduct, ruling: ConductRuling) -> str:
        """A ruling as one would cite it: whom it is for, what it says, and each provision in full."""
        lenders = "、".join(str(self.term("lenders", lender).label) for lender in ruling.lenders)
        targets = {(t.statute, t.provision): t for c in ruling.text.citations if (t := self.library.resolve(c).target)}
        laws = [self.library.statutes[key] for key, _ in targets]
        provisions = [(number, law.provisions[number]) for (_, number), law in zip(targets, laws, strict=True)]
        basis = [self.cited(law, number, p) for law, (number, p) in zip(laws, provisions, strict=True)]
        return "\n".join((f"{conduct.title}（{lenders}）：{self.term('permissions', ruling.ruling).label}", *basis))

    def cited(self, statute: Statute, number: str, provision: Provision) -> str:
        """A provision as one would cite it: full title, issuer, number, article, in force since, grade, checked."""
        origin = "，".join(filter(None, (statute.issuer, statute.number)))
        since = f"{statute.effective} 起施行" if statute.effective else str(statute.effective_note)
        grade = self.term("grades", provision.grade).label
        name = provision_title(number, provision)
        return f"《{statute.title}》（{origin}）{name}，{since}，{grade}，核对于 {provision.checked}"

    def rulings(self, conduct: Conduct) -> list[ConductRuling]:
        """The rulings of a conduct, those that have ended behind the others."""
        return sorted(conduct.rulings, key=lambda ruling: ruling.ended(self.library.today))

    def ruling(self, conduct: Conduct, lender: str) -> Any:
        """The ruling of a conduct that holds today for a lender type."""
        today = self.library.today
        return next(ruling for ruling in conduct.rulings if lender in ruling.lenders and ruling.holds(today))

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

    def neighbours(self, statute: Statute, number: str) -> tuple[str | None, str | None]:
        """The provisions held before and after this one."""
        keys = list(statute.provisions)
        at = keys.index(number)
        return (keys[at - 1] if at else None, keys[at + 1] if at + 1 < len(keys) else None)

    def name(self, number: str, provision: Provision) -> str:
        return provision_title(number, provision)

    def short(self, statute: Statute) -> str:
        return short_name(statute)

    def sureness(self, record: Subject) -> str:
        """How sure a page is: 依据 9 条，其中转述 2 条."""
        basis = record.basis if isinstance(record, Cited) else ()
        reminder = record.limitation if isinstance(record, Answered) else None
        texts = (*basis, *([self.words.sections["limitation", reminder]] if reminder else []))
        return self.graded([citation for text in texts for citation in text.citations])

    def graded(self, citations: Iterable[Citation]) -> str:
        """依据 9 条：逐字核对 7，转述 2."""
        found = {(t.statute, t.provision) for c in citations if (t := self.library.resolve(c).target)}
        grades = [self.library.statutes[law].provisions[number].grade for law, number in found]
        counts = [f"{self.term('grades', grade).label} {grades.count(grade)}" for grade in Grade if grade in grades]
        return f"依据 {len(found)} 条：{'，'.join(counts)}" if found else "没有法条依据"

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
