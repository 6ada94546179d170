"""Closed vocabularies of the clocks."""

from __future__ import annotations

from enum import StrEnum


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
