"""Copy provisions from a reference folder and tables into `data/`, and compare what is there with it."""

from .add import add
from .agreement import agreement, counted, disagreeing
from .laws import Laws
from .reference import NotInReference, Reference, open_reference
from .tables import tables
from .verify import verify

__all__ = [
    "Laws",
    "NotInReference",
    "Reference",
    "add",
    "agreement",
    "counted",
    "disagreeing",
    "open_reference",
    "tables",
    "verify",
]
