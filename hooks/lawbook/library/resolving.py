"""From a citation to the provision it means, or the reason why not. Nothing is guessed."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..citation import Citation, law_name, title
from ..citation.provision import ARTICLE_KEY
from ..kinds.statutes import Statute
from .provisions import anchor

LONGEST_PLAIN_TITLE = 8


@dataclass(frozen=True, slots=True)
class Target:
    """A held provision: `statute` and `provision` are keys, `anchor` a place in it or ""."""

    statute: str
    provision: str
    anchor: str = ""

    @property
    def uri(self) -> str:
        """Source path of its page."""
        return f"statutes/{self.statute}/{self.provision}.md"


@dataclass(frozen=True, slots=True)
class Resolution:
    """`target` if held. Otherwise `reason`, one of unknown-law, absent, unheld, no-such-place, ambiguous, fault.

    `moved` are the provisions that carried this number in an earlier edition.
    """

    target: Target | None = None
    reason: str = ""
    explanation: str = ""
    moved: tuple[Target, ...] = ()


@dataclass(frozen=True)
class Names:
    """Every name of every instrument → the keys that bear it."""

    statutes: Mapping[str, Statute] = field(repr=False)

    @cached_property
    def keys(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for key, statute in self.statutes.items():
            for name in () if statute.edition_of else statute_names(statute):
                found.setdefault(name, {})[key] = None
        return {name: tuple(keys) for name, keys in found.items()}

    @cached_property
    def all(self) -> frozenset[str]:
        return frozenset(self.keys)

    def statute(self, law: str, year: int | None) -> tuple[str | None, str]:
        """The key meant by a written name and version year, or None and why.

        A year selects the edition of that year; the year of the current text selects the current text.
        """
        keys = self.keys.get(law_name(law), ())
        if len(keys) != 1:
            close = difflib.get_close_matches(law_name(law), self.keys, n=1)
            hint = f"，是不是想写《{close[0]}》？" if close else ""
            return None, f"没有收录《{law}》{hint}" if not keys else f"《{law}》是几个文件共用的名字，请写全称"
        if year is None or str(year) in self.statutes[keys[0]].version:
            return keys[0], ""
        edition = self._editions.get((keys[0], year))
        return (edition, "") if edition else (None, f"没有收录《{law}》{year}年的版本")

    @cached_property
    def _editions(self) -> dict[tuple[str | None, int | None], str]:
        return {(law.edition_of, law.edition_year): key for key, law in self.statutes.items() if law.edition_of}

    @cached_property
    def provisions(self) -> dict[tuple[str, str], str]:
        """(statute, what a citation calls a provision: key, alias or “name”) → its key."""
        found: dict[tuple[str, str], str] = {}
        for key, statute in self.statutes.items():
            for number, provision in statute.provisions.items():
                for cited in (number, *provision.aliases, *([f"“{provision.name}”"] if provision.name else [])):
                    found.setdefault((key, cited), number)
        return found

    @cached_property
    def moved(self) -> dict[tuple[str, str], tuple[Target, ...]]:
        """(statute, number in an earlier edition) → the provisions that carried it."""
        found: dict[tuple[str, str], dict[Target, None]] = {}
        for key, statute in self.statutes.items():
            for number, provision in statute.provisions.items():
                for former in provision.formerly:
                    found.setdefault((key, former.number), {})[Target(key, number)] = None
        return {old: tuple(targets) for old, targets in found.items()}


def short_name(statute: Statute) -> str:
    """The name to cite by: the title without country where that is short, else the first short name."""
    plain = statute.title.replace("中华人民共和国", "")
    return plain if len(plain) <= LONGEST_PLAIN_TITLE or not statute.aliases else str(statute.aliases[0])


def statute_names(statute: Statute) -> list[str]:
    """Full title, title without 中华人民共和国 and without （试行）, document number, aliases; normalised."""
    names = [statute.title, statute.title.replace("（试行）", ""), *statute.aliases]
    if statute.number:
        names.append(statute.number)
    return list(dict.fromkeys(law_name(name) for name in names))


def resolve(names: Names, citation: Citation) -> Resolution:
    """Where `citation` leads."""
    if citation.fault:
        return Resolution(reason="fault", explanation=citation.fault)
    key, why = names.statute(citation.law, citation.year)
    if key is None:
        return Resolution(reason="unknown-law", explanation=why)
    statute = names.statutes[key]
    moved = names.moved.get((key, citation.provision), ())
    provision = names.provisions.get((key, citation.provision))
    if provision is None:
        return _missing(statute, key, citation, moved)
    place = anchor(statute.provisions[provision], citation.paragraph, citation.item)
    if place is None:
        joined = citation.paragraph and statute.provisions[provision].paragraphs == "joined"
        why = "所见文本各款连排，不能引第几款" if joined else f"{title(provision)}没有唯一的{citation.tail}"
        return Resolution(reason="no-such-place", explanation=f"《{citation.law}》{why}", moved=moved)
    return Resolution(Target(key, provision, place), moved=moved)


def _missing(statute: Statute, key: str, citation: Citation, moved: tuple[Target, ...]) -> Resolution:
    article = ARTICLE_KEY.fullmatch(citation.provision)
    if article and statute.last_article and int(article[1]) > statute.last_article:
        why = f"《{citation.law}》只有{statute.last_article}条，没有{title(citation.provision)}"
        return Resolution(reason="absent", explanation=why, moved=moved)
    now = f"；旧{title(citation.provision)}现为{'、'.join(title(t.provision) for t in moved)}" if moved else ""
    why = f"data/statutes/{key}.yml 没有收录{title(citation.provision)}{now}"
    return Resolution(reason="unheld", explanation=why, moved=moved)
