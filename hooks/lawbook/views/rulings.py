"""What templates ask about conducts and threats."""

from __future__ import annotations

from typing import Any

from ..export import evidence
from ..kinds.conducts import Conduct, ConductRuling
from ..kinds.threats import ThreatRow
from ..model import LenderType
from .laws import Laws


class Rulings(Laws):
    """What collectors do and say, and what holds of it."""

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
        if ruling.ended(self.library.today):
            return f"{name}-until-{ruling.until}"
        return name if ruling.holds(self.library.today) else f"{name}-since-{ruling.since}"

    def ruling_cited(self, conduct: Conduct, ruling: ConductRuling) -> str:
        """A ruling as one would cite it: whom it is for, what it says, and each provision in full."""
        lenders = "、".join(str(self.term("lenders", lender).label) for lender in ruling.lenders)
        laws = [(self.library.statutes[key], number) for key, number in self._places(ruling)]
        basis = [self.cited(law, number, law.provisions[number]) for law, number in laws]
        return "\n".join((f"{conduct.title}（{lenders}）：{self.term('permissions', ruling.ruling).label}", *basis))

    def _places(self, ruling: ConductRuling) -> list[tuple[str, str]]:
        """Each provision that a ruling cites: its law and its number."""
        found = [target for citation in ruling.text.citations if (target := self.library.resolve(citation).target)]
        return list(dict.fromkeys((target.statute, target.provision) for target in found))

    def since(self, ruling: ConductRuling) -> list[str]:
        """Each law that a ruling without a day of its own cites, and since when it is in force; none that has ended."""
        if ruling.since:
            return []
        laws = [self.library.statutes[key] for key in dict.fromkeys(key for key, _ in self._places(ruling))]
        held = [law for law in laws if not law.ended(self.library.today)]
        return [f"{self.in_brackets(self.short(law))}{law.effective or law.effective_note}" for law in held]

    def rulings(self, conduct: Conduct) -> list[ConductRuling]:
        """The rulings of a conduct, those that do not hold today behind the others."""
        return sorted(conduct.rulings, key=lambda ruling: not ruling.holds(self.library.today))

    def by_caller(self, conduct: Conduct) -> list[ConductRuling]:
        """The rulings that hold today, that of agencies first: mostly it is they who call."""
        held = [ruling for ruling in conduct.rulings if ruling.holds(self.library.today)]
        return sorted(held, key=lambda ruling: LenderType.AGENCY not in ruling.lenders)

    def ruling(self, conduct: Conduct, lender: str) -> Any:
        """The ruling of a conduct that holds today for a lender type."""
        today = self.library.today
        return next(ruling for ruling in conduct.rulings if lender in ruling.lenders and ruling.holds(today))

    def booked(self) -> list[tuple[str, Conduct]]:
        """What the record book asks about, in reading order."""
        return list(evidence.booked(self.library).items())

    def packets(self) -> dict[str, str]:
        """Channel → the letter of a packet that is handed in there."""
        return evidence.CHANNELS
