"""Signs of an icon set, as inline SVG for templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from markupsafe import Markup

SET = ".icons/material"
"""Where a theme keeps the set that we use."""
SIGN = Markup('<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">{}</svg>')
SHAPE = re.compile(r"<svg[^>]*>(?P<shape>.*)</svg>", re.S)


Icon = Callable[[str], Markup]
"""Draws the sign of a name."""


def icons(folders: Iterable[str]) -> Icon:
    """A function for templates, `icon("phone")`; the set lies in the first of `folders` that has one.

    Raises:
        FileNotFoundError: no folder has the set, or the set has no icon of that name.
    """
    root = next((Path(folder) / SET for folder in folders if (Path(folder) / SET).is_dir()), None)
    if root is None:
        raise FileNotFoundError(SET)

    @cache
    def icon(name: str) -> Markup:
        found = SHAPE.fullmatch((root / f"{name}.svg").read_text("utf-8").strip())
        if found is None:
            raise FileNotFoundError(name)
        return SIGN.format(Markup(found["shape"]))

    return icon
