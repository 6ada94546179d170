"""The kinds of records: folder, model, and how the site shows them."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Record
from .case import Case
from .change import Change
from .channel import Channel
from .conduct import Conduct
from .document import Document
from .glossary import GlossaryTerm
from .letter import Letter
from .myth import Myth
from .question import Question
from .stage import Stage
from .statute import Statute
from .tactic import Tactic
from .threat import ThreatRow


@dataclass(frozen=True, slots=True)
class Kind:
    """One folder of `data/`: a record a file, the file's stem is its key.

    `page` is the one page that shows all records of the kind at anchors; without it each record has
    a page of its own below `/<folder>/`.
    """

    folder: str
    model: type[Record]
    label: str
    page: str = ""

    def uri(self, key: str) -> str:
        """Source path of the page that shows a record."""
        return self.page or f"{self.folder}/{key}.md"

    def link(self, key: str) -> str:
        """Where a link to a record goes: source path, with an anchor where the page is shared."""
        return f"{self.page}#{key}" if self.page else self.uri(key)


KINDS: dict[str, Kind] = {
    kind.folder: kind
    for kind in (
        Kind("stages", Stage, "阶段"),
        Kind("conducts", Conduct, "合法吗"),
        Kind("tactics", Tactic, "套路"),
        Kind("threats", ThreatRow, "吓唬人的话", "threats/index.md"),
        Kind("documents", Document, "文书"),
        Kind("letters", Letter, "模板"),
        Kind("questions", Question, "问答"),
        Kind("myths", Myth, "真假"),
        Kind("cases", Case, "示例"),
        Kind("channels", Channel, "渠道", "channels/index.md"),
        Kind("terms", GlossaryTerm, "术语", "terms/index.md"),
        Kind("changes", Change, "变化", "about/changes.md"),
        Kind("statutes", Statute, "法条"),
    )
}
"""Folder → kind, in the order in which a reader would list them."""
