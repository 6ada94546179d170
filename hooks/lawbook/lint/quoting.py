"""What a text says behind a citation: words in quotation marks, wording set like an article, or a claim of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from .comparing import essence

BRACKETS = r"(?:\s*\([^()]{0,60}\))?"
SAYS = (
    r"(?:之|的)?(?:中|里)?(?:也|还|都|就|已经|已|则|即)?(?:相关|有关)?(?:明确|明文|清楚)?(?:地)?"
    r"(?:规定|明确|指出|要求|提到|写明|载明|写道|写着|说(?=[了着,:“])|称(?=[,:“]))(?:了|着|得很清楚)?(?:如下|,内容如下)?"
    r"(?!的|之|情形|期[间限]|条件|处[理罚]|执行|办理|以外|外)"
)
CONNECTOR = re.compile(rf"{BRACKETS}\s*(?:{SAYS})?\s*[,:]?\s*")
COLON = re.compile(rf"{BRACKETS}\s*(?:{SAYS})?\s*:\s*")
SPACE = re.compile(rf"{BRACKETS}\s+(?=[\u4e00-\u9fff])")
NOTHING = re.compile(r"(?=[\u4e00-\u9fff])")
NOT_WORDING = re.compile(
    r"等|的|之|和|与|及|或|规定|明确|也|还|就|中|里|所|以|对|是|说|则|均|都|来|主张|可以看出|可知|第"
)
CLAIM = re.compile(rf"{BRACKETS}\s*(?:等)?(?:{SAYS}|的规定)?\s*[,:]?\s*")
STOP = re.compile(r"[。！？!?;；\n]")
LED = re.compile(
    r"(?:^|[^\w\s])\s*(?:根据|依据|依照|按照)"
    r"(?:我国|现行|国家|[\u4e00-\u9fff、]{0,16}(?:法院|检察院|委员会|总局|银行|监会|国务院|部))?(?:最新的?)?\s*$"
)
"""Where a sentence or a part of one begins with it: what follows is what the law is said to say."""
SAID = re.compile(rf"{BRACKETS}\s*{SAYS}")
ALONE = re.compile(r"(?:^|[:。；;])[^\u4e00-\u9fff]*$")
"""Nothing but signs and numbers stands before it in its line, or behind the last colon or stop."""
CONSEQUENCE = re.compile(
    r"可以|应当|予以|处以?|追究|由|向|请求|申请|提起|提出|承担|给予|作出|采取|认定|执行|办理|适用|依法"
)
"""How the consequence of an article begins, in the language of laws; it is not what the article says."""
QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'))


class Kind(Enum):
    """How sure it is that these are meant to be the words of the law."""

    QUOTATION = "quotation"
    WORDING = "wording"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said behind a citation. `claimed`: the sentence says that the law says so; `alone`: it is set like an
    article, with nothing before it but 根据."""

    kind: Kind
    text: str
    claimed: bool
    alone: bool = False

    @property
    def size(self) -> int:
        return len(essence(self.text))


def saying(text: str, folded: str, start: int, stop: int, end: int) -> Saying | None:
    """What `text` says behind the citation `start`…`stop`; another citation begins at `end`."""
    led = LED.search(folded[:start])
    claimed = bool(led or SAID.match(folded, stop))
    if quoted := _quotation(text, folded, stop):
        return Saying(Kind.QUOTATION, quoted, True)
    alone = bool(ALONE.search(folded[folded.rfind("\n", 0, start) + 1 : start]) or (led and COLON.match(folded, stop)))
    if wording := _wording(text, folded, stop, end, alone):
        return Saying(Kind.WORDING, wording, claimed, alone)
    claim = _claim(text, folded, stop, end) if claimed else ""
    return Saying(Kind.CLAIM, claim, True) if claim else None


def _quotation(text: str, folded: str, stop: int) -> str:
    connector = CONNECTOR.match(folded, stop)
    at = connector.end() if connector else stop
    for opening, closing in QUOTES:
        if text.startswith(opening, at):
            until = text.find(closing, at + 1)
            return text[at + 1 : until] if until > 0 else ""
    return ""


def _wording(text: str, folded: str, stop: int, end: int, alone: bool) -> str:
    """Words set like an article: behind a colon, behind a space, or right behind an article that begins its line."""
    if begun := COLON.match(folded, stop):
        return text[begun.end() : end].strip()
    begun = SPACE.match(folded, stop)
    if not begun and alone:
        begun = NOTHING.match(folded, stop)
    if not begun or NOT_WORDING.match(folded, begun.end()):
        return ""
    return text[begun.end() : end].strip()


def _claim(text: str, folded: str, stop: int, end: int) -> str:
    """The sentence behind 根据《…》第…条, or behind 《…》第…条规定."""
    begun = CLAIM.match(folded, stop)
    at = begun.end() if begun else stop
    closed = STOP.search(folded, at, end)
    if CONSEQUENCE.match(folded, at):
        return ""
    return text[at : closed.start() if closed else end].strip()
