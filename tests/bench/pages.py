"""`make bench`, the pages: bytes, times, Lighthouse and html-validate, beside stock Material in the same run.

The yardstick has the same Markdown and `font: false`. Times: a phone 390 px wide, 4 × slower CPU, 1.6 Mbps, 150 ms,
the slow 4G of Lighthouse's mobile preset with 150 ms for each request; medians of `RUNS` loads of each, taken in
turn. `--kinds` only takes the times, of the kinds named or of `every`. Prints; judges nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import npm
import packed
import stock
from browser.chromium import ADVICE, FLAGS, find
from browser.kinds import KINDS, MEASURED
from conftest import ROOT, SITE_URL, mkdocs
from playwright.sync_api import Browser, sync_playwright

RUNS = 9
CPU = 4
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HALF = 0.5
QUIET = 1500
"""How long a page is watched after its load event, in ms."""

WATCH = """
window.seen = {lcp: 0, cls: 0, tasks: []};
const watch = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
watch("longtask", (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
"""
READ = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const late = seen.tasks.filter(([start, duration]) => start + duration > painted);
  return {LCP: seen.lcp, CLS: seen.cls, TBT: late.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0)};
}"""
"""Blocking time: of every task that ends after the first paint, what exceeds 50 ms."""

OURS, THEIRS = "本站", "原版"
Sites = dict[str, tuple[str, list[tuple[str, int]]]]
"""Name of a site → its address, and the growing list of what its server sent."""


def visit(browser: Browser, url: str, **options: Any) -> list[str]:
    """Open a page as a first visitor, do nothing for a while; the requests that went elsewhere."""
    context = browser.new_context(**PHONE, **options)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(QUIET)
    context.close()
    own = (f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/", "data:", "blob:")
    return [request for request in requests if not request.startswith(own)]


def weights(browser: Browser, sites: Sites) -> None:
    print("打开页面、什么都不做时取的字节（gzip，正文）")
    for kind in MEASURED:
        parts = []
        for name, (address, sent) in sites.items():
            sent.clear()
            foreign = visit(browser, address + KINDS[kind], service_workers="block")
            parts.append(f"{name} {_total(sent):.1f} KB，{len(sent)} 个请求，第三方 {len(foreign)}")
            if name == OURS:
                parts[-1] += f"（{'，'.join(f'{path} {size / 1000:.1f}' for path, size in sent)}）"
        print(f"  {kind}：{'；'.join(parts)}")
    address, sent = sites[OURS]
    sent.clear()
    visit(browser, address + KINDS[MEASURED[0]], service_workers="block")
    page = _total(sent)
    sent.clear()
    visit(browser, address + KINDS[MEASURED[0]])
    print(f"  打开以后，离线缓存在后台另取 {_total(sent) - page:.1f} KB（只在第一次来时）")


def _total(sent: list[tuple[str, int]]) -> float:
    return sum(size for _, size in sent) / 1000


def load(browser: Browser, url: str) -> dict[str, float]:
    """LCP and blocking time in ms, and layout shift, of one first visit on a slow phone."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    page.goto(url, wait_until="load")
    page.wait_for_timeout(QUIET)
    seen: dict[str, float] = page.evaluate(READ)
    context.close()
    return seen


def times(browser: Browser, sites: Sites, kinds: Sequence[str], runs: int) -> None:
    print(f"慢 {CPU} 倍、1.6 Mbps、150 ms，轮流各 {runs} 次的中位（最小–最大）")
    taken: dict[tuple[str, str], list[dict[str, float]]] = {}
    for _ in range(runs):
        for kind in kinds:
            for name, (address, _) in sites.items():
                taken.setdefault((kind, name), []).append(load(browser, address + KINDS[kind]))
    shares = {}
    for kind in kinds:
        parts = [f"{name} {_summary(taken[kind, name])}" for name in sites]
        ours, theirs = (median(run["LCP"] for run in taken[kind, name]) for name in sites)
        shares[kind] = ours / theirs
        print(f"  {kind}：{'；'.join(parts)}；LCP 为原版的 {shares[kind]:.2f}")
    print(f"  {len(kinds)} 种页，{sum(share <= HALF for share in shares.values())} 种的 LCP 不到原版的一半")


def _summary(runs: list[dict[str, float]]) -> str:
    spread = {name: sorted(run[name] for run in runs) for name in runs[0]}
    lcp, tbt = (f"{median(v):.0f}（{v[0]:.0f}–{v[-1]:.0f}）ms" for v in (spread["LCP"], spread["TBT"]))
    return f"LCP {lcp}，CLS {median(spread['CLS']):.3f}（最大 {spread['CLS'][-1]:.3f}），TBT {tbt}"


def lighthouse(chromium: str, sites: Sites, folder: Path) -> None:
    command = npm.tool("lighthouse")
    if command is None:
        print("Lighthouse：npm 取不到，没有测")
        return
    print("Lighthouse（手机；性能/无障碍/最佳实践/SEO），各一次")
    for kind in MEASURED:
        for name, (address, _) in sites.items():
            report = _audit(command, chromium, address + KINDS[kind], folder)
            if report is None:
                print(f"  {kind} {name}：没有测成")
                continue
            scores = "/".join(str(round(100 * category["score"])) for category in report["categories"].values())
            print(f"  {kind} {name}：{scores}")
            for line in _imperfect(report) if name == OURS else ():
                print(f"    {line}")


def _audit(command: Path, chromium: str, url: str, folder: Path) -> dict[str, Any] | None:
    output = folder / "lighthouse.json"
    output.unlink(missing_ok=True)
    flags = " ".join(flag for flag in FLAGS if flag != "--headless")
    arguments = [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {flags}"]
    subprocess.run(
        [str(command), url, *arguments, "--quiet", "--output=json", f"--output-path={output}"],
        env=os.environ | {"CHROME_PATH": chromium},
        check=False,
        capture_output=True,
        timeout=180,
    )
    return json.loads(output.read_text("utf-8")) if output.exists() else None


def _imperfect(report: dict[str, Any]) -> Iterable[str]:
    """Every audit below its full score, with the category it counts for and what it found."""
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if audit["score"] is None or audit["score"] >= 1:
                continue
            items = audit.get("details", {}).get("items", [])[:3]
            nodes = [item["node"]["selector"] for item in items if "node" in item]
            shown = " ".join([audit.get("displayValue", ""), *nodes]).strip()
            yield f"{category['id']} {audit['id']} {audit['score']}（权重 {reference['weight']}）{shown}"


RULES = {"extends": ["html-validate:standard", "html-validate:a11y"], "root": True}


def validity(site: Path, folder: Path) -> None:
    command = npm.tool("html-validate")
    if command is None:
        print("html-validate：npm 取不到，没有验")
        return
    rules, output = folder / "rules.json", folder / "validity.json"
    rules.write_text(json.dumps(RULES), "utf-8")
    arguments = ["--config", str(rules), "--formatter", f"json={output}", f"{site}/**/*.html"]
    subprocess.run([str(command), *arguments], check=False, capture_output=True, cwd=ROOT)
    if not output.exists():
        print("html-validate：没有验成")
        return
    found: dict[tuple[str, str], list[str]] = {}
    for report in json.loads(output.read_text("utf-8")):
        address = Path(report["filePath"]).relative_to(site).as_posix()
        for message in report["messages"]:
            where = f"/{address}:{message['line']} {message.get('selector') or ''}"
            found.setdefault((message["ruleId"], message["message"]), []).append(where)
    counts = Counter({key: len(places) for key, places in found.items()})
    print(f"html-validate：{sum(1 for _ in site.rglob('*.html'))} 页，{counts.total()} 处")
    for (rule, message), count in counts.most_common():
        print(f"  {count} 处 {rule}：{message}，如 {found[rule, message][0]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--kinds", nargs="+", default=[], choices=[*KINDS, "every"], help="only the times, of these")
    options = parser.parse_args()
    timed = [*KINDS] if "every" in options.kinds else options.kinds
    chromium = find()
    if chromium is None:
        sys.exit(ADVICE)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, site = Path(name), Path(name) / "site"
        result = mkdocs(ROOT, site, SITE_URL=SITE_URL)
        if result.returncode:
            sys.exit(result.stderr)
        other = packed.another_address()
        yardstick = stock.build(folder, other, words=False)
        assert yardstick is not None
        with packed.serve(site) as ours, packed.serve(yardstick, other) as theirs:
            sites: Sites = {OURS: (SITE_URL, ours), THEIRS: (other, theirs)}
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            if not timed:
                weights(browser, sites)
            times(browser, sites, timed or MEASURED, options.runs)
            browser.close()
            if not timed:
                lighthouse(chromium, sites, folder)
        if not timed:
            validity(site, folder)


if __name__ == "__main__":
    main()
