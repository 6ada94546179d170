"""One page of each kind, for everything that looks at pages: checks, weights, times, pictures."""

from __future__ import annotations

from conftest import LIBRARY
from lawbook.cards import cards

KINDS = {
    "home": "",
    "stages": "stages/",
    "stage": "stages/escalation/",
    "conducts": "conducts/",
    "conduct": "conducts/contact-third-party/",
    "myths": "myths/",
    "myth": "myths/order-law-42/",
    "tactic": "tactics/threat-arrest/",
    "document": "documents/payment-order/",
    "letter": "letters/stop-third-party/",
    "questions": "questions/",
    "question": "questions/limitation/",
    "case": "cases/zhang/",
    "statutes": "statutes/",
    "law": "statutes/civil-procedure-law/",
    "provision": "statutes/civil-code/676/",
    "provision-reported": "statutes/collection-convention/26/",
    "provision-superseded": "statutes/public-security-law-2012/42/",
    "threats": "threats/",
    "channels": "channels/",
    "terms": "terms/",
    "sources": "sources/",
    "source": "sources/s2/",
    "search": "search/",
    "more": "more/",
    "borrower": "for/borrower/",
    "family": "for/family/",
    "creditor": "for/creditor/",
    "about": "about/",
    "verification": "about/verification/",
    "privacy": "about/privacy/",
    "corrections": "about/corrections/",
    "changes": "about/changes/",
    "unverified": "about/unverified/",
    "handbook": "handbook/",
    "offline": "offline/",
    "neutral": cards(LIBRARY)["stages/court.md"].neutral,
    "missing": "404.html",
}
"""Name of a kind → the address of one page of it, below the site's root."""

MEASURED = ("home", "stage", "provision", "myth", "conducts", "question")
"""The kinds whose speed is compared with stock Material's."""
