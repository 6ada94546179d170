"""The vocabulary of the domain: what an editor may write in `data/`, and nowhere else again.

One class a YAML mapping; a field's description is what an editor sees in the hint of the YAML file.
"""

from .base import DateField, Record, doc
from .case import Case
from .change import Change
from .channel import Channel
from .claim import Claim, ClaimedCitation
from .conduct import Conduct, ConductRuling
from .crisis import Crisis, CrisisPattern
from .document import Document
from .glossary import GlossaryTerm
from .kinds import KINDS, Kind
from .letter import Letter
from .myth import Myth
from .page import PageMeta
from .question import Question
from .source_claims import Conflict, Conflicts, Ledger, LedgerItem
from .stage import SPLITS, STAGE_KEYS, Stage
from .statute import Provision, Statute
from .synonyms import Synonyms
from .tactic import Tactic
from .threat import ThreatRow
from .vocabulary import (
    VOCABULARIES,
    CitationVerdict,
    Grade,
    LenderType,
    Likelihood,
    Permission,
    Rank,
    SourceKey,
    Term,
    Verdict,
    Vocabulary,
)

__all__ = [
    "KINDS",
    "SPLITS",
    "STAGE_KEYS",
    "VOCABULARIES",
    "Case",
    "Change",
    "Channel",
    "CitationVerdict",
    "Claim",
    "ClaimedCitation",
    "Conduct",
    "ConductRuling",
    "Conflict",
    "Conflicts",
    "Crisis",
    "CrisisPattern",
    "DateField",
    "Document",
    "GlossaryTerm",
    "Grade",
    "Kind",
    "Ledger",
    "LedgerItem",
    "LenderType",
    "Letter",
    "Likelihood",
    "Myth",
    "PageMeta",
    "Permission",
    "Provision",
    "Question",
    "Rank",
    "Record",
    "SourceKey",
    "Stage",
    "Statute",
    "Synonyms",
    "Tactic",
    "Term",
    "ThreatRow",
    "Verdict",
    "Vocabulary",
    "doc",
]
