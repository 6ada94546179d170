"""What the pages say, before and now, page by page: `pagetext.py FOLDER`, a site that was built before or its checkout.

Exit status 1 if the address of a page is lost.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "http://127.0.0.1:8123/"
SILENT = {"script", "style", "svg", "template"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "wbr"}
SENTENCE = re.compile(r"(?<=[。！？；])|\n")
MOVED = 'http-equiv="refresh"'
OFFICIAL = re.compile(r'<div class="(?:statute|reported)"[^>]*>(.*?)</div>', re.DOTALL)
HASHED = re.compile(r"^assets/")
"""Named after what they hold: pages of before do not outlive their own."""


class Told(HTMLParser):
    """The text of a page's <article>, or of all its body where it has none; each block a line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.within = "article" if "<article" in page else "body"
        self.open: list[str] = []
        self.parts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._line(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._line(tag)
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self.within in self.open and not SILENT & set(self.open):
            self.parts.append(re.sub(r"\s+", " ", data))

    def _line(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append("\n")

    def sentences(self) -> list[str]:
        found = (re.sub(r"\s", "", one) for one in SENTENCE.split("".join(self.parts)))
        return [one for one in found if one]


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }


def kind(address: str, page: str) -> str:
    if MOVED in page:
        return "旧网址，转到新的"
    folder, _, rest = address.partition("/")
    if folder == "statutes" and rest:
        return "法条：一条" if rest.count("/") > 1 else "法条：一部"
    return {"": "首页", "404.html": "404", "s": "不说明内容的短链接"}.get(folder, folder)


def built(folder: Path, target: Path) -> Path:
    """The site in a folder, or what its sources build."""
    if not (folder / "mkdocs.yml").is_file():
        return folder
    fixed = {"PYTHONPATH": str(folder / "hooks"), "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", folder / "mkdocs.yml", "-d", target]
    subprocess.run(command, check=True, cwd=folder, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"} | fixed)
    return target


def official(page: str) -> str:
    """The text of an article on its page, "" on any other."""
    found = OFFICIAL.search(page)
    return re.sub(r"<[^>]+>|\s", "", found[1]) if found else ""


def articles(before: dict[str, str], now: dict[str, str]) -> str:
    """How many articles say the same as before, character by character."""
    texts = {address: text for address, page in before.items() if (text := official(page))}
    other = [address for address, text in texts.items() if official(now.get(address, "")) != text]
    return f"条文正文：{len(texts)} 条，一字不差 {len(texts) - len(other)}，不同 {len(other)}{''.join(other)[:500]}"


def lost(before: Path, now: Path) -> list[str]:
    """Addresses of before, pages and others, at which nothing stands now."""
    files = (path.relative_to(before).as_posix() for path in before.rglob("*") if path.is_file())
    return sorted(name for name in files if not HASHED.match(name) and not (now / name).is_file())


def table(before: dict[str, str], now: dict[str, str]) -> list[str]:
    said = {address: Told(page).sentences() for address, page in now.items()}
    anywhere = {one for sentences in said.values() for one in sentences}
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for address, page in before.items():
        row, old, new = rows[kind(address, page)], Told(page).sentences(), said.get(address, [])
        here = set(new)
        row["before"] += 1
        row["moved"] += address in now and MOVED in now[address] and MOVED not in page
        row["equal"] += old == new
        row["sentences"] += len(old)
        row["here"] += sum(one in here for one in old)
        row["elsewhere"] += sum(one in anywhere and one not in here for one in old)
    for address, page in now.items():
        rows[kind(address, page)]["now"] += 1
    return [line(name, row) for name, row in sorted(rows.items())] + [line("合计", sum(rows.values(), Counter()))]


def line(name: str, row: Counter[str]) -> str:
    changed = row["before"] - row["equal"] - row["moved"]
    gone = row["sentences"] - row["here"] - row["elsewhere"]
    numbers = (row["before"], row["now"], row["equal"], changed, row["moved"])
    texts = (row["sentences"], row["here"], row["elsewhere"], gone)
    return f"| {name} | {' | '.join(map(str, numbers + texts))} |"


def main() -> int:
    if not sys.argv[1:]:
        print("各页的文字以前与现在：没有写 BEFORE=以前的网站或者它的源文件，没有比较")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        before = built(Path(sys.argv[1]), Path(folder) / "before")
        now = built(Path(sys.argv[2]) if sys.argv[2:] else ROOT, Path(folder) / "now")
        print("| 哪种网页 | 以前 | 现在 | 文字相同 | 改了 | 转到别处 | 以前的句子 | 还在这一页 | 在别的页 | 没有了 |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
        old, new = pages(before), pages(now)
        print("\n".join([*table(old, new), articles(old, new)]))
        gone = lost(before, now)
    print(f"没有了的文件：{len(gone)}", *gone, sep="\n  ")
    return any(name.endswith(".html") for name in gone)


if __name__ == "__main__":
    sys.exit(main())
