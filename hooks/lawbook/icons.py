"""Signs of an icon set, as inline SVG for templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from markupsafe import Markup

SETS = ".icons"
SIGN = Markup('<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">{}</svg>')
SHAPE = re.compile(r"<svg[^>]*>(?P<shape>.*)</svg>", re.S)


Icon = Callable[[str], Markup]
"""Draws the sign of a name."""


def icons(folders: Iterable[str]) -> Icon:
    """A function for templates, `icon("material/phone")`; the sets lie in the first of `folders` that has any.

    Raises:
        FileNotFoundError: no folder has icons, or the set has no icon of that name.
    """
    root = next((Path(folder) / SETS for folder in folders if (Path(folder) / SETS).is_dir()), None)
    if root is None:
        raise FileNotFoundError(SETS)

    @cache
    def icon(name: str) -> Markup:
        found = SHAPE.fullmatch((root / f"{name}.svg").read_text("utf-8").strip())
        if found is None:
            raise FileNotFoundError(name)
        return Markup('<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">{}</svg>').format(
            Markup(found["shape"])
        )

    return icon
