"""Addresses as a page sees them: relative, so that the site may lie anywhere."""

from __future__ import annotations

from collections.abc import Sequence


def seen(place: str, folders: Sequence[str]) -> str:
    """An address below the site's root, seen from the page that is published in `folders`."""
    target, hash_, anchor = place.partition("#")
    ahead = [part for part in target.split("/") if part]
    shared = 0
    for own, other in zip(folders, ahead, strict=False):
        if own != other:
            break
        shared += 1
    steps = [*[".."] * (len(folders) - shared), *ahead[shared:]] or ["."]
    return "/".join(steps) + ("/" if not target or target.endswith("/") else "") + hash_ + anchor
