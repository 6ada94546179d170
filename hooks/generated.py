"""What MkDocs has of generated pages and files: who they are. What they say is made when it is written."""

from __future__ import annotations

from typing import Any

from lawbook import site
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

build = site.Build()


def _own(page: Page) -> Any:
    return build.site.pages[page.file.src_uri]


class Made(File):
    """A generated file."""

    _content = property(lambda self: build.site.content(self.src_uri))


class Written(Page):
    """A generated page: HTML already, which it gets in the frame; its headings are the contents."""

    toc = property(lambda self: get_toc(_own(self).contents))
    present_anchor_ids = property(lambda self: _own(self).anchors)

    def render(self, config: Any, files: Any) -> None:
        self.meta.update(title=_own(self).title, description=_own(self).description)
        self.content = ""
