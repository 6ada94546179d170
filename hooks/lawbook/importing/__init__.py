"""Copy provisions from a reference folder into `data/statutes/`, and compare what is there with it."""

from .add import add
from .reference import NotInReference, Reference, open_reference
from .verify import verify

__all__ = ["NotInReference", "Reference", "add", "open_reference", "verify"]
