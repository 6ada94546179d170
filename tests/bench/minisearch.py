"""The yardstick for our scoring: MiniSearch over the same rows, bigrams and citation parser. From npm, bench only."""

from __future__ import annotations

import shutil
import subprocess
import tarfile

from conftest import ROOT
from playwright.sync_api import Page

CACHE = ROOT / ".cache" / "minisearch"
PACKAGE = "minisearch@7.2.0"

ASK = """async ([library, queries]) => {
  const folder = document.querySelector("script[src$='page/main.js']").src.replace("page/main.js", "");
  const scope = {};
  scope.module = {exports: {}};
  new Function("exports", "module", library + "; this.MiniSearch = module.exports;").call(scope, {}, scope.module);
  const {parse, fold} = await import(folder + "shared/citation.js");
  const {citable} = await import(folder + "search/engine.js");
  const {told, unpacked} = await import(folder + "search/pages.js");
  const data = async (name) => (await fetch(folder + `data/${name}.json`)).json();
  const index = await data("index"), {laws, signs} = citable(index, await data("reading"));
  const pages = unpacked(index);
  const at = new Map(pages.map((page) => [page.address, page]));
  for (const file of new Set(index.statutes.map(({told}) => told))) told(at, index.statutes, await data(file));
  const tokens = (text) => (text.toLowerCase().match(/[\\u4e00-\\u9fff]+|[a-z0-9%]+/g) || []).flatMap((run) =>
    /[a-z0-9%]/.test(run) || run.length === 1 ? [run] : Array.from(run.slice(1), (_, at) => run.slice(at, at + 2)));
  const words = {tokenize: tokens, processTerm: (term) => term};
  const searchOptions = {boost: {title: 3, alias: 12, text: 1}, ...words};
  const search = new scope.MiniSearch({fields: ["title", "alias", "text"], searchOptions, ...words});
  search.addAll(pages.map(({title, read, text}, id) => ({id, title, alias: read.aliases, text})));
  return queries.map((query) => {
    const cited = parse(query, laws, index.grammar, signs).map(({law, number}) =>
      `statutes/${law.key}/${number ? law.numbers[number] + "/" : ""}`);
    const found = search.search(fold(query, index.grammar, signs)).slice(0, 12);
    return cited.concat(found.map((hit) => pages[hit.id].address));
  });
}"""


def script() -> str | None:
    """The library's source, or None where npm cannot bring it."""
    path = CACHE / "package" / "dist" / "umd" / "index.js"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        if not shutil.which("npm"):
            return None
        packed = subprocess.run(
            ["npm", "pack", PACKAGE, "--silent"], cwd=CACHE, check=False, capture_output=True, text=True
        )
        if packed.returncode:
            return None
        with tarfile.open(CACHE / packed.stdout.strip()) as archive:
            archive.extractall(CACHE, filter="data")
    return path.read_text("utf-8") if path.exists() else None


def answers(page: Page, library: str, queries: list[str]) -> list[list[str]]:
    """For each query the addresses MiniSearch puts first, behind what the citation parser finds; `page` is one of the
    site."""
    found: list[list[str]] = page.evaluate(ASK, [library, queries])
    return found
