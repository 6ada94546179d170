"""What templates ask about instruments, provisions, and how sure a page is."""

from __future__ import annotations

from collections.abc import Iterable

from ..citation import Citation
from ..kinds import LABELS
from ..kinds.statutes import Provision, Statute
from ..library import Target
from ..library.entries import provision_title
from ..library.resolving import short_name
from ..model import Answered, Cited, Grade, Subject
from .asked import Asked

RULES = "期限怎么数、工具怎么算"
"""The heading of what has no page of its own: rules of counting and service, what calculators reckon with."""


class Laws(Asked):
    """Instruments and their provisions; how sure a page is."""

    def backlinks(self, key: str, number: str) -> list[tuple[str, list[tuple[str, str]]]]:
        """(label, [(title, link)]) of the pages that cite a provision, by kind."""
        found = self.library.backlinks.get((key, number), [])
        groups = {label: [(e.title, e.uri) for e in found if e.kind == kind] for kind, label in LABELS.items()}
        groups[RULES] = [(e.title, e.uri) for e in found if e.kind not in LABELS]
        return [(label, entries) for label, entries in groups.items() if entries]

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

    def cited(self, statute: Statute, number: str, provision: Provision) -> str:
        """A provision as one would cite it: full title, issuer, number, article, in force since, grade, checked."""
        origin = "，".join(filter(None, (statute.issuer, statute.number)))
        since = f"{statute.effective} 起施行" if statute.effective else str(statute.effective_note)
        grade = self.term("grades", provision.grade).label
        name = provision_title(number, provision)
        return f"《{statute.title}》（{origin}）{name}，{since}，{grade}，核对于 {provision.checked}"

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
        """How sure a record is: 依据 9 条：逐字核对 7，转述 2."""
        basis = record.basis if isinstance(record, Cited) else ()
        reminder = record.limitation if isinstance(record, Answered) else None
        texts = (*basis, *([self.words.sections["limitation", reminder]] if reminder else []))
        return self.graded([citation for text in texts for citation in text.citations])

    def graded(self, citations: Iterable[Citation]) -> str:
        """What is cited, each provision once, with how many are of which grade."""
        return self.counted(target for c in citations if (target := self.library.resolve(c).target))

    def counted(self, targets: Iterable[Target]) -> str:
        """依据 9 条：逐字核对 7，转述 2."""
        found = {(target.statute, target.provision) for target in targets}
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
