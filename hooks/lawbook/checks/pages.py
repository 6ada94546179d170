"""Rules for the pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..published import addresses
from ..source import Problem, Where


def pages_do_not_collide(library: Library) -> Iterator[Problem]:
    """手写的页面不占用由资料生成的网址。"""
    generated = {f"{address}.md" for address in addresses(library)}
    generated |= {f"{kind}/index.md" for kind in ("stages", "myths", "statutes", "channels")} | {"about/unverified.md"}
    generated |= {f"statutes/{key}/index.md" for key in library.statutes}
    folders = {uri.removesuffix(".md") + "/index.md" for uri in generated if not uri.endswith("index.md")}
    for page in library.pages:
        if page.uri in generated or page.uri in folders:
            yield Problem(Where(page.path), f"这个网址由资料生成，不能再手写一页：{page.uri}")
