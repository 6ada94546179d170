"""What the page templates ask of the library."""

from __future__ import annotations

from .heard import Heard
from .rulings import Rulings

__all__ = ["Views"]


class Views(Heard, Rulings):
    """What the templates ask of the library."""
