"""Typed texts → Markdown: citations of our own sentences become links with the grade of what they cite."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from ..addresses import seen
from ..cards import address
from ..citation import Citation, find
from ..library import Library, Target
from ..library.provisions import lines
from ..loading.markdown import ClaimBlock
from ..model import VOCABULARIES, Claim, Grade
from ..navigation import names
from ..prose import Prose
from ..views import Views

ATTRIBUTES = re.compile(r"\s*\{:?\s*[.#][^{}]*\}")
"""`{ .answer }` and `{ #not }` of Markdown pages."""
TAGS = re.compile(r"^</?[a-z]+[^>]*>$", re.M)
LINK = re.compile(r"\]\((?P<place>[^)\s]+)\)")
QUOTE = re.compile(r">\s*(?P<cited>《[^\n]+)")


@dataclass(frozen=True)
class Place:
    """Where the site is published, and what its pages are called; `site_url` ends with a slash, or is "" where
    unknown."""

    views: Views
    site_url: str

    @cached_property
    def pages(self) -> dict[str, str]:
        """How editors name a page → its source path."""
        return names(self.views.library)

    @cached_property
    def titles(self) -> dict[str, str]:
        return {entry.uri: str(entry.title) for entry in self.views.library.entries if entry.uri}


@dataclass(frozen=True)
class Writer:
    """Writes for the page at `address`."""

    place: Place
    address: str

    @property
    def views(self) -> Views:
        return self.place.views

    @property
    def library(self) -> Library:
        return self.views.library

    def at(self, place: str) -> str:
        """The address of what is published at `place`; as seen from this page where the site's is unknown."""
        return self.place.site_url + place if self.place.site_url else seen(place, self._folders)

    @cached_property
    def _folders(self) -> list[str]:
        """The folders in which the page is published."""
        return [part for part in self.address.split("/") if part]

    def to(self, uri: str) -> str:
        """The address of the page made from a source path."""
        return self.at(address(uri))

    def named(self, page: str) -> str:
        """A link to `myths/late-fee`, `channels#police`; the name itself where there is no such page."""
        path, _, anchor = page.partition("#")
        uri = self.place.pages.get(f"{path}/{anchor}") or self.place.pages.get(path)
        if uri is None:
            return page
        place = uri if "#" in uri or not anchor else f"{uri}#{anchor}"
        return f"[{self.place.titles.get(uri, page)}]({self.to(place)})"

    def label(self, vocabulary: str, key: str) -> str:
        return str(self.library.vocabularies[vocabulary][key].label)

    def word(self, value: object) -> str | None:
        """The word for a member of a closed vocabulary, None for one that has none."""
        for name, members in VOCABULARIES.items():
            if isinstance(value, members):
                return self.label(name, str(value.value))
        return None

    def prose(self, text: Prose, between: Callable[[str], str] = str) -> str:
        """Our own sentences, each citation a link, the words `between` them as that writes them; what is only
        reported says so."""
        found, done = "", 0
        for citation in text.citations:
            start, stop = citation.span
            if done <= start < stop and text[start - 1 : start] != "[":
                found += between(text[done:start]) + self.citation(citation)
                done = stop
        return found + between(text[done:])

    def citation(self, citation: Citation) -> str:
        target = self.library.resolve(citation).target
        if target is None:
            return citation.text
        reported = "（转述）" if self.grade(target) is Grade.REPORTED else ""
        return f"[{citation.text}]({self.provision(target)}){reported}"

    def provision(self, target: Target) -> str:
        """The address of a provision, or of the part of it that is cited."""
        return self.to(target.uri) + (f"#{target.anchor}" if target.anchor else "")

    def grade(self, target: Target) -> Grade:
        return self.library.statutes[target.statute].provisions[target.provision].grade

    def claim(self, claim: Claim) -> str:
        """What others say, each citation in it followed by what is wrong with it."""
        text = str(claim.text)
        for cite in claim.cites:
            text = text.replace(cite.cite, f"{cite.cite}（{self.label('citation-verdicts', cite.verdict)}）")
        return f"“{text}”"

    def basis(self, citations: tuple[Citation, ...]) -> Iterator[str]:
        """What is cited, each provision once, with its grade."""
        cited = (target for citation in citations if (target := self.library.resolve(citation).target))
        for target in dict.fromkeys(Target(target.statute, target.provision) for target in cited):
            law = self.library.statutes[target.statute]
            provision = law.provisions[target.provision]
            name = f"《{self.views.short(law)}》{self.views.name(target.provision, provision)}"
            yield f"- [{name}]({self.provision(target)})（{self.label('grades', provision.grade)}）"

    def section(self, name: str) -> str:
        """A section of `content/snippets/machines.md`."""
        return self.block(self.views.words.sections["machines", name], "")

    def block(self, block: Prose | ClaimBlock, folder: str) -> str:
        """A block of a Markdown page in the folder `folder`."""
        if quoted := QUOTE.fullmatch(ATTRIBUTES.sub("", block).strip()):
            target = self.library.resolve(next(find(quoted["cited"]))).target
            if target:
                return "\n".join([f"> {self.citation(next(find(quoted['cited'])))}", *self._wording(target)])
        relink = partial(LINK.sub, lambda link: f"]({self._linked(link['place'], folder)})")
        text = self.prose(block, relink) if isinstance(block, Prose) else relink(str(block))
        return TAGS.sub("", ATTRIBUTES.sub("", text)).strip("\n")

    def _wording(self, target: Target) -> list[str]:
        provision = self.library.statutes[target.statute].provisions[target.provision]
        parts = [line for line in lines(provision) if not target.anchor or line.anchor.startswith(target.anchor)]
        return [f">\n> {line.text}" for line in parts]

    def _linked(self, place: str, folder: str) -> str:
        """Where a link of a page in `folder` leads: a source path, another file of the site, or another site."""
        path, mark, anchor = place.partition("#")
        if "://" in path or not path:
            return place
        uri = path[1:] if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
        return (self.to if path.endswith(".md") else self.at)(uri + mark + anchor)
