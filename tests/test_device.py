"""What is published of `web/`: whole, small, nothing that only people or tests read, and each module parses."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from conftest import LIBRARY, ROOT
from device import DENO
from lawbook.export import joining
from lawbook.export.device import Device, data, device, script
from lawbook.styles import Styles, rules

WEB = ROOT / "web"


@pytest.fixture(scope="module")
def made() -> Device:
    return device(WEB, {"index": "{}", "crisis": "{}"})


def test_every_module_parses_and_finds_what_it_imports(made: Device, tmp_path: Path) -> None:
    for name, content in {**made.files, "sw.js": script((WEB / "sw.js").read_text("utf-8"))}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "broken.js").write_text("import {nothing} from './page/main.js'; const a = ;", "utf-8")
    modules = [name for name in made.files if name.endswith(".js")]
    check = [str(DENO), "check", "--quiet", "--no-remote", "--no-config"]
    assert subprocess.run([*check, *modules, "sw.js"], cwd=tmp_path, check=False, capture_output=True).returncode == 0
    assert subprocess.run([*check, "broken.js"], cwd=tmp_path, check=False, capture_output=True).returncode != 0


def test_nothing_is_published_that_the_page_does_not_need(made: Device) -> None:
    assert not [name for name in made.files if "test" in name or not name.endswith((".js", ".json", ".css"))]
    for name in made.sources:
        assert len(script(made.sources[name])) < len(made.sources[name]), name
        assert "/*" not in made.files.get(name, ""), name
    assert {*made.sources} - {*made.files} > {"search/rank.js", "check/grams.js", "shared/citation.js"}


def test_what_is_joined_finds_what_it_imports(tmp_path: Path) -> None:
    """Names that meet, names that are changed, what is imported twice, and what stays apart."""
    sources = {
        "a/entry.js": 'import { one as first } from "./one.js";\nimport { Two } from "../b/two.js";\n'
        'import "../apart.js";\nconst own = 1;\n'
        "export const all = async () => [own, first(), await new Two().two()];\n",
        "a/one.js": 'import { shared } from "../apart.js";\nimport {\n  two,\n} from "../b/two.js";\nconst own = 2;\n'
        "export function one() {\n  return [own, two(), shared];\n}\n",
        "b/two.js": "const own = 3;\nexport const two = () => own;\n"
        "export class Two {\n  async two() {\n    return await later();\n  }\n}\n"
        "export async function later() {\n  return own + 1;\n}\n",
        "apart.js": "export const shared = 5;\n",
    }
    assert joining.imported("a/entry.js", sources) == ["a/one.js", "apart.js", "b/two.js"]
    whole = script(joining.joined("a/entry.js", sources, {"apart.js"}))
    assert joining.fetched("a/entry.js", {"a/entry.js": whole, "apart.js": ""}) == {"a/entry.js", "apart.js"}
    ask = 'import { all } from "./a/entry.js";\nconsole.log(JSON.stringify(await all()));\n'
    for name, text in {"a/entry.js": whole, "apart.js": sources["apart.js"], "ask.js": ask}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    run = [str(DENO), "run", "--quiet", "--no-remote", "--no-config", "ask.js"]
    said = subprocess.run(run, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert json.loads(said) == [1, [2, 3, 5], 4]


def test_what_a_page_begins_with_is_named_in_it(made: Device) -> None:
    begun = ("shared/dom.js", "shared/site.js", "page/leave.js")
    assert made.preloads("page/main.js") == [made.address(name) for name in begun]
    assert made.preloads("shared/dom.js") == []
    with pytest.raises(KeyError):
        made.address("page/nothing.js")


def test_the_folder_is_named_after_all_that_is_in_it(made: Device) -> None:
    other = device(WEB, {"index": "{}", "crisis": '{"words":[]}'})
    assert made.folder == device(WEB, {"index": "{}", "crisis": "{}"}).folder != other.folder


WHOLE = (
    ":root{--a:b;--c:d}.row,.search,p:not(.off)>b{color:var(--a)}dl,[data-x=ul]:first-child,[open]{top:0}"
    "@media(min-width:1em){.row a{top:0}.sheet{top:1px}}"
)
PAPER = "@media print{.search{display:none}@page{margin:1mm}}"


def test_each_page_has_what_it_needs_to_be_drawn_and_no_more() -> None:
    made = Styles(WHOLE + PAPER + "@media(min-width:60rem){.row{top:1px}}#late,.permissions-allowed{top:0}")
    assert made.print == ".search{display:none}@page{margin:1mm}"
    assert made.late == WHOLE + "#late,.permissions-allowed{top:0}@media(min-width:60rem){.row{top:1px}}"
    assert made.page('<p class="row much"><a data-x="ul">') == (
        ":root{--a:b;}.row{color:var(--a)}[data-x=ul]:first-child,[open]{top:0}"
        "@media(min-width:1em){.row a{top:0}}@media(min-width:60rem){.row{top:1px}}"
    )
    assert made.page('<p id="late"><b>') == (":root{--a:b;}p:not(.off)>b{color:var(--a)}[open]{top:0}#late{top:0}")
    assert "".join(map(str, rules(WHOLE + PAPER))) == WHOLE + PAPER


def test_the_style_has_every_sheet_in_an_order_that_holds(made: Device) -> None:
    page = made.styles.page('<body><p class="verdict">')
    assert page.startswith(":root{")
    assert page.index("body{") < page.index(".verdict{")
    assert ".search" not in page
    assert ".search{" in made.files["css/late.css"]
    assert "@media print" not in page + made.files["css/late.css"]
    assert made.files["css/print.css"].rindex("@page") > 0
    assert made.neutral.startswith("html{")


CLASS = re.compile(r"\.(-?[a-z][\w-]*)(?=[^{}]*\{)")
WORD = re.compile(r"[\w-]+")


def test_no_sheet_dresses_what_is_not_there() -> None:
    """Each class of the style sheets is a word of a template, a page, a script, or of what Python writes."""
    rooms = {"overrides": ("*.html", "*.j2"), "hooks": ("*.py",), "web": ("*.js",), "content": ("*.md",)}
    written = {f"{name}-{key}" for name, terms in LIBRARY.vocabularies.items() for key in terms}
    for room, endings in rooms.items():
        for path in (path for ending in endings for path in (ROOT / room).rglob(ending)):
            written |= set(WORD.findall(path.read_text("utf-8")))
    written |= {"permissions-mixed", *(f"item-{verdict}" for verdict in LIBRARY.vocabularies["item-verdicts"])}
    dead = []
    for path in sorted((WEB / "css").rglob("*.css")):
        rules = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
        dead += [f"{path.name}: .{name}" for name in CLASS.findall(rules) if name not in written]
    assert dead == []


TOOLS = {
    "tools/deadline/page.js": "deadline",
    "tools/deadline/field.js": "deadline",
    "tools/limitation/page.js": "deadline",
    "tools/evidence/page.js": "evidence",
    "tools/interest/page.js": "interest",
    "tools/plan/page.js": "plan",
    "tools/conduct/page.js": "conduct",
    "tools/stage/page.js": "stage",
}
HEAVIEST = 15_000


@pytest.mark.parametrize("module", TOOLS)
def test_a_tool_is_light_and_says_at_once_all_that_it_needs(module: str) -> None:
    """Its first module names every other, so that one round trip fetches all of them."""
    made = device(WEB, data(LIBRARY))
    first = {module, *made.preloads(module)} - {*made.preloads("page/main.js")}
    needed = {address.removeprefix(f"{made.folder}/") for address in first} - {module}
    named = {normpath(join(dirname(module), path)) for path in re.findall(r'"(\.[^"]+)"', made.files[module])}
    assert needed <= named
    files = [module, *needed, f"data/{TOOLS[module]}.json"]
    assert sum(len(gzip.compress(made.files[name].encode(), 9)) for name in files) <= HEAVIEST
