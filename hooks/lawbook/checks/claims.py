"""Rules for quoted claims: their citations are ruled on, and the rulings hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..citation import Citation
from ..kinds.statutes import Provision
from ..library import Library
from ..loading.markdown import ClaimBlock
from ..model import CitationVerdict as V
from ..model import ClaimedCitation
from ..source import Problem, Where
from ..text.normal import normalised
from .rule import rule


@dataclass(frozen=True)
class Ruled:
    """A citation in a claim with the verdict an editor gave it, if any."""

    citation: Citation
    verdict: V | None
    words: str
    at: Where


@rule
def claimed_citations_are_ruled_on(library: Library) -> Iterator[Problem]:
    """说法里的每一条引用都有判断；每一个判断都对应说法里的一条引用。"""
    for ruled in _ruled(library):
        if ruled.verdict is None:
            yield Problem(ruled.at, f"说法里的{ruled.citation}没有判断（cites / verdicts）")
    for _, claim in library.claims:
        written = [citation.text for citation in claim.text.citations]
        for cite in claim.cites:
            if cite.cite not in written:
                yield Problem(cite.cite.at, f"说法里没有这条引用：{cite.cite}")


@rule
def rulings_still_hold(library: Library) -> Iterator[Problem]:
    """对错误引用的判断与资料库一致；不再成立的判断是错误。"""
    for ruled in _ruled(library):
        if ruled.verdict and (why := refuted(library, ruled.citation, ruled.verdict, ruled.words)):
            yield Problem(ruled.at, f"{ruled.citation}的判断“{ruled.verdict}”不成立：{why}")


def refuted(library: Library, citation: Citation, verdict: V, words: str) -> str:
    """Why `verdict` is wrong of `citation`, or "" if the library bears it out."""
    resolution = library.resolve(citation)
    if verdict in (V.UNKNOWN_LAW, V.ABSENT, V.UNHELD):
        return "" if resolution.reason == verdict.value else f"实际是{resolution.reason or '已收录'}"
    if verdict is V.MOVED:
        return "" if resolution.moved else "没有条文登记过这个旧条号（formerly）"
    if resolution.target is None:
        return f"没有收录该条（{resolution.explanation}）"
    provision = library.statutes[resolution.target.statute].provisions[resolution.target.provision]
    return _held_refuted(provision, verdict, words)


def _held_refuted(provision: Provision, verdict: V, words: str) -> str:
    if verdict is V.MISUSED and not provision.misused_for:
        return "该条没有登记 misused_for"
    if verdict is V.MISQUOTED and not words:
        return "要写明说法加了什么词（words）"
    if verdict is V.MISQUOTED and normalised(words) in normalised(provision.text):
        return "条文里有这些词"
    return ""


def _ruled(library: Library) -> Iterator[Ruled]:
    for at, claim in library.claims:
        verdicts: dict[str, ClaimedCitation] = {cite.cite: cite for cite in claim.cites}
        for citation in claim.text.citations:
            cite = verdicts.get(citation.text)
            yield Ruled(citation, cite.verdict if cite else None, (cite and cite.words) or "", cite.at if cite else at)
    for page in library.pages:
        for block in page.blocks:
            if isinstance(block, ClaimBlock):
                yield from _ruled_in_markdown(block)


def _ruled_in_markdown(block: ClaimBlock) -> Iterator[Ruled]:
    given = iter(block.verdicts)
    for citation in block.citations:
        verdict, _, words = next(given, "").partition(":")
        known = verdict in list(V)
        yield Ruled(citation, V(verdict) if known else None, words, citation.at)
