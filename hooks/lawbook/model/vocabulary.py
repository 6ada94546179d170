"""Closed vocabularies. The keys are here, because code decides by them; the words a reader sees are
in `data/vocab/<name>.yml`, and a check holds both to the same keys."""

from __future__ import annotations

from enum import StrEnum

from pydantic import RootModel

from ..prose import Prose
from ..quantities import Measure
from ..source import Text
from .base import Record, doc
from .periods import Actor, Event, Holding, Mode


class Grade(StrEnum):
    """How we know a wording or a fact (DESIGN §4), surest first."""

    VERBATIM = "verbatim"
    SINGLE = "single"
    REPORTED = "reported"
    UNVERIFIED = "unverified"


class Rank(StrEnum):
    """Rank of an instrument, highest first."""

    LAW = "law"
    REGULATION = "regulation"
    INTERPRETATION = "interpretation"
    RULE = "rule"
    NORMATIVE = "normative"
    STANDARD = "standard"
    SELF_REGULATION = "self-regulation"


class LenderType(StrEnum):
    """Who lent the money or asks for it."""

    BANK = "bank"
    CREDIT_CARD = "credit-card"
    CONSUMER_FINANCE = "consumer-finance"
    MICRO_LENDER = "micro-lender"
    TRUST_AUTO = "trust-auto"
    PLATFORM = "platform"
    AGENCY = "agency"
    GUARANTEE_INSURER = "guarantee-insurer"
    AMC = "amc"
    DEBT_BUYER = "debt-buyer"
    PRIVATE = "private"


class Verdict(StrEnum):
    """What we say of a claim."""

    UNTRUE = "untrue"
    MISLEADING = "misleading"
    PARTLY = "partly"
    ACCURATE = "accurate"


class FindingVerdict(StrEnum):
    """What we say of a sentence in a message, where the record it is about has no verdict of its own, or has one on a
    claim and the sentence tells of a deed."""

    DANGER = "danger"
    UNLAWFUL = "unlawful"
    REFUSE = "refuse"
    POWERLESS = "powerless"
    SCAM = "scam"
    VERIFY = "verify"
    DEPENDS = "depends"


class Permission(StrEnum):
    """What the texts say of something a collector does."""

    FORBIDDEN = "forbidden"
    CONDITIONAL = "conditional"
    ALLOWED = "allowed"
    SILENT = "silent"


class Likelihood(StrEnum):
    """Whether a threat can come true at a stage."""

    NOW = "now"
    COURT = "court"
    NEVER = "never"


class CitationVerdict(StrEnum):
    """What is wrong with a citation inside a quoted claim; each kind is checked against the library."""

    UNKNOWN_LAW = "unknown-law"
    ABSENT = "absent"
    UNHELD = "unheld"
    MOVED = "moved"
    MISUSED = "misused"
    MISQUOTED = "misquoted"
    SOUND = "sound"


class SourceKey(StrEnum):
    """The five articles the site started from."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


class ItemVerdict(StrEnum):
    """What we say of an item of the source articles."""

    RIGHT = "right"
    LIMITED = "limited"
    WRONG = "wrong"
    HARMFUL = "harmful"
    UNLAWFUL = "unlawful"
    DOUBTFUL = "doubtful"
    EXPERIENCE = "experience"
    MISSING = "missing"
    NEUTRAL = "neutral"
    NOISE = "noise"


class Term(Record):
    """One word of a vocabulary."""

    label: Prose = doc("读者看到的词")
    definition: Prose = doc("一句话解释")
    sign: Text | None = doc("与颜色并用的符号，例如 ✕", default=None)


class Vocabulary(RootModel[dict[str, Term]]):
    """A vocabulary file: key → term."""


VOCABULARIES: dict[str, type[StrEnum]] = {
    "grades": Grade,
    "ranks": Rank,
    "lenders": LenderType,
    "verdicts": Verdict,
    "findings": FindingVerdict,
    "permissions": Permission,
    "likelihoods": Likelihood,
    "citation-verdicts": CitationVerdict,
    "sources": SourceKey,
    "item-verdicts": ItemVerdict,
    "holdings": Holding,
    "actors": Actor,
    "modes": Mode,
    "units": Measure,
    "events": Event,
}
