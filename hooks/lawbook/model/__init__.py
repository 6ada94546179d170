"""The vocabulary of the domain that is no kind of record: what kinds are made of, and the other files of `data/`.

One class a YAML mapping; a field's description is what an editor sees in the hint of the YAML file.
"""

from .base import DateField, Record, doc
from .claim import Claim, ClaimedCitation
from .crisis import Crisis, CrisisPattern
from .first import Action, FirstScreen
from .ledger import CitedThere, Conflict, Conflicts, Ledger, LedgerItem, SourceCitations
from .page import PageMeta
from .ref import Ref
from .stages import STAGE_KEYS, Deadline, StageKey, Step
from .subject import Answered, Attributed, Checked, Cited, Dangerous, HasPoster, Ordered, Subject, Titled, Words
from .synonyms import Synonyms
from .unnamed import Unnamed, UnnamedRules
from .vocabulary import (
    VOCABULARIES,
    CitationVerdict,
    Grade,
    ItemVerdict,
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
    "STAGE_KEYS",
    "VOCABULARIES",
    "Action",
    "Answered",
    "Attributed",
    "Checked",
    "CitationVerdict",
    "Cited",
    "CitedThere",
    "Claim",
    "ClaimedCitation",
    "Conflict",
    "Conflicts",
    "Crisis",
    "CrisisPattern",
    "Dangerous",
    "DateField",
    "Deadline",
    "FirstScreen",
    "Grade",
    "HasPoster",
    "ItemVerdict",
    "Ledger",
    "LedgerItem",
    "LenderType",
    "Likelihood",
    "Ordered",
    "PageMeta",
    "Permission",
    "Rank",
    "Record",
    "Ref",
    "SourceCitations",
    "SourceKey",
    "StageKey",
    "Step",
    "Subject",
    "Synonyms",
    "Term",
    "Titled",
    "Unnamed",
    "UnnamedRules",
    "Verdict",
    "Vocabulary",
    "Words",
    "doc",
]
