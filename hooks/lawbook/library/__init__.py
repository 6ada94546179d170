"""Everything the site knows, linked before any page is rendered."""

from .entries import Entry, entries
from .loading import Library, load
from .resolving import Names, Resolution, Target, resolve

__all__ = ["Entry", "Library", "Names", "Resolution", "Target", "entries", "load", "resolve"]
