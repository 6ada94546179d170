"""Letters and words to say: each line a paragraph, each reason that may be left out a part of its own, each gap
to be filled in marked. They go elsewhere, so their citations stand in full."""

from __future__ import annotations

import re
from itertools import groupby

from markupsafe import Markup, escape

from .kinds.letters import reasons
from .prose import Prose
from .sheet import Sheet
from .typed import blocks

GAP = re.compile(r"【[^【】]+】")


def letter(sheet: Sheet, text: Prose) -> Markup:
    """The text of a letter; reasons that stand together are one group, marked where the letter needs one of them."""
    lines = [Prose(line, text.at) for line in reasons.lines(text)]
    found, above = [], ""
    for optional, together in groupby(lines, key=lambda line: bool(reasons.label(line))):
        members = list(together)
        parts = Markup("\n").join(_option(sheet, line) if optional else _paragraph(sheet, line) for line in members)
        found.append(_group(parts, reasons.needed(above, map(reasons.label, members))) if optional else parts)
        above = members[-1]
    return Markup("\n").join(found)


def _group(parts: Markup, needed: bool) -> Markup:
    return Markup('<div class="options"{}>\n{}\n</div>').format(Markup(" data-needed") if needed else "", parts)


def _option(sheet: Sheet, line: Prose) -> Markup:
    part = Markup('<div class="option" data-reason="{}">{}</div>')
    return part.format(reasons.label(line), _paragraph(sheet, line))


def _paragraph(sheet: Sheet, line: Prose) -> Markup:
    return Markup("<p>{}</p>").format(Markup("").join(blocks(sheet, line, _gaps, marks=False)))


def _gaps(words: str) -> Markup:
    found, done = Markup(""), 0
    for gap in GAP.finditer(words):
        found += escape(words[done : gap.start()]) + Markup('<span class="gap">{}</span>').format(gap[0])
        done = gap.end()
    return found + escape(words[done:])
