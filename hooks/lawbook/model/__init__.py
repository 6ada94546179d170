"""The vocabulary of the domain: what an editor may write in `data/`, and nowhere else again.

One class a YAML mapping; a field's description is what an editor sees in the hint of the YAML file.
"""

from .base import DateField, Record, doc
from .channel import Channel
from .claim import Claim, ClaimedCitation
from .myth import Myth
from .page import PageMeta
from .stage import SPLITS, STAGE_KEYS, Deadline, Ruling, Stage, Step, Threat
from .statute import Effects, Provision, Statute
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
    "SPLITS",
    "STAGE_KEYS",
    "VOCABULARIES",
    "Channel",
    "CitationVerdict",
    "Claim",
    "ClaimedCitation",
    "DateField",
    "Deadline",
    "Effects",
    "Grade",
    "LenderType",
    "Likelihood",
    "Myth",
    "PageMeta",
    "Permission",
    "Provision",
    "Rank",
    "Record",
    "Ruling",
    "SourceKey",
    "Stage",
    "Statute",
    "Step",
    "Term",
    "Threat",
    "Verdict",
    "Vocabulary",
    "doc",
]
