"""What a page is, for machines that read pages: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from collections import ChainMap
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ..cards import NAME, address
from ..kinds import KINDS
from ..kinds.myths import Myth
from ..kinds.questions import Question
from ..kinds.statutes import Statute
from ..library import Library
from ..library.entries import provision_title
from ..model import Grade, Rank, Verdict
from ..navigation import SINGLES
from ..text.plain import plain
from .instruments import called, only_reported

Node = dict[str, Any]

SCALE = (Verdict.UNTRUE, Verdict.MISLEADING, Verdict.PARTLY, Verdict.ACCURATE)
"""Ratings 1 to 4."""

SOFT = (Rank.STANDARD, Rank.SELF_REGULATION)
"""Instruments that are not legislation, whatever they regulate."""

INDEXES = {
    **{kind.home: kind.label for kind in KINDS.values()},
    **{page.uri: page.title for page in SINGLES},
}
"""Generated pages that no record gives its name."""


def graph(library: Library, uri: str, page: str, site_url: str) -> str:
    """The JSON-LD of the page made from the source path `uri`, ready for a <script>; "" where there is none.

    `page` is its address below `site_url`, which ends with a slash or is "" where unknown. Then nothing
    has an address, and there are no breadcrumbs, whose items need one.
    """
    nodes = [*_subject(library, uri, site_url and site_url + page), *_breadcrumbs(library, uri, site_url)]
    if not nodes:
        return ""
    content = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _subject(library: Library, uri: str, url: str) -> Iterator[Node]:
    """What the page is about, if that is something schema.org has a word for."""
    folder, _, rest = uri.removesuffix(".md").partition("/")
    if folder == "statutes":
        key, _, number = rest.partition("/")
        if key in library.statutes and number == "index":
            yield _statute(library, key, url)
        elif key in library.statutes and number in library.statutes[key].provisions:
            yield _provision(library, key, number, url)
        return
    record = library.records.get(folder, {}).get(rest)
    if isinstance(record, Myth):
        yield _claim_review(library, record, url)
    elif isinstance(record, Question):
        yield _faq(record, url)


def _node(kind: str, url: str, **properties: Any) -> Node:
    """A node without the properties that have no value."""
    given = {"@type": kind, "url": url, "inLanguage": "zh-CN", **properties}
    return {name: value for name, value in given.items() if value}


def _statute(library: Library, key: str, url: str) -> Node:
    """An instrument. Of one that is known from reports alone, no time is given: it could not say so."""
    law = library.statutes[key]
    seen = not only_reported(law)
    known = {"version": law.version, "temporalCoverage": _period(law) if seen else ""}
    if law.rank in SOFT:
        return _node("CreativeWork", url, name=law.title, identifier=law.number, **known)
    force = _force(law, library.today) if seen else ""
    known |= {"legislationIdentifier": law.number or "", "legislationLegalForce": force}
    return _node("Legislation", url, name=law.title, **known)


def _provision(library: Library, key: str, number: str, url: str) -> Node:
    """A provision, with its text where that is the text and no report of it."""
    law = library.statutes[key]
    provision = law.provisions[number]
    whole = _statute(library, key, "")
    own = {name: value for name, value in whole.items() if name in ("legislationLegalForce", "temporalCoverage")}
    name = f"{called(law)}{provision_title(number, provision)}"
    text = "" if provision.grade is Grade.REPORTED else str(provision.text)
    return _node(whole["@type"], url, name=name, text=text, isPartOf=whole, **own)


def _period(law: Statute) -> str:
    """First and last day as an ISO 8601 interval, `..` for an open end; "" where neither is known.

    The first day of an old edition is not known: what is noted there is the law's.
    """
    first = law.effective if not law.edition_of else None
    last = law.until - timedelta(days=1) if law.until else None
    return f"{first or '..'}/{last or '..'}" if first or last else ""


def _force(law: Statute, today: date) -> str:
    """Whether it is in force today; "" where that does not follow from what is known."""
    if law.ended(today) or not law.begun(today):
        return "https://schema.org/NotInForce"
    return "https://schema.org/InForce" if law.effective and not law.effects.replaced_by else ""


def _claim_review(library: Library, myth: Myth, url: str) -> Node:
    claim = plain(myth.claim.text)
    rating = {
        "@type": "Rating",
        "ratingValue": SCALE.index(myth.verdict) + 1,
        "worstRating": 1,
        "bestRating": len(SCALE),
        "alternateName": library.vocabularies["verdicts"][myth.verdict].label,
    }
    return _node(
        "ClaimReview",
        url,
        claimReviewed=claim,
        itemReviewed={"@type": "Claim", "name": claim},
        reviewRating=rating,
        reviewBody=plain(myth.answer),
        author={"@type": "Organization", "name": NAME},
        datePublished=myth.checked.isoformat(),
    )


def _faq(question: Question, url: str) -> Node:
    answer = {"@type": "Answer", "text": plain(question.answer)}
    asked = {"@type": "Question", "name": plain(question.title), "acceptedAnswer": answer}
    return _node("FAQPage", url, mainEntity=[asked])


def _breadcrumbs(library: Library, uri: str, site_url: str) -> Iterator[Node]:
    """The way from the home page to this one, where it has a name and is not the home page itself."""
    names = ChainMap({"index.md": NAME}, INDEXES, library.titles)
    parts = uri.split("/")
    above = ["/".join([*parts[:depth], "index.md"]) for depth in range(len(parts))]
    trail = [step for step in dict.fromkeys([*above, uri]) if step in names]
    if site_url and uri in names and len(trail) > 1:
        items = [_step(position, names[step], site_url + address(step)) for position, step in enumerate(trail, 1)]
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def _step(position: int, name: str, url: str) -> Node:
    return {"@type": "ListItem", "position": position, "name": plain(name), "item": {"@type": "WebPage", "@id": url}}
