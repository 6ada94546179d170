"""The browser floor (web/README.md), by the tables of `web/floor.json`: style sheets here, scripts by `deno lint`."""

from __future__ import annotations

import itertools
import json
import subprocess
from pathlib import Path

import pytest
import tinycss2
from conftest import ROOT
from device import DENO

WEB = ROOT / "web"
SHEETS = sorted((WEB / "css").rglob("*.css"))
TABLE = {
    room: {name: lacks for lacks, names in groups.items() for name in names.split(", ")}
    for room, groups in json.loads((WEB / "floor.json").read_text("utf-8")).items()
    if isinstance(groups, dict)
}
GRACEFUL = {
    "@page": "the printer's own margins",
    "size": "the printer's own paper",
    "break-after: avoid": "a heading may end a sheet of paper",
    ":focus-visible": "a rule of its own: without it the browser draws its ring",
    "outline": "a ring of another shape",
    "overflow-wrap: anywhere": "break-word stands before it",
    ":details-content": "folds are opened by script before printing",
    "content-visibility": "as above",
    "content-visibility: visible": "as above",
    "content-visibility: auto": "the whole page is laid out at once",
    "contain-intrinsic-size": "as above",
    "cursor: pointer": "there is no pointer on a phone",
    "text-wrap": "a last word may stand alone on its line",
    "text-wrap: balance": "as above",
    "resize": "fields have no handle on a phone",
    "resize: none": "as above",
    "resize: vertical": "as above",
    "scroll-margin-top": "a jump ends below the bar, a line to scroll back",
    "scroll-padding": "as above",
    "scroll-padding-bottom": "as above",
    "text-decoration-thickness": "a thicker line",
    "text-size-adjust": "the reader's browser decides",
}
"""What may be missing, and what readers then get. A selector among others takes the whole rule with it."""


def slips(rules: list) -> list[str]:
    """What no browser can read, in rules and in what stands in them."""
    found = [rule.message for rule in rules if rule.type == "error"]
    for rule in rules:
        if rule.type in ("at-rule", "qualified-rule"):
            found += slips(tinycss2.parse_blocks_contents(rule.content or [], True, True))
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_browser_can_read_every_rule(path: Path) -> None:
    assert slips(tinycss2.parse_stylesheet(path.read_text("utf-8"), True, True)) == []


def test_a_rule_that_cannot_be_read_is_noticed() -> None:
    half = ".a{\n<<<<<<< HEAD\n  top: 1px;\n=======\n  top: 2px;\n>>>>>>> main\n}"
    assert slips(tinycss2.parse_stylesheet(half + "@media print{.b{left}}", True, True)) != []
    assert len(slips(tinycss2.parse_stylesheet("@media print{.b{left}}.c{top:0}", True, True))) == 1


def used(rules: list, found: set[str]) -> set[str]:
    """Everything in `rules` that the tables may know: properties, values, functions, selectors, at-rules."""
    for rule in rules:
        if rule.type == "declaration":
            found.add(rule.lower_name)
            for token in rule.value:
                if token.type in ("ident", "function"):
                    found.add(f"{rule.lower_name}: {token.lower_value if token.type == 'ident' else token.lower_name}")
                if token.type == "function":
                    found.add(f"{token.lower_name}()")
        elif rule.type == "at-rule":
            found.add(f"@{rule.lower_at_keyword}")
            used(tinycss2.parse_blocks_contents(rule.content or [], True, True), found)
        elif rule.type == "qualified-rule":
            names = [token for token in _flat(rule.prelude) if token.type in ("ident", "function", "literal")]
            for colon, name in itertools.pairwise(names):
                if colon.type == "literal" and colon.value == ":" and name.type != "literal":
                    found.add(f":{name.lower_value if name.type == 'ident' else name.lower_name}")
            used(tinycss2.parse_blocks_contents(rule.content, True, True), found)
    return found


def _flat(tokens: list) -> list:
    """Tokens with those inside functions."""
    return [t for token in tokens for t in ([token, *_flat(token.arguments)] if token.type == "function" else [token])]


def newer(source: str) -> dict[str, str]:
    """What in a sheet is newer than the floor, and who lacks it."""
    names = used(tinycss2.parse_stylesheet(source, True, True), set())
    rooms = {"@": "at-rules", ":": "selectors"}
    found = {}
    for name in names:
        room = rooms.get(name[0], "types" if name.endswith("()") else "values" if ": " in name else "properties")
        lacks = TABLE[room].get(name.lstrip("@:").removesuffix("()"))
        if lacks:
            found[name] = lacks
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(WEB).as_posix())
def test_a_sheet_uses_what_the_oldest_browsers_know(path: Path) -> None:
    found = newer(path.read_text("utf-8"))
    assert {name: lacks for name, lacks in found.items() if name not in GRACEFUL} == {}


def test_every_grace_is_needed() -> None:
    found = {name for path in SHEETS for name in newer(path.read_text("utf-8"))}
    assert set(GRACEFUL) == found


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a{inset:0}", "inset"),
        ("a:is(b, c){color:red}", ":is"),
        ("a:not(:has(b)){color:red}", ":has"),
        ("@container (width > 1px){a{color:red}}", "@container"),
        ("@media print{a{accent-color:red}}", "accent-color"),
        ("a{color:color-mix(in srgb, red, blue)}", "color-mix()"),
        ("p{overflow-wrap:anywhere}", "overflow-wrap: anywhere"),
        ("a::backdrop{color:red}", ":backdrop"),
    ],
)
def test_what_is_newer_is_noticed(source: str, name: str) -> None:
    assert name in newer(source)
    assert newer("a:hover{color:red;display:grid;width:min(1px,2px)}") == {}


NEWER = """export async function f() { return structuredClone([1].at(-1)); }
await f();
document.body.inert = /(?<=a)b/.test("ab");
export class A { field = 1; }
"""


def test_a_script_newer_than_the_floor_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "newer.js").write_text(NEWER, "utf-8")
    command = [str(DENO), "lint", "--json", "--config", str(WEB / "deno.json"), str(tmp_path / "page" / "newer.js")]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=WEB)
    said = [
        one["message"].split(" ")[0] for one in json.loads(result.stdout)["diagnostics"] if one["code"] == "floor/known"
    ]
    assert set(said) == {
        *("structuredClone", "at", "inert", "operators.await.top_level"),
        *("regular_expressions.lookbehind_assertion", "classes.public_class_fields"),
    }
