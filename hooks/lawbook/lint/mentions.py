"""Where a document cites law: with 书名号 or without, in lists below a title, under a short name it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..citation import Citation, find_loose, law_name
from ..citation.anchors import Anchor, anchors
from ..citation.names import SUFFIXES, TRADITIONAL
from ..citation.numbers import places
from ..text.normal import fold
from .passages import Passage
from .titles import called_former, prefix, titles

DECLARED = re.compile(
    r"《(?P<name>(?:[^《》]|《[^《》]*》)+)》(?:\([^()]{0,60}\))?[^《》。;]{0,20}?"
    r"\([^()]{0,30}?简称(?:为|作)?\s*[“\"《「]?(?P<short>[^()“”\"《》「」,，]{2,20}?)[”\"》」]?\)"
)
"""《…》（以下简称“…”）."""
LISTED = re.compile(
    r"(?:^|\n)[^\S\n]*(?:[•·●○▪◆*-]|\d{1,2}[.、)]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、)?[^\S\n]*(?=第)"
)
"""Where a line begins, behind a sign of a list or not."""
RUNNING = re.compile(r"[。;；](?P<at>\s*)(?=第[^条。]{1,12}条[\s:：“])")
"""An article printed behind another: its number, then a space or a colon."""
HEADING = re.compile(r"\s*(?:\([^()]*\)|的)?(?:有关|相关)?(?:规定|条款|条文)?(?:如下)?\s*[:：]?\s*[*]*\s*")
"""What may stand behind the name of a law that heads a list of its articles."""
POINTER = re.compile(rf"[本该同](?P<kind>{SUFFIXES})")
KINDRED = {"法": re.compile(r"法(?:典|\([^()]*\))?$")}
"""本法 is a law or a code; the others are called what they are."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A law cited in a passage. `citation.provision` is "" where no article is named.

    `passage` is its number in the document; `formerly` says that the text itself calls the law ended, `prefix` are
    the characters that stand before a name without 书名号 and may belong to it.
    """

    passage: int
    citation: Citation
    formerly: bool = False
    prefix: str = ""

    @property
    def booked(self) -> bool:
        """Whether it is more than a word that ends like the name of a law."""
        return bool(self.citation.provision) or "《" in self.citation.text


def mentions(passages: list[Passage], names: frozenset[str]) -> Iterator[Mention]:
    """Every mention of a law in a document, in order; `names` are the names known."""
    short = declared(passages)
    known = names | frozenset(short)
    heading = ""
    for number, passage in enumerate(passages):
        folded = passage.folded.translate(TRADITIONAL)
        named = [anchor for anchor in anchors(folded, known, None) if anchor.name]
        alone = [anchor for anchor in named if not places(folded, anchor.end, bare_digits=True)[0]]
        found: dict[int, Citation] = {}
        cited = (citation for citation in find_loose(passage.text, known) if not _foreign(citation))
        listed = _listed(passage.text, folded, named, heading)
        for citation in (*cited, *listed, *titles(passage.text, folded, alone, known)):
            if citation.span[0] < citation.span[1] and not _covered(citation, found):
                found[citation.span[0]] = citation
        for _, citation in sorted(found.items()):
            yield _mention(number, folded, citation, short, known)
        heading = _heading(folded, named, heading)


def _mention(number: int, folded: str, citation: Citation, short: dict[str, str], known: frozenset[str]) -> Mention:
    start, stop = citation.span
    bare = citation.law in known and not folded[start:].startswith(("《", "第"))
    meant = replace(citation, law=short.get(citation.law, citation.law))
    return Mention(number, meant, called_former(folded, start, stop), prefix(folded, start) if bare else "")


def declared(passages: list[Passage]) -> dict[str, str]:
    """Short name → full name, where the document says 以下简称."""
    found = {}
    for passage in passages:
        for match in DECLARED.finditer(passage.folded) if "简称" in passage.text else ():
            found[law_name(match["short"])] = law_name(match["name"])
    return found


def _foreign(citation: Citation) -> bool:
    """Whether it is 本办法 and the like behind a law that is none: then nobody knows which is meant."""
    pointer = POINTER.match(fold(citation.text))
    return bool(pointer and not KINDRED.get(pointer[1], re.compile(re.escape(pointer[1]))).search(citation.law))


def _covered(citation: Citation, found: dict[int, Citation]) -> bool:
    return any(other.span[0] < citation.span[1] and citation.span[0] < other.span[1] for other in found.values())


def _heading(folded: str, named: list[Anchor], before: str) -> str:
    """The law whose articles may be listed in the lines that follow."""
    if not named:
        return before
    return named[-1].name if HEADING.fullmatch(folded, named[-1].end) else ""


def _listed(text: str, folded: str, named: list[Anchor], heading: str) -> Iterator[Citation]:
    """Articles without a law of their own: at the beginning of a line, or printed one behind the other."""
    starts = [match.end() for match in LISTED.finditer(folded)] + [match.end() for match in RUNNING.finditer(folded)]
    for start in sorted(set(starts)):
        before = [anchor for anchor in named if anchor.end <= start]
        law = before[-1].name if before else heading
        found, _ = places(folded, start, bare_digits=False)
        if law and found and found[0].article is not None:
            place, span = found[0], (start, max(found[0].span[1], start))
            written, fault = text[slice(*span)], found[0].fault
            yield Citation(law, place.provision, place.paragraph, place.item, span=span, text=written, fault=fault)
