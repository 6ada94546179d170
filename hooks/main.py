"""MkDocs events ↔ lawbook, and nothing else."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from lawbook import cards, checks, csp, export, pages, posters
from lawbook.library import load
from lawbook.markdown import CitationExtension
from lawbook.source import Invalid
from lawbook.terms import TermExtension
from lawbook.today import today
from lawbook.views import Views
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.lawbook")
state: dict[str, Any] = {"preview": False}


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview: live reload injects a script that the policy would block."""
    state["preview"] = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Load, link and check; nothing is written if anything is wrong."""
    root = Path(config.config_file_path).parent
    try:
        library = load(root, today(None, os.environ, root))
        if problems := checks.problems(library, preview=state["preview"]):
            raise Invalid(problems)
        found, site_url = cards.cards(library), config.site_url or ""
        state["pages"] = pages.render(library, root / "overrides" / "pages", found, site_url)
        cache = Path(os.environ.get("LAWBOOK_CACHE") or root / ".cache") / "posters"
        pictures = posters.assets(library, found, site_url, cache)
        state["assets"] = export.search.assets(library, root / "overrides" / "search") | pictures
    except Invalid as error:
        raise PluginError(f"资料有误，没有生成网站\n{error}") from None
    config.extra["library"] = library
    state.update(library=library, cards=found)
    config.markdown_extensions += [CitationExtension(library), TermExtension(library)]  # type: ignore[list-item]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages; only the index of each kind stands in the navigation."""
    for page in state["pages"]:
        file = File.generated(config, page.uri, content=page.content)
        if not (page.uri.endswith("/index.md") and page.uri.count("/") == 1):
            file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    for uri, content in state["assets"].items():
        files.append(File.generated(config, uri, content=content))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Give the templates the section a page belongs to, and what they may ask of the library."""
    section = page.file.src_uri.partition("/")[0] if "/" in page.file.src_uri else ""
    library, address = state["library"], page.canonical_url
    context.update(section=section, views=Views(library), card=state["cards"].get(page.file.src_uri))
    context.update(today=library.today, qr=posters.inline_code(address) if address else "")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return output if state["preview"] else csp.with_policy(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return csp.with_policy(output_content) if template_name == "404.html" and not state["preview"] else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Material fetches its own index on every page; ours is fetched at the first query, so that is a stub."""
    stub = Path(config.site_dir) / "search" / "search_index.json"
    stub.write_text('{"config":{"lang":["zh"],"separator":"","pipeline":[]},"docs":[]}', "utf-8")
