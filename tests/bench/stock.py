"""The yardstick: stock Material around the same pages, with nothing of ours but the words."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import PARTS, ROOT, SITE_URL, environment
from playwright.sync_api import Browser, Page

CACHE = ROOT / ".cache" / "jieba"
KEPT = ("site_", "docs_dir", "edit_uri", "use_directory_urls", "exclude_docs", "nav", "markdown_extensions")
"""What of mkdocs.yml says which pages there are and how their Markdown is read."""
SETTINGS = """
theme: {name: material, language: zh, font: false}
plugins:
  - search: {lang: zh}
hooks: [hooks/stock.py]
"""
HOOKS = """import main

on_startup, on_config, on_pre_page = main.on_startup, main.on_config, main.on_pre_page


def on_page_content(html, page, config, files):
    made = main.build.site.pages.get(page.file.src_uri)
    return made.html if made else main.on_page_content(html, page, config, files)


def on_files(files, config):
    theme = [*files]
    main.on_files(files, config)
    for file in theme:
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)
"""
"""Our pages, with what Material loads, which we leave out."""


def segmenter() -> bool:
    """Whether jieba, which cuts Chinese into words for Material's search, is there or can be had."""
    if not CACHE.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(CACHE), "jieba"]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            shutil.rmtree(CACHE, ignore_errors=True)
    return CACHE.exists()


def build(folder: Path, address: str = SITE_URL, words: bool = True) -> Path | None:
    """The same pages under stock Material, built in `folder` for `address`; `words` asks for jieba.

    None where jieba is asked for and cannot be had.

    Raises:
        subprocess.CalledProcessError: MkDocs fails.
    """
    if words and not segmenter():
        return None
    root, site = folder / "stock", folder / "stock-site"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    blocks = re.split(r"^(?=\w)", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.M)
    kept = "".join(block for block in blocks if block.startswith(KEPT))
    (root / "mkdocs.yml").write_text(kept + SETTINGS, "utf-8")
    (root / "hooks" / "stock.py").write_text(HOOKS, "utf-8")
    for page in root.rglob("*.md"):
        page.write_text(re.sub(r"^template: .*\n", "", page.read_text("utf-8"), flags=re.M), "utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    paths = [str(CACHE)] if words else []
    env = environment(SITE_URL=address, PYTHONPATH=os.pathsep.join([*paths, str(root / "hooks")]))
    subprocess.run([*command, "-d", str(site)], check=True, env=env, capture_output=True)
    return site


def weight(site: Path) -> int:
    """gzip bytes of the index, which stock Material fetches on every page."""
    return len(gzip.compress((site / "search" / "search_index.json").read_bytes(), 9))


def answers(browser: Browser, queries: list[str]) -> list[list[str]]:
    """For each query the addresses in the result list, best first."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(SITE_URL)
    page.locator("label.md-header__button[for=__search]").click()
    _ask(page, "催收")
    page.locator(".md-search-result__item").first.wait_for(timeout=60_000)  # its index is read by then
    found = []
    for query in queries:
        _ask(page, query)
        page.wait_for_timeout(500)
        links = page.locator(".md-search-result__item > a").evaluate_all("(items) => items.map((item) => item.href)")
        found.append([link.removeprefix(SITE_URL).split("?")[0] for link in links])
    page.close()
    return found


def _ask(page: Page, query: str) -> None:
    page.locator("input[name=query]").fill(query)
    page.locator("input[name=query]").dispatch_event("keyup")  # what its box listens to, and filling does not send
