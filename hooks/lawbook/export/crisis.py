"""The words of data/crisis.yml as the search reads them: a small file of its own, which works without the index."""

from __future__ import annotations

from ..library import Library
from ..model import Pattern
from .search import compact

NOW, SOMEBODY, ELSE = "help/now/", "help/now/#somebody", "channels/#mental-help"
"""Where the card leads: to the page for who cannot go on and for who fears for somebody, or while there is none to the
helpline."""


def crisis(library: Library) -> str:
    """As JSON; `web/search/crisis.js` reads the same names."""
    data = library.crisis
    written = {f"{page.uri.removesuffix('.md')}/" for page in library.pages}
    content = {
        "title": data.title,
        "comfort": data.comfort,
        "calls": [{"phone": call.phone, "label": call.label} for call in data.calls],
        "more": [[NOW, data.more], [SOMEBODY, data.others]] if NOW in written else [[ELSE, data.more]],
        "hidden": [f"{key}/" for key in data.hidden],
        "sets": {name: " ".join(words) for name, words in data.sets.items()},
        "words": " ".join(data.words),
        "patterns": [_written(pattern) for pattern in data.patterns],
        "harmless": " ".join(data.harmless),
        "harmless_patterns": [_written(pattern) for pattern in data.harmless_patterns],
    }
    return compact(content)


def _written(pattern: Pattern) -> str:
    """The gap with ^ for `start`, . for `end` and ~ for `across`, then the words: a third less than names for each."""
    how = f"{pattern.gap}{'^' * pattern.start}{'.' * pattern.end}{'~' * pattern.across}"
    return " ".join((how, *pattern.words))
