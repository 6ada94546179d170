"""MkDocs events ↔ lawbook, and nothing else."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import jinja2
from lawbook import csp, export, navigation, posters, site
from lawbook.markdown import CitationExtension
from lawbook.source import Invalid
from lawbook.terms import TermExtension
from lawbook.today import today
from lawbook.views import Views
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

state: dict[str, Any] = {"preview": False}


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview: live reload injects a script that the policy would block."""
    state["preview"] = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Load, link, check and render; nothing is written if anything is wrong."""
    state["root"] = root = Path(config.config_file_path).parent
    place = site.Place(config.site_url or "", config.site_name, config.site_description or "")
    cache = Path(os.environ.get("LAWBOOK_CACHE") or root / ".cache")
    try:
        made = site.prepare(root, today(None, os.environ, root), place, cache, preview=state["preview"])
    except Invalid as error:
        raise PluginError(f"资料有误，没有生成网站\n{error}") from None
    config.markdown_extensions += [CitationExtension(made.library), TermExtension(made.library)]  # type: ignore[list-item]
    config.nav = navigation.complete(config.nav or [])
    state["site"] = made


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages; what the navigation does not name need not be in it."""
    for page in state["site"].pages:
        files.append(File.generated(config, page.uri, content=page.content, inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, content in state["site"].files.items():
        files.append(File.generated(config, uri, content=content))


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Give every template the site, and where Material keeps its bundle."""
    (bundle,) = (f.src_uri for f in files if re.fullmatch(r"assets/javascripts/bundle\.\w+\.min\.js", f.src_uri))
    own = {"site": state["site"], "views": Views(state["site"].library), "sections": navigation.sections()}
    env.globals.update(own, bundle=bundle)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Give the templates the section and the card of a page, and what they may ask of the library."""
    made, uri, address = state["site"], page.file.src_uri, page.canonical_url
    context.update(
        section=uri.partition("/")[0] if "/" in uri else "",
        card=made.cards.get(uri),
        jsonld=export.jsonld.graph(made.library, uri, page.url, made.place.url),
        qr=posters.inline_code(address) if address else "",
    )


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return output if state["preview"] else csp.with_policy(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return csp.with_policy(output_content) if template_name == "404.html" and not state["preview"] else output_content


def on_post_build(config: MkDocsConfig) -> None:
    site.finish(state["site"], state["root"], Path(config.site_dir))
