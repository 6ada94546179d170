"""Rules about what was registered: wording, citations, addresses."""

from __future__ import annotations

from collections.abc import Iterator

from .. import digests, published
from ..library import Library
from ..registers import CITATIONS, DECIDED, ENTRIES, WORDING, WORDINGS
from ..source import Problem
from .rule import registration, rule


@rule
def tables_are_as_imported(library: Library) -> Iterator[Problem]:
    """节假日、利率两张表与导入时一致，不能手改。"""
    yield from digests.tables(library)


@rule
def wording_is_as_imported(library: Library) -> Iterator[Problem]:
    """每一条的原文、等级、份数、条号，与导入时写的一样。"""
    yield from digests.problems(library)


@registration
def citations_are_as_registered(library: Library) -> Iterator[Problem]:
    """每一页的引用与上次核对时登记的相同，一个条号也不差。"""
    yield from CITATIONS.problems(library)


@registration
def decisions_are_as_registered(library: Library) -> Iterator[Problem]:
    """每一份资料里的判断、裁定、可能性、期限、号码、危险标记、日期、指向，与上次核对时登记的相同。"""
    yield from DECIDED.problems(library)


@registration
def turning_words_are_as_registered(library: Library) -> Iterator[Problem]:
    """每一句里的数、日子、否定、可以与应当、机关，与上次核对时登记的相同。"""
    yield from WORDING.problems(library)


@registration
def published_wordings_stay(library: Library) -> Iterator[Problem]:
    """公布过的每一条原文都登记着，登记过的一行也不改、不少。"""
    yield from WORDINGS.problems(library)


@registration
def feed_entries_are_dated(library: Library) -> Iterator[Problem]:
    """订阅里的每一条都登记着；改过的，从改的那天算更新。"""
    yield from ENTRIES.problems(library)


@registration
def addresses_stay(library: Library) -> Iterator[Problem]:
    """公布过的网址都还在（或写明改到哪里），现有的网址都登记过。"""
    yield from published.problems(library)
