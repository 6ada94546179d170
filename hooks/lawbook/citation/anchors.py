"""Where a text names a law: `《民法典》`, `本法`, and, when reading loosely, `民法典` or `某某条例`.

An anchor is where a citation may begin; `finding` reads the numbers that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from .names import LAW_LIKE, MATTERS, SHORT, SUFFIXES, law_name, version_year

NOTES = r"(?P<notes>(?:\s*\([^()]*\))*)"
BOOK = re.compile(rf"《(?P<name>(?:[^《》]|《[^《》]*》)+)》{NOTES}")
REFERENCE = re.compile(rf"(?P<pointer>本|该|(?<!合)同|上述)(?P<kind>{SUFFIXES}){NOTES}(?=\s*第)")
EITHER = re.compile(rf"{BOOK.pattern}|{REFERENCE.pattern.replace(NOTES, NOTES.replace('?P<notes>', '?:'))}")
"""What names a law in strict reading, looked for in one go."""
BARE = re.compile(
    rf"(?P<name>最高人民法院[^，。；:]{{0,60}}?(?:{SUFFIXES})|[\u4e00-\u9fff·]{{1,40}}?(?:{SUFFIXES})(?:\(试行\))?)"
    rf"{NOTES}(?=\s*第\s*(?:[0-9]|[零〇一二三四五六七八九十百千])+\s*条)"
)
LEAD_IN = re.compile(
    r".*(?:依照|根据|按照|依据|适用|违反|参照|遵守|符合|构成|触犯|执行|以及|或者|关于|属于|作为|除|有|和|与|及|对|由|按|在|是|的|为|将|据|把)"
)
NOT_A_LAW = re.compile(
    r"^(?:.*(?:合|违|依|司|立|执|用|看|说|做|无|办|守|普|方|设|没|想|手)法|.{0,1}|.*(?:有关|相关|上述|前述|另有|合同)(?:规定|办法)|规定|办法|解释|意见|标准|决定|通知)$"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A law named at `start`; numbers may follow from `end`. `name` is empty where 本法 has no law yet."""

    start: int
    end: int
    name: str
    year: int | None


@lru_cache(maxsize=8)
def _known(names: frozenset[str]) -> re.Pattern[str]:
    """The declared names and short names, longest first."""
    loosened = (re.escape(name).replace("《", "[《〈]").replace("》", "[》〉]") for name in names)
    longest_first = sorted(loosened, key=len, reverse=True)
    either = "|".join(f"(?<!{MATTERS}){n}" if re.fullmatch(SHORT, n) else n for n in longest_first) or r"(?!)"
    return re.compile(rf"(?:中华人民共和国)?(?P<name>{either}){NOTES}")


def anchors(text: str, names: frozenset[str] | None, own: str | None) -> Iterator[Anchor]:
    """Law mentions of folded `text`, left to right, not overlapping.

    `names` switches on loose reading; `own` is the law whose own text this is, for 本法.
    """
    last = None
    for found in EITHER.finditer(text) if names is None else _Ahead(text, names).all():
        pointer = found["pointer"] if "pointer" in found.re.groupindex else None
        if pointer is None:
            name, year = law_name(found["name"]), version_year(found["name"] + found["notes"])
            anchor = Anchor(found.start(), found.end(), name, year)
            if LAW_LIKE.search(name) or (names and name in names) or not last:
                last = anchor
        elif pointer == "本" and own:
            anchor = Anchor(found.start(), found.end(), own, None)
        else:
            source = last.name if last else own or ""
            anchor = Anchor(found.start(), found.end(), source, last.year if last else None)
        yield anchor


Search = Callable[[str, int], re.Match[str] | None]


@dataclass
class _Ahead:
    """The next match of each way to name a law; it is looked for again only once it has been passed."""

    text: str
    names: frozenset[str]
    found: dict[Search, re.Match[str] | None] = field(default_factory=dict)

    def all(self) -> Iterator[re.Match[str]]:
        """Every match, left to right."""
        position = 0
        while found := self._next(position):
            yield found
            position = found.end()

    def _next(self, position: int) -> re.Match[str] | None:
        reference = self._match(REFERENCE.search, position)
        known, bare = self._match(_known(self.names).search, position), self._match(_bare, position)
        surer = {match.end(group) for match, group in ((known, "name"), (reference, "kind")) if match}
        bare = None if bare and bare.end("name") in surer else bare
        found = [match for match in (self._match(BOOK.search, position), reference, known, bare) if match]
        return min(found, key=lambda match: (match.start(), -match.end()), default=None)

    def _match(self, search: Search, position: int) -> re.Match[str] | None:
        match = self.found.get(search)
        if search not in self.found or (match and match.start() < position):
            self.found[search] = match = search(self.text, position)
        return match


def _bare(text: str, position: int) -> re.Match[str] | None:
    """A law the site does not know, recognised by its ending and the article number behind it."""
    while match := BARE.search(text, position):
        lead = LEAD_IN.match(match["name"]) if not match["name"].startswith("最高人民法院") else None
        if lead and lead.end() < len(match["name"]) and LAW_LIKE.search(match["name"][lead.end() :]):
            position = match.start() + lead.end()
            continue
        if not NOT_A_LAW.match(match["name"]):
            return match
        position = match.end("name")
    return None
