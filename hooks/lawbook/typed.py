"""Typed texts become HTML, each kind in its own way.

Our own prose gets its citations linked and the words of the glossary explained where the page first
uses them; the wording of an instrument is linked where we hold the target; what others say is never
linked, and each citation in it is followed by what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise

from markupsafe import Markup, escape

from .citation import Citation, find_loose
from .kinds.statutes import Provision, Statute
from .library import Target
from .library.provisions import lines as lines_of
from .model import Claim, Grade
from .prose import Prose
from .references import Reference, references
from .sheet import Sheet

BETWEEN = re.compile(r"\n\s*\n")
Words = Callable[[str], Markup]
"""How words that are no citation are shown."""
ITEM = ' class="item"'


def prose(sheet: Sheet, text: Prose, *, terms: bool = True, own: str = "") -> Markup:
    """Our own sentences, each block between blank lines a paragraph; `own` is the key of the word that they explain."""
    with sheet.explaining(own):
        return _paragraphs(list(blocks(sheet, text, _words(sheet, terms))))


def flow(sheet: Sheet, text: Prose, *, terms: bool = True) -> Markup:
    """Our own sentences: paragraphs where there are several, else the bare line."""
    found = list(blocks(sheet, text, _words(sheet, terms)))
    return found[0] if len(found) == 1 else _paragraphs(found)


def line(sheet: Sheet, text: Prose, *, terms: bool = True) -> Markup:
    """Our own sentences on one line."""
    return Markup(" ".join(blocks(sheet, text, _words(sheet, terms))))


def labelled(sheet: Sheet, text: Prose, label: str) -> Markup:
    """Our own sentences behind a label that stands in their first paragraph."""
    found = list(blocks(sheet, text, _words(sheet, True)))
    found[0] = Markup(f"<strong>{escape(label)}：</strong>{found[0]}")
    return _paragraphs(found)


def marked(sheet: Sheet, texts: Iterable[Prose]) -> Markup:
    """Lines that only cite: marks, where marks may stand for citations, one for each provision."""
    if sheet.full:
        return Markup("").join(line(sheet, text, terms=False) for text in texts)
    return _numbers(sheet, [citation for text in texts for citation in text.citations if sheet.cites(citation)])


def official(sheet: Sheet, statute: Statute, provision: Provision) -> Markup:
    """The wording of a provision, each 款 and 项 at its anchor, linked where we hold the target."""
    own = None if statute.edition_of else str(statute.title)
    paragraphs = [
        f'<p id="{part.anchor}"{ITEM if part.item else ""}>{_linked(sheet, part.text, own)}</p>'
        for part in lines_of(provision)
    ]
    return Markup("\n".join(paragraphs))


def claim(sheet: Sheet, said: Claim) -> Markup:
    """What others say, each citation in it followed by what is wrong with it, none linked."""
    text = escape(said.text)
    for cite in said.cites:
        verdict = Markup('{}<span class="cite-verdict">（{}）</span>').format(
            cite.cite, sheet.label("citation-verdicts", cite.verdict)
        )
        text = text.replace(escape(cite.cite), verdict)
    return Markup('<span class="said">{}</span>').format(text)


def blocks(sheet: Sheet, text: Prose, words: Words, *, marks: bool = True) -> Iterator[Markup]:
    """The paragraphs of our own sentences; `words` shows what is no citation, `marks` may stand for what is."""
    edges = [0, *(edge for gap in BETWEEN.finditer(text.rstrip()) for edge in gap.span()), len(text.rstrip())]
    for start, end in list(pairwise(edges))[::2]:
        own = [citation for citation in text.citations if start <= citation.span[0] < end]
        found: list[str] = []
        done = start
        for reference in references(text, own):
            aside = reference.aside and marks and not sheet.full
            found.append(words(text[done : reference.start]))
            found.append(_numbers(sheet, reference.citations) if aside else _cited(sheet, text, reference))
            done = reference.end
        yield Markup("".join([*found, words(text[done:end])]))


def _paragraphs(blocks: Iterable[Markup]) -> Markup:
    return Markup("\n".join(f"<p>{block}</p>" for block in blocks))


def _words(sheet: Sheet, terms: bool) -> Words:
    """Shows words, those of the glossary explained if `terms`."""
    return partial(_explained, sheet) if terms else escape


def _explained(sheet: Sheet, text: str) -> Markup:
    found: list[str] = []
    done = 0
    for use in sheet.book.glossary.uses(text, sheet.used):
        found.append(escape(text[done : use.start]))
        found.append(f'<a class="term" href="{escape(sheet.to(use.uri))}">{escape(text[use.start : use.end])}</a>')
        done = use.end
    return Markup("".join([*found, escape(text[done:])]))


def _numbers(sheet: Sheet, citations: Iterable[Citation]) -> Markup:
    """Citations that stand aside: the numbers of their notes, in place of them and of what attaches them."""
    uncited = Markup('<span class="uncited">（{}）</span>')
    link = Markup('<a class="note" href="#{}">{}</a>')
    return Markup("").join(
        uncited.format(mark.text) if isinstance(mark, Citation) else link.format(*mark)
        for mark in sheet.marks(citations)
    )


def _cited(sheet: Sheet, text: str, reference: Reference) -> Markup:
    """Citations that are part of the sentence: their words, linked."""
    found: list[str] = []
    done = reference.start
    for citation in reference.citations:
        start, stop = citation.span
        target = sheet.cites(citation)
        note = sheet.note(target, citation) if target and not sheet.full else None
        if start == stop:
            continue
        found.append(escape(text[done:start]))
        if target is None:
            found.append(f'<span class="uncited">{escape(citation.text)}</span>')
        else:
            found.append(_link(sheet, target, note.at(target.anchor) if note else "", citation.text))
        done = stop
    return Markup("".join([*found, escape(text[done : reference.end])]))


def _link(sheet: Sheet, target: Target, note: str, text: str) -> Markup:
    """To the note, where there is one; else to the provision, a report marked as one."""
    place = f"#{note}" if note else sheet.to(target.uri + (f"#{target.anchor}" if target.anchor else ""))
    link = Markup(f'<a class="cite" href="{escape(place)}">{escape(text)}</a>')
    if note or not sheet.reported(target):
        return link
    badge = Markup('<small class="grade grade-reported">{}</small>')
    return link + badge.format(sheet.label("grades", Grade.REPORTED))


def _linked(sheet: Sheet, text: str, own: str | None) -> Markup:
    found: list[str] = []
    done = 0
    for citation in find_loose(text, sheet.book.library.names.all, own=own):
        target = sheet.cites(citation)
        start, stop = citation.span
        if target is None or start == stop:
            continue
        found.append(escape(text[done:start]))
        found.append(f'<a href="{escape(sheet.to(target.uri))}">{escape(text[start:stop])}</a>')
        done = stop
    return Markup("".join([*found, escape(text[done:])]))
