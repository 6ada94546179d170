"""What the planner of payments needs of the records: the day's share after a judgment, how long a card's agreement may
last, at most how many days overdue a card's payment goes to interest first. `web/tools/plan/rules.js` reads the same
names."""

from __future__ import annotations

import json

from ..library import Library

FACTS = {"daily": "delayed-interest", "years": "card-instalment-longest"}
"""Name on the device → key of the fact."""


def plan(library: Library) -> str:
    """As JSON."""
    content = {name: float(library.facts[key].value) for name, key in FACTS.items()}
    return json.dumps(content, separators=(",", ":"))
