"""Everything the site knows, linked before any page is rendered."""

from .book import Library
from .entries import Entry
from .holdings import Holdings
from .loading import load
from .resolving import Names, Resolution, Target, resolve

__all__ = ["Entry", "Holdings", "Library", "Names", "Resolution", "Target", "load", "resolve"]
