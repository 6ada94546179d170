"""The words of data/crisis.yml as the search reads them: a small file of its own, which works without the index."""

from __future__ import annotations

from ..library import Library
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
        "sets": data.sets,
        "words": data.words,
        "patterns": [pattern.model_dump(exclude_defaults=True) for pattern in data.patterns],
        "harmless": data.harmless,
        "harmless_patterns": [pattern.model_dump(exclude_defaults=True) for pattern in data.harmless_patterns],
    }
    return compact(content)
