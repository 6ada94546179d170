"""The vocabulary of the domain that is no kind of record: what kinds are made of, and the other files of `data/`.

One class a YAML mapping; a field's description is what an editor sees in the hint of the YAML file.
"""

from .asking import ConductAnswer, ConductQuestion, ConductQuestions, StageAnswer, StageQuestion, StageQuestions
from .base import DateField, Record, doc
from .claim import Claim, ClaimedCitation
from .clocks import Counting, Countings, Exempt, Exemptions, Fact, Facts, Service, Services
from .crisis import Crisis
from .first import Action, FirstScreen
from .ledger import CitedThere, Conflict, Conflicts, Ledger, LedgerItem, SourceCitations
from .page import PageMeta
from .pattern import Cue, Pattern, Reading
from .periods import Actor, Event, Holding, Mode
from .reckoning import Interruption, Interruptions, Proof, Proofs, RateLimit, RateLimits, SetOff, SetOffs
from .ref import Ref
from .stages import STAGE_KEYS, StageKey, Step
from .subject import (
    Answered,
    Attributed,
    Checked,
    Cited,
    Clocked,
    Dangerous,
    HasPoster,
    Ordered,
    Subject,
    Titled,
    Words,
)
from .synonyms import HardWords, Synonyms
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
    "Actor",
    "Answered",
    "Attributed",
    "Checked",
    "CitationVerdict",
    "Cited",
    "CitedThere",
    "Claim",
    "ClaimedCitation",
    "Clocked",
    "ConductAnswer",
    "ConductQuestion",
    "ConductQuestions",
    "Conflict",
    "Conflicts",
    "Counting",
    "Countings",
    "Crisis",
    "Cue",
    "Dangerous",
    "DateField",
    "Event",
    "Exempt",
    "Exemptions",
    "Fact",
    "Facts",
    "FirstScreen",
    "Grade",
    "HardWords",
    "HasPoster",
    "Holding",
    "Interruption",
    "Interruptions",
    "ItemVerdict",
    "Ledger",
    "LedgerItem",
    "LenderType",
    "Likelihood",
    "Mode",
    "Ordered",
    "PageMeta",
    "Pattern",
    "Permission",
    "Proof",
    "Proofs",
    "Rank",
    "RateLimit",
    "RateLimits",
    "Reading",
    "Record",
    "Ref",
    "Service",
    "Services",
    "SetOff",
    "SetOffs",
    "SourceCitations",
    "SourceKey",
    "StageAnswer",
    "StageKey",
    "StageQuestion",
    "StageQuestions",
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
