"""Everything the site knows, linked before any page is rendered."""

from .book import Library
from .entries import Entry, entries
from .loading import load
from .resolving import Names, Resolution, Target, resolve

__all__ = ["Entry", "Library", "Names", "Resolution", "Target", "entries", "load", "resolve"]
