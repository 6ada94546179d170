"""Copy provisions from a reference folder into `data/statutes/`, and compare what is there with it."""

from .add import add
from .reference import Reference, NotInReference, open_reference
from .verify import verify

__all__ = ["Reference", "NotInReference", "add", "open_reference", "verify"]
