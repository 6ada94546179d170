"""What the site publishes besides pages."""

from . import search

__all__ = ["search"]
