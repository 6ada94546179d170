"""Find a Chromium for the browser tests, or install one; run as a script it prints the path.

Looks at $CHROMIUM, then at the usual names, then for Playwright's own. Installing tries Playwright's
download first, then Debian's packages if this is root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
UNUSED = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)
"""What the browser does for its own window. The first two are pages behind its address bar, drawn anew in a process of
their own for each visitor: as dear as the page that is looked at. The others are what Playwright turns off: of two such
lists the browser reads the last."""
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(UNUSED)}",
]
ADVICE = """没有找到 Chromium，也没有装上。请任选一种办法：
  1. 安装 Chromium 或 Chrome，并用环境变量指明：CHROMIUM=/路径/chromium make test
  2. 联网运行 .venv/bin/playwright install chromium
  3. 在 Debian/Ubuntu 上以 root 运行 apt-get install -y chromium fonts-noto-cjk"""


def find() -> str | None:
    """The path of a Chromium that can be started, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if shutil.which(named) else None
    for name in NAMES:
        if path := shutil.which(name):
            return path
    if MAC.exists():
        return str(MAC)
    own = sorted((Path.home() / ".cache" / "ms-playwright").glob("chromium-*/chrome-linux*/chrome"))
    return str(own[-1]) if own else None


def install() -> None:
    """Playwright's own browser, else Debian's package; failures are left for `find` to notice."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        attempts += [["apt-get", "update", "-q"], ["apt-get", "install", "-yq", "chromium", "fonts-noto-cjk"]]
    for attempt in attempts:
        print("正在安装浏览器：", " ".join(attempt), flush=True)
        try:
            subprocess.run(attempt, check=False, timeout=600, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if find():
            return


def main() -> int:
    if not find():
        install()
    path = find()
    print(path or ADVICE)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
