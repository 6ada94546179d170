"""Numbers to call: telephone numbers stand in `data/channels/` alone, and a page asks for them by name."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from .steps import SheetProcessor

PLACE = "channels/index.md#"


class CallProcessor(SheetProcessor):
    """In a block marked `{.calls}` a link to a channel dials it: the number first, then the words of the link."""

    def run(self, root: Element) -> None:
        for block in root.iter():
            if "calls" in (block.get("class") or "").split():
                for link in block.iter("a"):
                    self._dial(link)

    def _dial(self, link: Element) -> None:
        path, _, key = (link.get("href") or "").partition(PLACE)
        channel = self.sheet.book.library.channels.get(key)
        if channel is None or channel.phone is None or path.strip("./"):
            return
        number = Element("strong")
        number.text, number.tail = AtomicString(channel.phone), AtomicString(f" {link.text}")
        link.set("href", f"tel:{channel.phone}")
        link.text = None
        link.insert(0, number)
