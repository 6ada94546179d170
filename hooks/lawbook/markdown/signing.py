"""Signs: a link that names one (`{ sign=phone }`) begins with it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown

from ..icons import Icon
from .steps import Desk, SheetProcessor


class SignProcessor(SheetProcessor):
    """Draws the sign that a link names before the link's words."""

    def __init__(self, md: Markdown, desk: Desk, icon: Icon) -> None:
        super().__init__(md, desk)
        self.icon = icon

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if name := link.attrib.pop("sign", None):
                link.text = self.md.htmlStash.store(str(self.icon(name))) + (link.text or "")
