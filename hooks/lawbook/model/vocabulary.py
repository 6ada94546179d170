"""Closed vocabularies. The keys are here, because code decides by them; the words a reader sees are
in `data/vocab/<name>.yml`, and a check holds both to the same keys."""

from __future__ import annotations

from enum import StrEnum

from pydantic import RootModel

from ..quantities import Measure
from ..source import Prose, Text
from .base import Record, doc


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


class Holding(StrEnum):
    """What a reader holds in the hand when a clock matters."""

    LAWSUIT = "lawsuit"
    PAYMENT_ORDER = "payment-order"
    JUDGMENT = "judgment"
    PRESERVATION = "preservation"
    MEDIATION = "mediation"
    EXECUTION = "execution"
    SANCTION = "sanction"
    ARBITRATION = "arbitration"
    NOTARIAL = "notarial"
    UNPAID = "unpaid"
    GUARANTEE = "guarantee"
    SIGNED = "signed"
    HARM = "harm"
    GRIEVANCE = "grievance"
    CREDIT = "credit"


class Actor(StrEnum):
    """Who has to act before a clock runs out."""

    YOU = "you"
    OTHER = "other"
    BOTH = "both"
    OUTSIDER = "outsider"
    COURT = "court"
    INSTITUTION = "institution"
    AUTHORITY = "authority"


class Mode(StrEnum):
    """What a number of a clock means."""

    FIXED = "fixed"
    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    FROM_TO = "from-to"
    SET_BY_COURT = "set-by-court"
    SET_BY_PAPER = "set-by-paper"
    BEFORE = "before"
    UNSET = "unset"
    QUOTA = "quota"


class Event(StrEnum):
    """What kind of thing starts a clock."""

    RECEIPT = "receipt"
    SERVICE = "service"
    EFFECT = "effect"
    DUE = "due"
    KNOWLEDGE = "knowledge"
    EVENT = "event"
    REQUEST = "request"
    PAPER = "paper"


class SourceKey(StrEnum):
    """The five articles the site started from."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


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
    "permissions": Permission,
    "likelihoods": Likelihood,
    "citation-verdicts": CitationVerdict,
    "sources": SourceKey,
    "holdings": Holding,
    "actors": Actor,
    "modes": Mode,
    "units": Measure,
    "events": Event,
}
