"""`make bench`, the search part: the tuning set in a real browser, bytes and times; how long a long message takes.

At today's size and at 3,000 index rows, each a page or a part of one.
Side by side with stock Material (jieba) where that can be built: it is installed into `.cache/stock`.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import minisearch
import stock
from browser.chromium import ADVICE, FLAGS, find
from browser.serving import HARNESS, serve
from conftest import LIBRARY, ROOT, SITE_URL, mkdocs
from lawbook.export import articles, search
from playwright.sync_api import Browser, Page, sync_playwright
from test_search_index import ENTRY, imported

SETS = Path(__file__).resolve().parents[1] / "search"
MANY = 3000
READING = 3000
"""Milliseconds in which somebody finds the message that is to be pasted."""


def rows(name: str = "queries") -> list[list[str]]:
    """(kind, query, wanted) of a set: `queries` is the tuning set, `held-out` was asked once it was done."""
    return [line.split("\t") for line in (SETS / f"{name}.tsv").read_text("utf-8").splitlines() if line[0] != "#"]


def accuracy(answers: list[list[str]], name: str = "queries") -> str:
    """How many of each kind of query have a right page first, and among the first three."""
    counts: dict[str, list[int]] = {}
    for (kind, _, wanted), found in zip(rows(name), answers, strict=True):
        count = counts.setdefault(kind, [0, 0, 0])
        count[2] += 1
        if kind == "neg":
            count[0] += not (found and re.match(r"statutes/[^/]+/.+", found[0]))
            continue
        right = [any(re.search(pattern, address) for pattern in wanted.split(" ")) for address in found]
        count[0] += bool(right[:1] and right[0])
        count[1] += any(right[:3])
    parts = (f"{kind} 首位 {a}/{n}" + (f" 前三 {b}/{n}" if kind != "neg" else "") for kind, (a, b, n) in counts.items())
    return "，".join(parts)


def ours(page: Page, name: str = "queries") -> list[list[str]]:
    return [page.evaluate("(query) => ask(query)", query) for _, query, _ in rows(name)]


@contextmanager
def slowed(browser: Browser, times: int) -> Iterator[None]:
    """Every renderer stopped for all but one part in `times` of each 30 ms: a quota that every thread feels."""
    pids = [int(p.name) for p in Path("/proc").glob("[0-9]*") if b"--type=renderer" in _command(p)]
    running = threading.Event()
    running.set()

    def throttle() -> None:
        while running.is_set():
            for signal_, pause in ((signal.SIGSTOP, 0.03 * (times - 1) / times), (signal.SIGCONT, 0.03 / times)):
                for pid in pids:
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal_)
                time.sleep(pause)

    thread = threading.Thread(target=throttle)
    thread.start()
    try:
        yield
    finally:
        running.clear()
        thread.join()


def _command(process: Path) -> bytes:
    with suppress(OSError):
        return (process / "cmdline").read_bytes()
    return b""


def times(browser: Browser, slow: int = 1) -> str:
    """First result from a cold engine, then the median of later ones, in ms; `slow` times slower."""
    page = browser.new_page(service_workers="block")  # what it stores on a first visit would be measured too
    page.goto(SITE_URL + "404.html")
    page.evaluate(HARNESS)
    with slowed(browser, slow) if slow > 1 else nullcontext():
        first, later = page.evaluate(
            """async () => {
              const start = performance.now(); await ask("工资卡被冻结"); const first = performance.now() - start;
              const later = [];
              for (const query of ["催收骂人", "民法典676", "会坐牢吗", "征信", "上门催收", "律师函", "老赖"]) {
                const begin = performance.now(); await ask(query); later.push(performance.now() - begin);
              }
              return [first, later.sort((a, b) => a - b)[3]];
            }"""
        )
    page.close()
    return f"首次 {first:.0f} ms，以后中位 {later:.1f} ms"


PASTED = "您的借款已逾期，请尽快还款，否则起诉并冻结账户，联系您的家人和单位。" * 100
"""10 KB."""


def pasted(browser: Browser, slow: int = 1) -> str:
    """What a page that has been open for a while says of a long message: the first time, then the median, in ms."""
    page = browser.new_page(service_workers="block")
    with slowed(browser, slow) if slow > 1 else nullcontext():
        page.goto(SITE_URL + "tools/check-message/")
        page.wait_for_selector("[name=message]")
        page.wait_for_timeout(READING)
        first, *later = page.evaluate(
            """async (words) => {
              const [field, report] = ["[name=message]", ".report"].map((at) => document.querySelector(at));
              const times = [];
              for (let at = 0; at < 6; at += 1) {
                report.replaceChildren();
                await new Promise((done) => setTimeout(done, 300));
                field.value = words;
                const start = performance.now();
                const said = new Promise((done) => new MutationObserver(done).observe(report, { childList: true }));
                field.dispatchEvent(new Event("input"));
                await said;
                times.push(performance.now() - start);
              }
              return times;
            }""",
            PASTED,
        )
    page.close()
    return f"首次 {first:.0f} ms，以后中位 {sorted(later)[2]:.0f} ms"


def folder(site: Path) -> Path:
    """Where the site keeps what runs on the device."""
    (found,) = (site / "assets/web").iterdir()
    return found


def weight(site: Path) -> str:
    def packed(*names: str) -> float:
        return sum(len(gzip.compress((folder(site) / name).read_bytes(), 9)) for name in names) / 1000

    modules = {
        path.relative_to(folder(site)).as_posix(): path.read_text("utf-8") for path in folder(site).rglob("*.js")
    }
    parts = {"索引": "index", "求助的词": "crisis", "写法": "reading"}
    weights = {"代码": packed(*imported(ENTRY, modules))}
    weights |= {label: packed(f"data/{name}.json") for label, name in parts.items()}
    listed = "，".join(f"{label} {weight:.1f}" for label, weight in weights.items())
    return f"第一次搜索 {sum(weights.values()):.1f} KB（{listed}；gzip）"


def enlarge(site: Path) -> int:
    """The same index with articles repeated under other numbers until there are MANY pages."""
    rows = search.found(LIBRARY)
    data, index = folder(site) / "data", json.loads(search.index(LIBRARY, rows))
    told = {key: law for file in articles.provisions(LIBRARY).values() for key, law in json.loads(file).items()}
    held = sum(len(texts["text"]) for texts in told.values())
    more = MANY - held - len(rows)
    for at in range(more):
        statute = index["statutes"][at % len(index["statutes"])]
        texts, statute["told"] = told[statute["key"]], articles.FILE
        if texts["text"]:
            statute["numbers"] += f" {at + 2000}"
            texts["text"].append(texts["text"][at % len(texts["text"])][at % 7 :] + str(at))
            texts["grade"].append(texts["grade"][0])
    for name, content in (("index", index), (articles.FILE, told)):
        (data / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return held + len(rows)


def main() -> None:
    chromium = find()
    if chromium is None:
        sys.exit(ADVICE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        result = mkdocs(ROOT, site, SITE_URL=SITE_URL)
        if result.returncode:
            sys.exit(result.stderr)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with serve(site):
            page = browser.new_page(service_workers="block")
            page.goto(SITE_URL + "404.html")
            page.evaluate(HARNESS)
            print(f"搜索：{accuracy(ours(page))}")
            print(f"  另一组没有用来调的：{accuracy(ours(page, 'held-out'), 'held-out')}")
            print(f"  {weight(site)}；{times(browser)}；慢 4 倍：{times(browser, 4)}")
            print(f"消息体检，贴进 10 KB：{pasted(browser)}；慢 4 倍：{pasted(browser, 4)}")
            if library := minisearch.script():
                for name in ("queries", "held-out"):
                    asked = [query for _, query, _ in rows(name)]
                    print(f"  MiniSearch，{name}：{accuracy(minisearch.answers(page, library, asked), name)}")
            else:
                print("  MiniSearch：npm 取不到，没有比较")
            count = enlarge(site)
            print(f"搜索，索引由 {count} 条加到 {MANY} 条：{weight(site)}；{times(browser)}")
        if (yardstick := stock.build(Path(folder))) is None:
            print("原版 Material + jieba：装不上 jieba，没有比较")
        else:
            with serve(yardstick):
                answers = stock.answers(browser, [query for _, query, _ in rows()])
            weighs = f"索引 {stock.weight(yardstick) / 1000:.0f} KB，每页打开就取"
            print(f"原版 Material + jieba：{accuracy(answers)}；{weighs}")
        browser.close()


if __name__ == "__main__":
    main()
