"""`make shots`: a picture of each kind of page, phone and desk, by day and by night, in `.cache/shots/`, and the one of
a phone that the README shows."""

from __future__ import annotations

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from browser.chromium import ADVICE, FLAGS, find
from browser.kinds import KINDS
from browser.serving import serve
from conftest import ROOT, SITE_URL, mkdocs
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

SHOTS = ROOT / ".cache" / "shots"
PHONE = ROOT / "docs" / "phone.png"
SCREENS = {"phone": (390, 844), "desk": (1280, 900)}
TALLEST = 5000
"""Where a long page is cut, in CSS px."""


def shoot(browser: Browser, screen: str) -> None:
    width, height = SCREENS[screen]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    for kind, path in KINDS.items():
        page.goto(SITE_URL + path)
        tall = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        page.set_viewport_size({"width": width, "height": max(tall, height)})
        for scheme, name in (("light", "day"), ("dark", "night")):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(300)  # colours fade
            page.screenshot(path=SHOTS / f"{kind.replace('/', '-')}-{screen}-{name}.png")
        page.set_viewport_size({"width": width, "height": height})
    context.close()


def for_readme(browser: Browser) -> None:
    """The first screen of the home page on a phone, in few colours."""
    width, height = SCREENS["phone"]
    page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=2)
    page.goto(SITE_URL)
    with Image.open(BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").quantize(64).save(PHONE, optimize=True)


def main() -> None:
    chromium = find()
    if chromium is None:
        sys.exit(ADVICE)
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        result = mkdocs(ROOT, site, SITE_URL=SITE_URL)
        if result.returncode:
            sys.exit(result.stderr)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with serve(site):
            for_readme(browser)
            for screen in SCREENS if "--readme" not in sys.argv else ():
                shoot(browser, screen)
        browser.close()
    print(f"{len(list(SHOTS.iterdir()))} 张，在 {SHOTS.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
