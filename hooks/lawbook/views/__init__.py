"""What the page templates ask of the library."""

from __future__ import annotations

from .lists import Lists
from .rulings import Rulings

__all__ = ["Views"]


class Views(Lists, Rulings):
    """What the templates ask of the library."""
