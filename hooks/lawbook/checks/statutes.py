"""Rules for instruments and provisions."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation.provision import ARTICLE_KEY
from ..kinds.statutes import Former
from ..library import Library
from ..library.resolving import statute_names
from ..source import Problem
from .rule import rule


@rule
def names_are_unique(library: Library) -> Iterator[Problem]:
    """一个名字只指一个文件（旧版本与现行法同名，靠年份区分）。"""
    owners: dict[str, str] = {}
    for key, statute in library.statutes.items():
        for name in () if statute.edition_of else statute_names(statute):
            if owners.setdefault(name, key) != key:
                yield Problem(statute.at, f"“{name}”已经是 data/statutes/{owners[name]}.yml 的名字")


@rule
def other_instruments_exist(library: Library) -> Iterator[Problem]:
    """取代关系、旧版本、旧条号提到的文件都在，旧条号没有超出旧文件。"""
    for statute in library.statutes.values():
        effects = statute.effects
        for other in (*effects.replaces, *filter(None, (effects.replaced_by, statute.edition_of))):
            if other not in library.statutes:
                yield Problem(other.at, f"data/statutes/{other}.yml 不存在")
        if bool(statute.edition_of) != bool(statute.edition_year):
            yield Problem(statute.at, "旧版本要同时写 edition_of 与 edition_year")
        for provision in statute.provisions.values():
            for former in provision.formerly:
                yield from _former(library, former)


def _former(library: Library, former: Former) -> Iterator[Problem]:
    edition = library.statutes.get(former.edition)
    article = ARTICLE_KEY.fullmatch(former.number)
    if edition is None:
        yield Problem(former.at, f"data/statutes/{former.edition}.yml 不存在")
    elif article and edition.last_article and int(article[1]) > edition.last_article:
        yield Problem(former.at, f"旧条号 {former.number} 不对：《{edition.title}》旧版本只有{edition.last_article}条")


@rule
def sources_are_listed(library: Library) -> Iterator[Problem]:
    """条文的来源代号都在 provenance 里，provenance 里没有多余的。"""
    for statute in library.statutes.values():
        used = {code for provision in statute.provisions.values() for code in provision.sources}
        for provision in statute.provisions.values():
            for code in provision.sources:
                if code not in statute.provenance:
                    yield Problem(code.at, f"provenance 里没有 {code}")
        for unused in statute.provenance.keys() - used:
            yield Problem(statute.provenance[unused].at, f"没有条文出自 {unused}")


@rule
def aliases_are_free(library: Library) -> Iterator[Problem]:
    """别名条号不与收录的条号、别的别名重复。"""
    for statute in library.statutes.values():
        taken = dict.fromkeys(statute.provisions, "收录的条号")
        for provision in statute.provisions.values():
            for alias in provision.aliases:
                if alias in taken:
                    yield Problem(provision.at, f"别名 {alias} 已经是{taken[alias]}")
                taken[alias] = "别的别名"


@rule
def repealed_instruments_say_so(library: Library) -> Iterator[Problem]:
    """有失效日期的文件写明被什么取代；有被取代关系的文件写明失效日期。"""
    for statute in library.statutes.values():
        if bool(statute.until) != bool(statute.effects.replaced_by):
            yield Problem(statute.at, "until 与 effects.replaced_by 要同时写")
