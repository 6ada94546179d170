"""What the calculator of rates needs of the records: limits, prime rates, the day's share after a judgment, orders of
set-off. `web/tools/interest/rules.js` reads the same names."""

from __future__ import annotations

import json
from typing import Any

from ..library import Library

DELAYED = "delayed-interest"
"""The fact that says what a day of delay costs after a judgment."""


def interest(library: Library) -> str:
    """As JSON."""
    content = {
        "limits": {key: _limit(library, key) for key in library.limits},
        "lpr": {
            "changes": [[str(day), float(row.one_year)] for day, row in library.rates.changes()],
            "last": str(max(library.rates.rows)),
        },
        "daily": _number(library, DELAYED),
        "orders": {key: _order(library, key) for key in library.set_offs},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _number(library: Library, fact: str) -> float:
    return float(library.facts[fact].value)


def _limit(library: Library, key: str) -> dict[str, Any]:
    limit = library.limits[key]
    fact = library.facts[limit.fact]
    found = {"value": float(fact.value), "unit": fact.unit, "lenders": limit.lenders, "since": str(limit.since)}
    return found | ({"until": str(limit.until)} if limit.until else {})


def _order(library: Library, key: str) -> dict[str, Any]:
    order = library.set_offs[key]
    bounds = {name: _number(library, fact) for name, fact in (("least", order.least), ("most", order.most)) if fact}
    return {"order": order.order, "card": bool(bounds), **bounds}
