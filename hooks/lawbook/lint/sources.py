"""What the linter says of the citations in the five source articles: `data/sources/citations.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from ..citation import Citation, find, law_name
from ..instruments import Instruments
from ..library import Library
from ..loading import load_record
from ..model import CitedThere, SourceCitations
from ..source import Invalid, Problem
from .judging import Judge
from .laws import Laws
from .present import Setting
from .verdict import Judgement

FILE = "data/sources/citations.yml"


@dataclass(frozen=True, slots=True)
class Judged:
    """A citation as it is written there, and the judgement on it."""

    cite: str
    judgement: Judgement

    @property
    def uri(self) -> str:
        """Source path of the page of the provision, "" where it has none."""
        return f"{self.judgement.page.rstrip('/')}.md" if self.judgement.page else ""


def judged(library: Library) -> dict[str, list[Judged]]:
    """Source → its citations, judged as the linter does.

    Raises:
        Invalid: the file is wrong.
    """
    problems: list[Problem] = []
    loaded = load_record(library.root / FILE, SourceCitations, library.root, problems)
    if loaded is None:
        raise Invalid(problems)
    judge = Judge(Laws(library.statutes, Instruments(library.root)))
    return {source.value: [_judged(judge, cited) for cited in found] for source, found in loaded.root.items()}


def _judged(judge: Judge, cited: CitedThere) -> Judged:
    named = Citation(law_name(cited.cite), "", text=str(cited.cite))
    about = f"{cited.about or ''}：{cited.cite}"
    return Judged(str(cited.cite), judge.judge(next(find(cited.cite), named), Setting(sentence=about)))
