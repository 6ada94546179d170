"""`make bench`: ways to learn from what people ask which page answers, each asked what it was not taught.

Cross-validated in five parts over `data/asked/`; a file of questions that were never taught may be named besides
(`QUESTIONS=file.tsv`: columns `text` and `good`, addresses), and is asked of the engine as it is published too.
"""

from __future__ import annotations

import csv
import json
import math
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conftest import LIBRARY, ROOT
from device import DATA, DENO, prepare
from lawbook.cards import address
from lawbook.export import search, wording
from lawbook.kinds import KINDS
from lawbook.text.reading import Spellings

PARTS, LONG = 5, 40
Texts = Mapping[str, Sequence[tuple[str, float]]]
"""Address → what is said of the page, and how much each counts."""
Asking = Callable[[str], Mapping[str, float]]
SPELLINGS = Spellings.of(LIBRARY.spellings)
IDLE = sorted(LIBRARY.synonyms.idle, key=len, reverse=True)
BOOST = {folder: kind.weight for folder, kind in KINDS.items()} | {"pages": search.PAGES}
RELATED = {
    address(KINDS[folder].link(key)): {address(KINDS[other].link(name)) for other, name in named}
    for (folder, key), named in LIBRARY.relations.items()
}
ROWS = {row.address: row for row in search.found(LIBRARY)}


def features(text: str) -> set[str]:
    """Characters and pairs of them, as the engine has them."""
    plain = wording.plain(text, IDLE, SPELLINGS)
    return {run[at : at + size] for run in plain.split() for size in (1, 2) for at in range(len(run) - size + 1)}


def counted(texts: Texts) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for page, said in texts.items():
        found[page] = Counter()
        for text, weight in said:
            for feature in features(text):
                found[page][feature] += weight
    return found


def spread(counts: Mapping[str, Counter[str]]) -> Counter[str]:
    return Counter(feature for own in counts.values() for feature in own)


def linear(weights: Mapping[str, Mapping[str, float]]) -> Asking:
    """Adds up the weights that each page has for the features of a query; pages by the boost of their kind."""
    at: dict[str, dict[str, float]] = {}
    for page, own in weights.items():
        for feature, weight in own.items():
            at.setdefault(feature, {})[page] = weight * BOOST[ROWS[page].kind]

    def ask(query: str) -> Mapping[str, float]:
        scores: dict[str, float] = {}
        for feature in features(query):
            for page, weight in at.get(feature, {}).items():
                scores[page] = scores.get(page, 0) + weight
        return scores

    return ask


def bm25(texts: Texts) -> Asking:
    """What the engine does: all that is said of a page as one text."""
    counts = counted(texts)
    many, lengths = spread(counts), {page: sum(own.values()) for page, own in counts.items()}
    average = sum(lengths.values()) / len(lengths)

    def weight(page: str, feature: str, times: float) -> float:
        length = 0.4 + 0.6 * lengths[page] / average
        return math.log((len(counts) + 0.5) / (many[feature] + 0.5)) * times * 2.5 / (times + 1.5 * length)

    return linear({page: {f: weight(page, f, n) for f, n in own.items()} for page, own in counts.items()})


def log_odds(texts: Texts) -> Asking:
    """Naive Bayes: how much likelier a feature is on a page than anywhere, smoothed."""
    counts = counted(texts)
    total = sum(counts.values(), Counter[str]())
    whole, prior = sum(total.values()), 60.0
    sizes = {page: sum(own.values()) for page, own in counts.items()}

    def weight(page: str, feature: str, times: float) -> float:
        share = total[feature] / whole
        return math.log((times + prior * share) / (sizes[page] + prior) / share)

    return linear({page: {f: max(0.0, weight(page, f, n)) for f, n in own.items()} for page, own in counts.items()})


def centroid(texts: Texts) -> Asking:
    """Rocchio: the mean of what is said, by tf-idf, of length 1."""
    counts = counted(texts)
    many = spread(counts)

    def page(own: Counter[str]) -> dict[str, float]:
        raw = {f: n * math.log(len(counts) / many[f]) for f, n in own.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1
        return {f: weight / length * math.log(len(counts) / many[f]) for f, weight in raw.items()}

    return linear({name: page(own) for name, own in counts.items()})


WAYS: Mapping[str, Callable[[Texts], Asking]] = {
    "对数几率": log_odds,
    "质心": centroid,
    "合成一篇的 BM25（用的是它）": bm25,
}


def named() -> dict[str, list[tuple[str, float]]]:
    """What each page is called, without what people ask of it."""
    found = {}
    for folder, kind in KINDS.items():
        for key, record in LIBRARY.records[folder].items():
            title = (record.called(LIBRARY.vocabularies), 1.0)
            found[address(kind.link(key))] = [title, *((str(name), 1.0) for name in record.searched())]
    return found


def asked() -> list[tuple[str, str]]:
    """(address, question), in an order of chance that is always the same."""
    found = [
        (address(KINDS[folder].link(str(key))), str(text))
        for folder, rows in LIBRARY.asked.items()
        if folder in KINDS
        for key, texts in rows.items()
        for text in texts
    ]
    random.Random(1).shuffle(found)
    return found


def taught(rows: Sequence[tuple[str, str]]) -> Texts:
    texts = named()
    for page, text in rows:
        texts[page].append((text, 1.0))
    return texts


def best(ask: Asking, query: str) -> list[str]:
    scores = ask(query)
    return sorted(scores, key=lambda page: (-scores[page], page))[:3]


def share(found: Sequence[Sequence[str]], right: Sequence[set[str]]) -> str:
    pairs = list(zip(found, right, strict=True))
    first = sum(bool(set(pages[:1]) & good) for pages, good in pairs)
    three = sum(bool(set(pages[:3]) & good) for pages, good in pairs)
    return f"首位 {first / len(pairs):.0%}，前三 {three / len(pairs):.0%}"


def validated(way: Callable[[Texts], Asking], rows: Sequence[tuple[str, str]], *, teach: bool = True) -> str:
    found: list[list[str]] = []
    right: list[set[str]] = []
    for part in range(PARTS):
        ask = way(taught([row for at, row in enumerate(rows) if teach and at % PARTS != part]))
        for page, text in rows[part::PARTS]:
            found.append(best(ask, text))
            right.append({page})
    linked = [{page, *RELATED.get(page, ())} for (page,) in right]
    return f"{share(found, right)}；它或与它相连的页面：{share(found, linked)}"


def published(queries: Sequence[str]) -> list[list[str]]:
    """What the engine answers, as it is published."""
    prepare()
    script = """
      import { engine } from "./search/engine.js";
      const { search } = engine(...JSON.parse(Deno.args[0]).map((file) => JSON.parse(Deno.readTextFileSync(file))));
      console.log(JSON.stringify(JSON.parse(Deno.args[1]).map((q) => search(q).hits.map((hit) => hit.address))));
    """
    command = [
        str(DENO),
        "eval",
        "--no-config",
        script,
        json.dumps([str(DATA / f"{name}.json") for name in ("index", "reading")]),
        json.dumps(queries),
    ]
    return list(
        json.loads(subprocess.run(command, cwd=ROOT / "web", capture_output=True, text=True, check=True).stdout)
    )


def unseen(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    answers: dict[str, set[str]] = {}
    for line in (ROOT / "tests/wild/answers.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            key, _, page, _ = line.split("\t")
            answers.setdefault(key, set()).add(f"{page}/")
    texts = [row["text"] for row in rows]
    listed = [set(row["good"].split()) for row in rows]
    ours = [good | answers.get(row["id"], set()) for row, good in zip(rows, listed, strict=True)]
    long = [at for at, text in enumerate(texts) if len(text) > LONG]
    made = {"只用名字，不学问话": bm25(named())} | {name: way(taught(asked())) for name, way in WAYS.items()}
    ways = {name: [best(ask, text) for text in texts] for name, ask in made.items()}
    for name, found in (ways | {"网站上的": published(texts)}).items():
        print(f"  {path.name}，{name}：{share(found, ours)}；只认原来列的页面：{share(found, listed)}")
        print(f"    超过 {LONG} 字的 {len(long)} 句：{share([found[at] for at in long], [ours[at] for at in long])}")


def main() -> None:
    rows = asked()
    print(f"问话：{len(rows)} 句，{len({page for page, _ in rows})} 份资料；分五份轮流留出来问")
    print(f"  只用名字，不学问话：{validated(bm25, rows, teach=False)}")
    for name, way in WAYS.items():
        print(f"  {name}：{validated(way, rows)}")
    if path := os.environ.get("QUESTIONS"):
        unseen(Path(path))


if __name__ == "__main__":
    main()
