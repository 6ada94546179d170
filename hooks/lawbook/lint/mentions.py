"""Where a document cites law: with 书名号 or without, in lists below a title, under a short name it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..citation import Citation, find_loose, law_name
from ..citation.anchors import Anchor, anchors
from ..citation.names import LAW_LIKE, SUFFIXES, TRADITIONAL
from ..citation.numbers import places
from ..text.normal import fold
from .passages import Passage

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
HEADING = re.compile(r"[》)\w]\s*[:：]?\s*$")
LED = re.compile(r"(?:根据|依据|依照|按照|参照|遵照|违反|适用|触犯|符合|按|和|与|及|或|、|,|以及|属于|援引|引用|见)\s*(?:我国|现行|国家|中国|原|旧|新|老)?的?$")
"""Words behind which the name of a law begins."""
RULES = re.compile(r"\s*(?:\([^()]*\))?\s*(?:中|里|也|还|都|对此)?(?:早有|有)?(?:的)?(?:相关|有关|明确|明文)?(?:规定|明确|要求|指出|禁止|写明|条款)")
"""Words behind the name of a law that say what it says."""
BEFORE = re.compile(r"[\u4e00-\u9fff]{1,6}$")
ENDS = re.compile(r"已(?:经|于)?[^。]{0,12}(?:废止|失效)|(?:废止|失效)了|同时废止|被[^。]{0,12}(?:取代|代替)")
VAGUE = re.compile(r"有关|相关|上述|前述|下列|其他|这|该|本|某|此|什么|哪")
UNNAMED = re.compile(rf"(?:根据|依据|依照|按照|违反)\s*(?P<name>[\u4e00-\u9fff]{{2,30}}?(?:{SUFFIXES}))(?=[,，。;；的(“\s]|规定|明确|$)")
POINTER = re.compile(rf"[本该同](?P<kind>{SUFFIXES})")
KINDRED = {"法": re.compile(r"法(?:典|\([^()]*\))?$")}
"""本法 is a law or a code; the others are called what they are."""
LONGEST = 3000
"""Longer passages are not searched for names that nobody knows."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A law cited in a passage. `citation.provision` is "" where no article is named.

    `passage` is its number in the document; `formerly` says that the text itself calls the law ended, `prefix` are
    the characters that stand before a bare name and may belong to it.
    """

    passage: int
    citation: Citation
    formerly: bool = False
    prefix: str = ""


def mentions(passages: list[Passage], names: frozenset[str]) -> Iterator[Mention]:
    """Every mention of a law in a document, in order; `names` are the names known."""
    short = declared(passages)
    known = names | frozenset(short)
    heading = ""
    for number, passage in enumerate(passages):
        folded = fold(passage.text).translate(TRADITIONAL)
        cited = find_loose(passage.text, known)
        found = {c.span[0]: c for c in cited if c.span[0] < c.span[1] and not _foreign(c)}
        named = [anchor for anchor in anchors(folded, known, None) if anchor.name]
        titles = [anchor for anchor in named if not places(folded, anchor.end, bare_digits=True)[0]]
        found |= {c.span[0]: c for c in _listed(passage.text, folded, named, heading) if not _covered(c, found)}
        found |= {c.span[0]: c for c in _titles(passage.text, folded, titles, known) if not _covered(c, found)}
        for _, citation in sorted(found.items()):
            law = short.get(citation.law, citation.law)
            yield _mention(number, folded, replace(citation, law=law), law in known)
        heading = _heading(folded, named, heading)


def declared(passages: list[Passage]) -> dict[str, str]:
    """Short name → full name, where the document says 以下简称."""
    found = {}
    for passage in passages:
        for match in DECLARED.finditer(fold(passage.text)) if "简称" in passage.text else ():
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
    ends = re.fullmatch(r"\s*(?:\([^()]*\)|的)?(?:有关|相关)?(?:规定|条款|条文)?(?:如下)?\s*[:：]?\s*[*]*\s*", folded[named[-1].end :])
    return named[-1].name if ends else ""


def _listed(text: str, folded: str, named: list[Anchor], heading: str) -> Iterator[Citation]:
    """Articles without a law of their own: at the beginning of a line, or printed one behind the other."""
    starts = [match.end() for match in LISTED.finditer(folded)] + [match.end() for match in RUNNING.finditer(folded)]
    for start in sorted(set(starts)):
        before = [anchor for anchor in named if anchor.end <= start]
        law = before[-1].name if before else heading
        found, _ = places(folded, start, bare_digits=False)
        if law and found and found[0].article is not None:
            place = found[0]
            span = (start, max(place.span[1], start))
            yield Citation(law, place.provision, place.paragraph, place.item, span=span, text=text[slice(*span)], fault=place.fault)


def _titles(text: str, folded: str, titles: list[Anchor], known: frozenset[str]) -> Iterator[Citation]:
    """Laws named without an article: in 书名号, or where the sentence says what they say."""
    for anchor in titles:
        booked = folded[anchor.start] == "《"
        said = LED.search(folded[: anchor.start]) or RULES.match(folded, anchor.end)
        if (booked and (anchor.name in known or LAW_LIKE.search(anchor.name) or said)) or (said and anchor.name in known):
            yield _title(text, anchor.name, (anchor.start, anchor.end), anchor.year)
    if len(folded) <= LONGEST:
        for match in UNNAMED.finditer(folded):
            if not VAGUE.search(match["name"]):
                yield _title(text, law_name(match["name"]), match.span("name"), None)


def _title(text: str, name: str, span: tuple[int, int], year: int | None) -> Citation:
    return Citation(name, "", year=year, span=span, text=text[slice(*span)])


def _mention(number: int, folded: str, citation: Citation, known: bool) -> Mention:
    start, stop = citation.span
    before, after = folded[:start], folded[stop : stop + 40]
    formerly = bool(re.search(r"(?:原|旧|已废止的|废止的)$", before) or ENDS.match(after.lstrip("》\"”")) or ENDS.search(after[:20]))
    bare = not folded[start:].startswith(("《", "第")) and known
    run = BEFORE.search(before) if bare and not LED.search(before) else None
    return Mention(number, citation, formerly, run[0] if run else "")
