"""The yardstick for the search bench: the same pages under stock Material with jieba, asked through its own box."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import PARTS, ROOT, SITE_URL, environment
from playwright.sync_api import Browser

CACHE = ROOT / ".cache" / "jieba"


def build(folder: Path) -> Path | None:
    """The site with Material's own search, built in `folder`; None where jieba cannot be had."""
    if not CACHE.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(CACHE), "jieba"]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            shutil.rmtree(CACHE, ignore_errors=True)
            return None
    root = folder / "stock"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    template = root / "overrides" / "main.html"
    template.write_text(
        re.sub(r"{% block config %}.*?{% endblock %}", "", template.read_text("utf-8"), flags=re.S), "utf-8"
    )
    hooks = root / "hooks" / "main.py"
    hooks.write_text(hooks.read_text("utf-8").partition("def on_post_build")[0], "utf-8")
    site = folder / "stock-site"
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-f",
        str(root / "mkdocs.yml"),
        "-d",
        str(site),
    ]
    env = environment(SITE_URL=SITE_URL, PYTHONPATH=os.pathsep.join((str(CACHE), str(root / "hooks"))))
    return site if subprocess.run(command, check=False, env=env, capture_output=True).returncode == 0 else None


def weight(site: Path) -> int:
    """gzip bytes of the index, which stock Material fetches on every page."""
    return len(gzip.compress((site / "search" / "search_index.json").read_bytes(), 9))


def answers(browser: Browser, queries: list[str]) -> list[list[str]]:
    """For each query the addresses in the result list, best first."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(SITE_URL)
    page.wait_for_timeout(2500)
    page.locator("label.md-header__button[for=__search]").click()
    found = []
    for query in queries:
        page.locator("input[name=query]").fill("")
        page.locator("input[name=query]").press_sequentially(query)
        page.wait_for_timeout(500)
        links = page.locator(".md-search-result__item > a").evaluate_all("(items) => items.map((item) => item.href)")
        found.append([link.removeprefix(SITE_URL).split("?")[0] for link in links])
    page.close()
    return found
