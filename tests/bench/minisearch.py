"""The yardstick for our scoring: MiniSearch over the same rows, bigrams and citation parser. From npm, bench only."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from pathlib import Path

from conftest import ROOT
from playwright.sync_api import Page

CACHE = ROOT / ".cache" / "minisearch"
PACKAGE = "minisearch@7.2.0"

ASK = """([library, engine, data, queries]) => {
  const scope = {};
  scope.module = {exports: {}};
  new Function("exports", "module", library + "; this.MiniSearch = module.exports;").call(scope, {}, scope.module);
  const {Engine} = new Function(engine + "; return {Engine};")();
  const index = JSON.parse(data), ours = new Engine(index);
  const tokens = (text) => (text.toLowerCase().match(/[\\u4e00-\\u9fff]+|[a-z0-9%]+/g) || []).flatMap((run) =>
    /[a-z0-9%]/.test(run) || run.length === 1 ? [run] : Array.from(run.slice(1), (_, at) => run.slice(at, at + 2)));
  const words = {tokenize: tokens, processTerm: (term) => term};
  const searchOptions = {boost: {title: 3, alias: 12, text: 1}, ...words};
  const search = new scope.MiniSearch({fields: ["title", "alias", "text"], searchOptions, ...words});
  search.addAll(index.rows.map((row, id) => ({id, title: row[2], alias: row[3], text: row[4]})));
  return queries.map((query) => {
    const cited = ours.cited(ours.normal(query)).map((hit) => hit.row[0]);
    return cited.concat(search.search(ours.normal(query)).slice(0, 12).map((hit) => index.rows[hit.id][0]));
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


def answers(page: Page, library: str, site: Path, queries: list[str]) -> list[list[str]]:
    """For each query the addresses MiniSearch puts first, behind what the citation parser finds."""
    (engine,) = (site / "assets" / "search").glob("engine.*.js")
    (index,) = (site / "assets" / "search").glob("index.*.json")
    found: list[list[str]] = page.evaluate(ASK, [library, engine.read_text("utf-8"), index.read_text("utf-8"), queries])
    return found
