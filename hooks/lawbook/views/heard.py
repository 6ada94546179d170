"""What templates ask about messages: the sentences that are heard most."""

from __future__ import annotations

from typing import Any

from ..kinds import KINDS
from ..kinds.myths import Myth
from ..model import Cue
from .lists import Lists


class Heard(Lists):
    """Sentences of collectors, each with its verdict."""

    def heard(self) -> list[dict[str, Any]]:
        """What is heard most, a sentence for each cue, with its verdict and the record that it is about."""
        said = (cue for cue in self.library.cues.values() if not cue.quiet)
        return [self._heard(cue) for cue in sorted(said, key=lambda cue: not cue.danger)]

    def _heard(self, cue: Cue) -> dict[str, Any]:
        folder, _, key = cue.ref.partition("/")
        record = self.library.records[folder][key]
        own = record.verdict if isinstance(record, Myth) and cue.verdict is None else None
        vocabulary, verdict = ("verdicts", own) if own else ("findings", cue.verdict)
        badge = {"vocabulary": vocabulary, "verdict": verdict}
        return badge | {"said": cue.examples[0], "line": self.line(record), "uri": KINDS[folder].link(key)}
