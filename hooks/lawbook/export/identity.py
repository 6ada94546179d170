"""Names that stay when the site moves."""

from __future__ import annotations

from uuid import UUID, uuid5

NAMESPACE = UUID("b2754825-62f3-4174-a88c-6a8e32df6643")
"""Drawn once at random; every lasting name is derived from it, so it may never change."""


def lasting(key: str) -> UUID:
    """The name of what is called `key`, the same at every address and in every build."""
    return uuid5(NAMESPACE, key)
