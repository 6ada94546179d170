"""Copy provisions from a reference folder and tables into `data/`, and compare what is there with it."""

from .add import add
from .reference import NotInReference, Reference, open_reference
from .tables import tables
from .verify import verify

__all__ = ["NotInReference", "Reference", "add", "open_reference", "tables", "verify"]
