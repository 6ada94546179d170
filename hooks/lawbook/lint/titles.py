"""Laws that a text names without an article, and what stands around the name of a law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..citation import Citation, law_name
from ..citation.anchors import Anchor
from ..citation.names import LAW_LIKE

ACCORDING = r"(?:根据|依据|依照|按照|参照|遵照|违反|触犯|符合|援引|引用)"
ATTRIBUTED = re.compile(rf"{ACCORDING}\s*(?:我国|国家|现行)?的?$")
"""A text that leans on the law it names next."""
RULES = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:中|里|也|还|都|对此)?(?:早有|有)?的?(?:相关|有关|明确|明文)?"
    r"(?:规定|明确|要求|指出|禁止|写明|条款)"
)
"""Words behind the name of a law that say what it says."""
UNTITLED = re.compile(
    rf"{ACCORDING}\s*(?P<name>[\u4e00-\u9fff]{{2,30}}?(?:法典|法|条例|办法))(?=[,，。;；的(“\s]|规定|明确|$)"
)
VAGUE = re.compile(r"有关|相关|上述|前述|下列|其他|这|该|本|某|此|什么|哪|法律|法规|规章|公司|合同的|平台|银行的")
NOTE = re.compile(r"(?:\s*\((?!试行)[^()]*\))+\s*$")
"""Remarks in brackets behind a name."""
JOINED = re.compile(rf"(?:{ACCORDING}|和|与|及|或|、|,|适用|按|属于|见)\s*的?$")
"""Words behind which a name without 书名号 begins."""
QUALIFIED = re.compile(r"(?:我国|国家|现行|中国|原|旧|新|老|了|的|看|查|即|如|是|在|对)$")
"""Words that may stand before a name and are no part of it."""
BEFORE = re.compile(r"[\u4e00-\u9fff]{1,6}$")
FORMER = re.compile(r"(?:原|旧|已废止的|废止的)$")
ENDS = re.compile(r"已(?:经|于)?[^。]{0,12}(?:废止|失效)|(?:废止|失效)了|同时废止|被[^。]{0,12}(?:取代|代替)")


def titles(text: str, folded: str, named: list[Anchor], known: frozenset[str]) -> Iterator[Citation]:
    """Laws named without an article: in 书名号, or where the sentence leans on them; `named` are the anchors."""
    for anchor in named:
        leans = ATTRIBUTED.search(folded[: anchor.start]) or RULES.match(folded, anchor.end)
        like_law = anchor.name in known or (folded[anchor.start] == "《" and LAW_LIKE.search(anchor.name))
        if (folded[anchor.start] == "《" and (like_law or leans)) or (like_law and leans):
            noted = NOTE.search(folded[anchor.start : anchor.end])
            end = anchor.end if anchor.year or not noted else anchor.start + noted.start()
            yield _title(text, anchor.name, (anchor.start, end), anchor.year)
    for match in UNTITLED.finditer(folded):
        if not VAGUE.search(match["name"]):
            yield _title(text, law_name(match["name"]), match.span("name"), None)


def _title(text: str, name: str, span: tuple[int, int], year: int | None) -> Citation:
    return Citation(name, "", year=year, span=span, text=text[slice(*span)])


def called_former(folded: str, start: int, stop: int) -> bool:
    """Whether the text itself says that the law named at `start`…`stop` has ended."""
    after = folded[stop : stop + 40].lstrip('》"”')
    return bool(FORMER.search(folded[:start]) or ENDS.match(after) or ENDS.search(after[:20]))


def prefix(folded: str, start: int) -> str:
    """The characters before a name without 书名号 that may belong to it: 劳动 before 合同法."""
    before = folded[:start]
    run = None if JOINED.search(before) or QUALIFIED.search(before) else BEFORE.search(before)
    return run[0] if run else ""
