"""Every instrument the linter knows: those of the site, those of `data/laws/`, those that were repealed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..citation import law_name
from ..instruments import Instrument, Instruments, Wording
from ..kinds.statutes import Statute
from ..library.provisions import Line, lines
from ..library.resolving import Names, short_name
from ..loading import load_record
from ..model import Grade
from ..source import Invalid, Problem

TRIAL = re.compile(r"\(试行\)$")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, eq=False)
class Law:
    """An instrument: `row` is what `data/laws/` says of it, `statute` what the site holds; one of them is there."""

    key: str
    row: Instrument | None
    statute: Statute | None

    @property
    def short(self) -> str:
        if self.statute:
            return short_name(self.statute)
        return self.row.name if self.row else ""

    @property
    def repealed(self) -> bool:
        return bool(self.row and self.row.status == "repealed")

    @property
    def superseded(self) -> bool:
        """Whether it is an old edition of a law that has another now."""
        return bool(self.statute.edition_of if self.statute else self.row and self.row.status == "superseded")

    @property
    def reported(self) -> bool:
        """Whether all that is known of it is what others report."""
        if self.statute:
            return all(provision.grade is Grade.REPORTED for provision in self.statute.provisions.values())
        return bool(self.row and self.row.status == "reported")

    @property
    def last_article(self) -> int | None:
        found = self.statute.last_article if self.statute else None
        return found or (self.row.last_article if self.row else None)

    @property
    def since(self) -> str:
        """The day from which it holds, "" where that is not known."""
        if self.statute and self.statute.effective:
            return self.statute.effective.isoformat()
        return self.row.effective if self.row else ""

    @property
    def until(self) -> str:
        """The first day on which it no longer holds, "" where it still does or that is not known."""
        if self.statute and self.statute.until:
            return self.statute.until.isoformat()
        return self.row.until if self.row else ""

    @property
    def version(self) -> str:
        return str(self.statute.version) if self.statute else self.row.version if self.row else ""

    @property
    def years(self) -> set[str]:
        """The years that its present text has to do with."""
        return set(YEAR.findall(f"{self.version} {self.since} {self.row.version if self.row else ''}"))


@dataclass(frozen=True, eq=False)
class Laws:
    """Statutes of the site by key, and the list of instruments."""

    statutes: Mapping[str, Statute]
    instruments: Instruments

    @classmethod
    def load(cls, root: Path) -> Laws:
        """Those of the data in `root`.

        Raises:
            Invalid: a file of `data/statutes/` is wrong.
        """
        problems: list[Problem] = []
        paths = sorted((root / "data" / "statutes").glob("*.yml"))
        loaded = {path.stem: load_record(path, Statute, root, problems) for path in paths}
        if problems:
            raise Invalid(problems)
        return cls({key: statute for key, statute in loaded.items() if statute}, Instruments(root))

    @cached_property
    def names(self) -> Names:
        return Names(self.statutes)

    @cached_property
    def by_name(self) -> dict[str, Law]:
        """Every name → the instrument; what the site holds goes before the list, what is in force before the rest."""
        found: dict[str, Law] = {}
        rows = {row.key: row for row in self.instruments.rows if row.key}
        for name, keys in self.names.keys.items():
            if len(keys) == 1:
                found[name] = Law(keys[0], rows.get(keys[0]), self.statutes[keys[0]])
        for row in sorted(self.instruments.rows, key=lambda row: (row.status == "repealed", row.title)):
            if row.status != "superseded" and row.key not in self.statutes:
                for name in _names(row):
                    found.setdefault(name, Law(row.key, row, None))
        return found | _without_issuer(found)

    @cached_property
    def all_names(self) -> frozenset[str]:
        return frozenset({*self.by_name, *self.names.all})

    def law(self, name: str, year: int | None = None) -> Law | None:
        """The instrument called `name`, in the edition of `year` where one is asked for; None where there is none."""
        found = self.by_name.get(law_name(name))
        if found is None or year is None or str(year) in found.years:
            return found
        for row in self.instruments.rows:
            if row.status == "superseded" and row.by == found.key and row.version.startswith(str(year)):
                return Law(row.key, row, self.statutes.get(row.key))
        return None

    @cached_property
    def _wordings(self) -> dict[str, dict[str, Wording]]:
        return {}

    def wordings(self, law: Law) -> dict[str, Wording]:
        """Provision → wording of everything known of an instrument, what the site holds first."""
        if law.key not in self._wordings:
            held = law.statute.provisions if law.statute else {}
            own = {number: Wording(str(provision.text), provision.grade.value) for number, provision in held.items()}
            self._wordings[law.key] = self.instruments.wordings(law.key) | own
        return self._wordings[law.key]

    def number(self, law: Law, provision: str) -> str:
        """The key of a provision that may be cited by another number or by its name."""
        return self.names.provisions.get((law.key, provision), provision)

    def moved(self, law: Law, number: str) -> tuple[str, ...]:
        """The provisions that carried `number` in an earlier edition."""
        return tuple(target.provision for target in self.names.moved.get((law.key, number), ()))

    def paragraphs(self, law: Law, number: str) -> list[Line] | None:
        """The lines of a provision where its 款 can be counted, None elsewhere."""
        provision = law.statute.provisions.get(number) if law.statute else None
        return lines(provision) if provision and provision.paragraphs == "printed" else None

    def page(self, law: Law, number: str) -> str:
        """The address of the page of a provision below the site's root, "" where it has none."""
        held = law.statute and number in law.statute.provisions
        return f"statutes/{law.key}/{number}/" if held else ""


def _names(row: Instrument) -> list[str]:
    """What an instrument of the list may be called: in full, without 中华人民共和国, without （试行）."""
    return [row.name] if row.status == "repealed" else list(dict.fromkeys((row.name, TRIAL.sub("", row.name))))


def _without_issuer(laws: Mapping[str, Law]) -> dict[str, Law]:
    """Titles whose issuer may stand before the 书名号 (最高人民法院《关于…的规定》), where that leaves no doubt."""
    shorter: dict[str, dict[int, Law]] = {}
    for name, law in laws.items():
        _, about, rest = name.partition("关于")
        shorter.setdefault(about + rest, {})[id(law.row)] = law
    once = ((name, next(iter(found.values()))) for name, found in shorter.items() if len(found) == 1)
    return {name: law for name, law in once if name.startswith("关于") and name not in laws}
