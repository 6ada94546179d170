"""Records → pages: Markdown from the templates in `overrides/pages/`, kept in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from .citation import find, find_loose, title
from .library import Library
from .library.entries import Entry, provision_title
from .library.provisions import lines
from .model import SPLITS, Claim, Grade, Provision, Statute
from .source import Invalid, Problem, Where, relative

ESCAPED = re.compile(r"([\\`*_{}\[\]<>#|~])")
KIND_LABELS = {"stages": "阶段", "myths": "真假", "provisions": "法条", "channels": "渠道", "pages": "页面"}


@dataclass(frozen=True)
class Page:
    """A generated page: its path among the sources, its content, the YAML file it comes from."""

    uri: str
    content: str
    origin: str


def render(library: Library, templates: Path, site: Mapping[str, Any] | None = None) -> list[Page]:
    """Every generated page.

    Raises:
        Invalid: a template is missing or asks for something that is not there.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    views = Views(library)
    environment.globals.update(library=library, views=views, site=site or {}, splits=SPLITS)
    environment.filters.update(md=escape, title=title, yaml=_quoted)
    try:
        return list(_pages(library, environment))
    except jinja2.TemplateError as error:
        path = relative(templates / (getattr(error, "name", None) or "?"), library.root)
        at = Where(path, getattr(error, "lineno", None) or 1)
        raise Invalid([Problem(at, f"模板有误：{error.message}")]) from None


def _pages(library: Library, environment: jinja2.Environment) -> Iterator[Page]:
    def page(template: str, uri: str, origin: str, **values: Any) -> Page:
        return Page(uri, environment.get_template(template).render(uri=uri, **values), origin)

    for kind in ("statutes", "stages", "myths", "channels"):
        yield page(f"{kind}-index.md.j2", f"{kind}/index.md", f"data/{kind}")
    for key, statute in library.statutes.items():
        origin = f"data/statutes/{key}.yml"
        yield page("statute.md.j2", f"statutes/{key}/index.md", origin, key=key, statute=statute)
        for number, provision in statute.provisions.items():
            own = {"key": key, "statute": statute, "number": number, "provision": provision}
            yield page("provision.md.j2", f"statutes/{key}/{number}.md", origin, **own)
            for alias in provision.aliases:
                yield page("alias.html.j2", f"statutes/{key}/{alias}/index.html", origin, alias=alias, **own)
    for key, stage in library.stages.items():
        yield page("stage.md.j2", f"stages/{key}.md", f"data/stages/{key}.yml", key=key, stage=stage)
    for key, myth in library.myths.items():
        yield page("myth.md.j2", f"myths/{key}.md", f"data/myths/{key}.yml", key=key, myth=myth)
    yield page("unverified.md.j2", "about/unverified.md", "data")


def escape(text: str) -> str:
    """`text` as Markdown that shows it letter by letter."""
    return ESCAPED.sub(r"\\\1", text)


def _quoted(text: str) -> str:
    """`text` on one line as a YAML string."""
    return json.dumps(" ".join(str(text).split()), ensure_ascii=False)


class Views:
    """What the templates ask of the library."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def term(self, vocabulary: str, key: str) -> Any:
        return self.library.vocabularies[vocabulary][key]

    def badge(self, vocabulary: str, key: str) -> str:
        """A word with its sign, for a verdict, a permission or a grade; never colour alone."""
        term = self.term(vocabulary, key)
        sign = f'<span aria-hidden="true">{term.sign}</span> ' if term.sign else ""
        return f'<span class="tag {vocabulary}-{key}">{sign}{term.label}</span>'

    def official(self, key: str, statute: Statute, provision: Provision) -> list[tuple[str, str, bool]]:
        """(anchor, Markdown, is an item) for each line of the text, linked where we hold the target."""
        own = statute.title if not statute.edition_of else ""
        return [(line.anchor, self._linked(line.text, own), line.item is not None) for line in lines(provision)]

    def _linked(self, text: str, own: str) -> str:
        names = self.library.names.all
        out, end = "", 0
        for citation in find_loose(text, names, own=own or None):
            target = self.library.resolve(citation).target
            start, stop = citation.span
            if target is None or start == stop:
                continue
            out += escape(text[end:start]) + f"[{escape(text[start:stop])}](/{target.uri})"
            end = stop
        return out + escape(text[end:])

    def backlinks(self, key: str, number: str) -> list[tuple[str, list[Entry]]]:
        """The pages that cite a provision, by kind."""
        found = self.library.backlinks.get((key, number), [])
        groups = {label: [entry for entry in found if entry.kind == kind] for kind, label in KIND_LABELS.items()}
        return [(label, entries) for label, entries in groups.items() if entries]

    def neighbours(self, statute: Statute, number: str) -> tuple[str | None, str | None]:
        """The provisions held before and after this one."""
        keys = list(statute.provisions)
        at = keys.index(number)
        return (keys[at - 1] if at else None, keys[at + 1] if at + 1 < len(keys) else None)

    def name(self, number: str, provision: Provision) -> str:
        return provision_title(number, provision)

    def short(self, statute: Statute) -> str:
        """The name to cite by: the first short name, else the title."""
        return statute.aliases[0] if statute.aliases else statute.title.replace("中华人民共和国", "")

    def sureness(self, basis: tuple[str, ...]) -> str:
        """How sure a page is: 依据 9 条，其中转述 2 条."""
        targets = {
            (t.statute, t.provision): self.library.statutes[t.statute].provisions[t.provision].grade
            for line in basis
            for citation in find(line)
            if (t := self.library.resolve(citation).target)
        }
        counts = [
            f"{self.term('grades', grade).label} {number}"
            for grade in Grade
            if (number := sum(1 for g in targets.values() if g is grade))
        ]
        return f"依据 {len(targets)} 条：{'，'.join(counts)}" if targets else "没有法条依据"

    def claim(self, claim: Claim) -> str:
        """A claim as Markdown, each citation in it followed by what is wrong with it, none linked."""
        text = escape(claim.text).replace("《", "&#12298;")
        for cite in claim.cites:
            written = escape(cite.cite).replace("《", "&#12298;")
            label = self.term("citation-verdicts", cite.verdict).label
            text = text.replace(written, f'{written}<span class="cite-verdict">（{label}）</span>')
        return text

    def reported(self) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        """What we hold only as a report, by instrument."""
        return self._graded(Grade.REPORTED)

    def single(self) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        return self._graded(Grade.SINGLE)

    def _graded(self, grade: Grade) -> list[tuple[str, Statute, list[tuple[str, Provision]]]]:
        found = []
        for key, statute in self.library.statutes.items():
            held = [(number, p) for number, p in statute.provisions.items() if p.grade is grade]
            if held:
                found.append((key, statute, held))
        return found
