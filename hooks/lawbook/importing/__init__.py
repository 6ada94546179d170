"""Copy provisions from a reference folder into `data/statutes/`, and compare what is there with it."""

from .add import add
from .laws import Laws
from .reference import NotInReference, Reference, open_reference
from .verify import verify

__all__ = ["Laws", "NotInReference", "Reference", "add", "open_reference", "verify"]
