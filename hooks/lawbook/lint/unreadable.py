"""The one error of reading."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that cannot be linted; the message says why, in Chinese."""
