"""`make bench-scale`: the same site with 1,000, 3,000 and 10,000 provisions; what it costs, and whether that is linear.

    scale.py [SIZE …]

The real data and instruments made up for it, imported and registered with the project's own commands, in a copy. A made
up article cites as many others as make 60,000 citations with 10,000 provisions. The floor is what nobody can do
without: the text of each page (its Markdown twin, or its words where it has none) read by Markdown, put into a bare
frame by Jinja, written. `build` draws every picture and code, as a machine that has built nothing does; `again` finds
them drawn, as the floor does. All of it lies in memory where the machine has room for that: what a disk takes to make a
file differs by ten times from hour to hour, and the site has more files than the floor.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import yaml
from conftest import PARTS, REFERENCE, ROOT, SITE_URL, environment
from lawbook.text.numerals import to_chinese

SIZES = (1_000, 3_000, 10_000)
LARGEST, CITATIONS = 10_000, 60_000
FILE = 500
"""Articles of an instrument that is made up."""
CACHE = ROOT / ".cache" / "scale"
MEMORY = Path("/dev/shm")
COLUMNS = (
    "key",
    "title",
    "issuer",
    "doc_no",
    "version",
    "effective",
    "status",
    "articles_held",
    "last_article",
    "folder",
)
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
WORDS = (
    "松柏桃李杏梅兰菊荷桂槐柳杨榆桐枫樟杉枣梨橘柿桑麻茶葵蒲苇芦芹韭葱蒜姜椒茄瓜豆稻麦粟黍稷菽棉藤蔓苔藓蕨菌莲藕菱芡蓼艾蒿蓬荻茅"
    "鹤雁鸥鹭鸳鸯鹊鸦雀燕莺鹂鹰隼雕鸽鹑雉鸡鸭鹅鲤鲫鳜鲈鲥鳝虾蟹蚌螺蚕蝶蝉蜂蚁蛙龟鹿獐麝狐狸兔松鼠猿猴马牛羊犬豕溪涧江河湖泽峰峦岭"
)
"""Nothing in them can be read as a citation, a quantity, a contact or a promise."""
FLOOR = """
import pathlib, re, sys, jinja2, markdown
source, target = map(pathlib.Path, sys.argv[1:])
frame = jinja2.Environment(autoescape=True).from_string(
    "<!doctype html><html lang=zh><title>{{ title }}</title><main>{{ content | safe }}</main></html>")
read = markdown.Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc"])
tags = re.compile(r"<(head|script|style|svg)\b.*?</\1>|<[^>]+>", re.S)
for path in source.rglob("*.html"):
    twin = path.with_suffix(".md")
    text = twin.read_text("utf-8") if twin.exists() else tags.sub("", path.read_text("utf-8"))
    html = read.reset().convert(text)
    place = target / path.relative_to(source)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(frame.render(title=path.parent.name, content=html), "utf-8")
"""


@dataclass
class Cost:
    """Of one process: seconds by the clock, seconds of the processor, MB at its peak."""

    wall: float
    cpu: float
    peak: float


@dataclass
class Size:
    """What one size of the site cost and weighs, in bytes."""

    provisions: int
    citations: int = 0
    costs: dict[str, Cost] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)


def run(*command: str | Path, cwd: Path, okay: tuple[int, ...] = (0,), **extra: str) -> Cost:
    start = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", *command],
        cwd=cwd,
        env=environment(PYTHONDONTWRITEBYTECODE="", **extra),  # modules have been compiled, as they are for everybody
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in okay:
        sys.exit(f"{' '.join(map(str, command))[:200]}: {process.returncode}")
    return Cost(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Made:
    """A copy of the project with instruments made up until it holds `size` provisions, and a reference for them."""

    def __init__(self, folder: Path, size: int) -> None:
        self.root, self.reference = folder / "project", folder / "reference"
        self.size = Size(size)
        self._chance = random.Random(size)
        for part in PARTS:
            shutil.copytree(ROOT / part, self.root / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", self.root)
        if REFERENCE.is_dir():
            shutil.copytree(REFERENCE, self.reference, copy_function=shutil.copyfile)
        self.reference.mkdir(exist_ok=True)
        for part in (self.reference, *self.reference.iterdir()):
            part.chmod(0o755)
        (self.reference / "statutes").mkdir(exist_ok=True)
        held = sum(1 for _ in (ROOT / "data" / "digests.tsv").open()) - 1
        written = sum(1 for _ in (ROOT / "data" / "citations.tsv").open()) - 1
        # `basis` says once more what the text cites, and counts as well
        self._cites = max(1, round((CITATIONS - written) / (LARGEST - held)))
        self.laws = dict(self._laws(size - held))

    def _laws(self, left: int) -> Iterator[tuple[str, tuple[str, int]]]:
        """Key → title and number of articles."""
        for at in range(-(-left // FILE)):
            title = f"合成测量规章{STEMS[at % 10]}{BRANCHES[at % 12]}"
            yield f"synthetic-{at + 1}", (title, min(FILE, left - at * FILE))

    def _words(self, least: int, most: int) -> str:
        return "".join(self._chance.choices(WORDS, k=self._chance.randint(least, most)))

    def reference_texts(self) -> None:
        """What `add` copies from: every instrument whole, and its rows in both tables."""
        tables = {
            "grades.tsv": "key\tarticle\tgrade\tcopies\n",
            "instruments.tsv": "\t".join(COLUMNS) + "\n",
        }
        rows: dict[str, list[str]] = {name: [] for name in tables}
        for key, (title, count) in self.laws.items():
            lines = [f"# title: {title}", "# provenance: a/b x.md @0123456789abcdef"]
            lines += ["# provenance: c/d x.md @abcdef0123456789", "# checked: vs c/d: all articles identical", ""]
            for number in range(1, count + 1):
                lines.append(f"第{to_chinese(number)}条　{self._words(30, 90)}，{self._words(20, 60)}：")
                lines += [f"（{to_chinese(item)}）{self._words(15, 40)}；" for item in range(1, 4)]
                lines.append(f"{self._words(30, 80)}。")
                rows["grades.tsv"].append(f"{key}\t{number}\tverbatim\t2\n")
            (self.reference / "statutes" / f"{key}.txt").write_text("\n".join(lines) + "\n", "utf-8")
            rows["instruments.tsv"].append(
                f"{key}\t{title}\t合成机关\t\t\t2024-01-01\tin-force\t{count}\t{count}\tstatutes\n"
            )
        for name, heading in tables.items():
            path = self.reference / name
            before = path.read_text("utf-8") if path.exists() else heading
            path.unlink(missing_ok=True)
            path.write_text(before + "".join(rows[name]), "utf-8")

    def add(self) -> None:
        """Import every article with the project's command, instrument by instrument."""
        costs = []
        for key, (_, count) in self.laws.items():
            identity = {
                "title": self.laws[key][0],
                "rank": "rule",
                "issuer": "合成机关",
                "version": "2024-01-01 合成",
                "effective": "2024-01-01",
                "last_article": count,
                "scope": "合成的，只为测量。",
                "portal": "合成的，没有出处。",
            }
            path = self.root / "data" / "statutes" / f"{key}.yml"
            text = "".join(f"{name}: {value}\n" for name, value in identity.items())
            path.write_text(f"# yaml-language-server: $schema=../schema/statutes.json\n{text}", "utf-8")
            numbers = map(str, range(1, count + 1))
            costs.append(self._lawbook("add", key, *numbers, "--from", str(self.reference)))
        if costs:
            total = Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.peak for c in costs))
            self.size.costs["add"] = total

    def explain(self) -> None:
        """Write of each article what it means, citing others."""
        every = [f"《{title}》第{to_chinese(n)}条" for title, count in self.laws.values() for n in range(1, count + 1)]
        turn = iter([*every[1:], *every[:1]])  # each is cited somewhere
        for key in self.laws:
            path = self.root / "data" / "statutes" / f"{key}.yml"
            document = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
            for provision in document["provisions"].values():
                cited = list(dict.fromkeys([next(turn), *self._chance.choices(every, k=self._cites - 1)]))
                said = f"{self._words(12, 18)}，{self._words(10, 14)}。{self._words(8, 12)}，{self._words(10, 16)}。"
                provision["plain"] = said + "".join(f"{self._words(4, 8)}见{cite}。" for cite in cited)
                provision["basis"] = cited
            text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**9, sort_keys=False)
            path.write_text(f"# yaml-language-server: $schema=../schema/statutes.json\n{text}", "utf-8")

    def _lawbook(self, *arguments: str, okay: tuple[int, ...] = (0,)) -> Cost:
        return run("-m", "lawbook", *arguments, cwd=self.root, okay=okay, PYTHONPATH=str(self.root / "hooks"))

    def measure(self) -> Size:
        costs = self.size.costs
        self.reference_texts()
        self.add()
        self.explain()
        if REFERENCE.is_dir():
            costs["laws"] = self._lawbook("laws", "--from", str(self.reference))
        costs["publish"] = self._lawbook("publish")
        costs["check"] = self._lawbook("check")
        if REFERENCE.is_dir():
            costs["verify"] = self._lawbook("verify", "--from", str(self.reference))
        self.size.citations = sum(1 for _ in (self.root / "data" / "citations.tsv").open()) - 1
        site, floor = self.root.parent / "site", self.root.parent / "floor"
        for name in ("build", "again"):
            shutil.rmtree(site, ignore_errors=True)
            costs[name] = run(
                *("-m", "mkdocs", "build", "--strict", "-q", "-d", site),
                cwd=self.root,
                SITE_URL=SITE_URL,
                LAWBOOK_CACHE=str(self.root.parent / "cache"),
                PYTHONPATH=str(self.root / "hooks"),
            )
        costs["floor"] = run("-c", FLOOR, site, floor, cwd=self.root)
        self.size.weights = weights(site)
        return self.size


def packed(*paths: Path) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)


def weights(site: Path) -> dict[str, int]:
    """gzip bytes of what a reader fetches; `first` is what the first query needs."""
    from test_search_index import ENTRY, imported  # not before all is measured: a child begins as large as its parent

    (web,) = (site / "assets" / "web").iterdir()
    data = {name: packed(web / "data" / f"{name}.json") for name in ("index", "crisis")}
    told = [packed(path) for path in (web / "data").glob("provisions*.json")]
    modules = {path.relative_to(web).as_posix(): path.read_text("utf-8") for path in web.rglob("*.js")}
    code = packed(*(web / name for name in imported(ENTRY, modules)))
    pages = {"home": "index.html", "article": "statutes/civil-code/676/index.html", "laws": "statutes/index.html"}
    return {
        **{name: packed(site / path) for name, path in pages.items()},
        **data,
        "heaviest of provisions": max(told),
        "all of provisions": sum(told),
        "first": code + data["index"] + data["crisis"],
        "files": sum(1 for path in site.rglob("*") if path.is_file()),
    }


STEPS = ("add", "laws", "publish", "check", "verify", "build", "again", "floor")
MOST = {"ratio": 12, "floor": 2.5, "peak": 500, "first": 120}
"""What is wanted of the largest: times the smallest, times the floor, MB, KB."""


def table(sizes: list[Size]) -> Iterator[str]:
    """In Markdown: seconds of the processor and MB at the peak, of each step at each size; then weights."""
    heads = [f"{size.provisions:,}" for size in sizes]
    yield f"| 步骤 | {' | '.join(heads)} | 每多一千条，前一段 / 后一段 |"
    yield "|---" * (len(sizes) + 2) + "|"
    for step in STEPS:
        costs = [size.costs.get(step) for size in sizes]
        cells = [f"{cost.cpu:.1f} 秒，{cost.peak:.0f} MB" if cost else "–" for cost in costs]
        further = [
            f"{(high.cpu - low.cpu) / (larger.provisions - smaller.provisions) * 1000:.1f}"
            for smaller, larger, low, high in zip(sizes, sizes[1:], costs, costs[1:], strict=False)
            if low and high
        ]
        yield f"| {step} | {' | '.join(cells)} | {' / '.join(further) or '–'} |"
    for name in sizes[0].weights:
        values = [
            f"{size.weights[name] / 1000:.1f} KB" if name != "files" else f"{size.weights[name]:,}" for size in sizes
        ]
        yield f"| {name} | {' | '.join(values)} | |"
    yield f"| citations | {' | '.join(f'{size.citations:,}' for size in sizes)} | |"


def judged(sizes: list[Size]) -> Iterator[str]:
    """Where the largest misses what is wanted."""
    first, last = sizes[0], sizes[-1]
    for step in ("publish", "check", "verify", "build", "again"):
        if step in last.costs and last.costs[step].cpu > MOST["ratio"] * first.costs[step].cpu:
            yield f"{step}：超过 {first.provisions} 条时的 {MOST['ratio']} 倍"
    if last.costs["again"].cpu > MOST["floor"] * last.costs["floor"].cpu:
        yield f"again：是底线的 {last.costs['again'].cpu / last.costs['floor'].cpu:.1f} 倍，超过 {MOST['floor']}"
    yield from (f"{step}：{cost.peak:.0f} MB" for step, cost in last.costs.items() if cost.peak > MOST["peak"])
    if last.weights["first"] > MOST["first"] * 1000:
        yield f"第一次搜索：{last.weights['first'] / 1000:.0f} KB"
    yield from (
        f"{name}：{first.weights[name]} → {last.weights[name]} 字节"
        for name in ("home", "article")
        if last.weights[name] > first.weights[name] * 1.02
    )


def kept() -> list[Size]:
    """What has been measured, smallest first."""
    found = []
    for path in CACHE.glob("*.json"):
        record = json.loads(path.read_text("utf-8"))
        record["costs"] = {name: Cost(**cost) for name, cost in record["costs"].items()}
        found.append(Size(**record))
    return sorted(found, key=lambda size: size.provisions)


def main(sizes: list[int]) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    if len(sizes) > 1:
        for size in sizes:
            subprocess.run([sys.executable, __file__, str(size)], check=True, stdout=subprocess.DEVNULL)
    for size in sizes if len(sizes) == 1 else ():
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
            found = Made(Path(folder), size).measure()
        (CACHE / f"{size}.json").write_text(json.dumps(asdict(found), indent=1), "utf-8")
    print("\n".join([*table(kept()), *judged(kept())]))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
