"""What others say: shown, ruled on, never linked as authority."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from ..prose import Quoted
from ..source import Text
from .base import Record, doc
from .vocabulary import CitationVerdict


class ClaimedCitation(Record):
    """The ruling on one citation inside a claim."""

    cite: Text = doc("说法里的引用，照原样抄")
    verdict: CitationVerdict = doc("这条引用错在哪里；会与资料库核对，不再成立时报错")
    words: Text | None = doc("verdict 为 misquoted 时：说法加给该条、而条文里没有的词", default=None)


class Claim(Record):
    """A claim in circulation. A bare string is a claim that cites nothing."""

    text: Quoted = doc("说法本身，转述，不抄来源原句")
    cites: tuple[ClaimedCitation, ...] = doc("说法里每一条引用的判断", default=())

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value
