"""Rules about what was registered: wording, citations, addresses."""

from __future__ import annotations

from collections.abc import Iterator

from .. import digests, ledger, published
from ..library import Library
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
    yield from ledger.problems(library)


@registration
def addresses_stay(library: Library) -> Iterator[Problem]:
    """公布过的网址都还在（或写明改到哪里），现有的网址都登记过。"""
    yield from published.problems(library)
