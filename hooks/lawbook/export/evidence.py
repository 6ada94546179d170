"""What the record book needs of the records: keys and numbers, no words. Words stand in its page.

`web/tools/evidence/rules.js` reads the same names.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..kinds.conducts import Conduct
from ..library import Library
from ..model import Permission

CHANNELS = {
    "police": "police-report",
    "institution": "complaint",
    "nfra": "complaint",
    "local-finance": "complaint",
}
"""Channel → the letter that is handed in there."""
NIGHT = ("collection-standard", "call-hours")
"""The provision that says when not to call."""
HOURS = re.compile(r"每日(\d+):00至次日(\d+):00")
MOST = "dialogue-calls"
"""The fact that says how many calls of a day are too many."""
BOOKED = (Permission.FORBIDDEN, Permission.CONDITIONAL)


def evidence(library: Library) -> str:
    """As JSON.

    Raises:
        ValueError: the provision does not name its hours as it did.
    """
    law, number = NIGHT
    hours = HOURS.search(str(library.statutes[law].provisions[number].text))
    if hours is None:
        raise ValueError(f"{law}/{number}")
    content: dict[str, Any] = {
        "conducts": {
            key: [
                [name for name, proof in library.proofs.items() if proof.answers(str(one))] for one in record.evidence
            ]
            for key, record in booked(library).items()
        },
        "channels": CHANNELS,
        "night": [int(hour) for hour in hours.groups()],
        "most": int(library.facts[MOST].value),
    }
    return json.dumps(content, separators=(",", ":"))


def booked(library: Library) -> dict[str, Conduct]:
    """The conducts that are written down: those that are forbidden, or not to be done just so, for any lender."""
    found = library.of(Conduct).items()
    return {key: record for key, record in found if any(ruling.ruling in BOOKED for ruling in record.rulings)}
