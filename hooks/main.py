"""MkDocs events ↔ lawbook, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import jinja2
from generated import Made, Written, build
from lawbook import navigation, rendering, site
from lawbook.source import Invalid
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page


def on_startup(*, command: str, dirty: bool) -> None:
    build.preview = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Load, link, check and render; nothing is written if anything is wrong."""
    place = site.Place(config.site_url or "", config.site_name, config.site_description or "")
    try:
        build.prepare(Path(config.config_file_path).parent, os.environ, place, config.theme.dirs)
    except Invalid as error:
        raise PluginError(f"资料有误，没有生成网站\n{error}") from None
    config.markdown_extensions.append(build.prose)  # type: ignore[arg-type]
    config.nav = navigation.complete(config.nav or [])


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Publish what is generated (the navigation need not name it), and nothing of the theme."""
    for theirs in [file for file in files if not str(file.abs_src_path).startswith(config.docs_dir)]:
        files.remove(theirs)
    for uri in build.site.sources():
        files.append(Made(uri, None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV))


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    build.prose.sheet, build.prose.icon = build.site.sheet(page.file.src_uri), build.site.icon
    if page.file.src_uri in build.site.pages:
        page.__class__ = Written
    return page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if not isinstance(page, Written):
        page.present_anchor_ids |= build.prose.sheet.anchors  # type: ignore[operator]
    return build.prose.sheet.settled(html)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Templates escape, refuse what is not there, and know the site."""
    rendering.dress(env, build.site.library, build.site.templates)
    env.globals.update(build.site.frame())


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    context.update(build.site.context(page.file.src_uri, page.canonical_url or ""))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return build.site.dressed(output)


def on_post_build(config: MkDocsConfig) -> None:
    site.finish(build.site, Path(config.config_file_path).parent, Path(config.site_dir))
