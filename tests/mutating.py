"""Small changes that would make the site say something else: what `tests/mutants.toml` is drawn from.

A change is a file, a text that occurs in it once, and what would stand in its place.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Spot = tuple[int, int, str]
"""From where to where in a text, and what would stand there."""
FILES = {
    "overrides/pages/**/*.j2": 190,
    "hooks/lawbook/views/*.py": 50,
    "hooks/lawbook/pages.py": 12,
    "hooks/lawbook/sheet.py": 14,
    "hooks/lawbook/clocks.py": 20,
    "hooks/lawbook/typed.py": 20,
    "hooks/lawbook/kinds/*/model.py": 16,
    "hooks/lawbook/checks/*.py": 70,
    "web/search/*.js": 24,
    "web/check/[cmr]*.js": 24,
    "web/tools/*/*.js": 60,
    "web/shared/*.js": 16,
}
"""Where to draw, and how many from there."""
WITHOUT_RULES = ("view.js", "page.js", "field.js", "rows.js", "_test.js", "dom.js", "layer.js", "storage.js", "site.js")
WITHOUT_RULES += (
    "box.js",
    "form.js",
    "say.js",
    "sheet.js",
    "copy.js",
    "__init__.py",
    "rule.py",
    "alias.html.j2",
    "blank.html.j2",
    "packet.js",
    "shared/letter.js",
)
"""Modules that draw or carry; browsers test them."""


@dataclass(frozen=True)
class Mutant:
    file: str
    old: str
    new: str
    reason: str = ""
    """Why nobody can see it, of one that is accepted."""

    def applied(self) -> str:
        """The file with the change in it.

        Raises:
            LookupError: the text is not there once.
        """
        text = (ROOT / self.file).read_text("utf-8") if (ROOT / self.file).is_file() else ""
        if text.count(self.old) != 1:
            raise LookupError(f"{self.file} 里没有（或者不止一处）：{self.old!r}")
        return text.replace(self.old, self.new)


def drawn(seed: int) -> Iterator[tuple[set[str], int, list[Mutant]]]:
    """For each of `FILES`: what it names, how many changes to have there, and so many, by the seed alone."""
    for pattern, number in FILES.items():
        paths = [path for path in sorted(ROOT.glob(pattern)) if not path.as_posix().endswith(WITHOUT_RULES)]
        found = [(path, spot) for path in paths for spot in spots(path)]
        chosen = random.Random(f"{seed} {pattern}").sample(found, min(number, len(found)))
        names = {path.relative_to(ROOT).as_posix() for path in paths}
        yield names, number, [mutant(path, spot) for path, spot in chosen]


def mutant(path: Path, spot: Spot) -> Mutant:
    """The change at a spot, with as much around it as makes it the only one of its kind."""
    text, (start, end, new) = path.read_text("utf-8"), spot
    left, right = start, end
    while text.count(text[left:right]) > 1 or right - left < 12:
        left, right = max(0, left - 4), min(len(text), right + 4)
    return Mutant(path.relative_to(ROOT).as_posix(), text[left:right], text[left:start] + new + text[end:right])


def spots(path: Path) -> list[Spot]:
    text = path.read_text("utf-8")
    read = {".py": python, ".js": javascript, ".j2": template}[path.suffix]
    return sorted(set(read(text)))


SWAPPED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is", ast.And: "or", ast.Or: "and",
}  # fmt: skip


def python(text: str) -> Iterator[Spot]:
    """Comparisons, conditions, constants, and what is yielded, in the functions of a module."""
    lines = text.encode().split(b"\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.decode()) + 1)

    def at(line: int, column: int) -> int:
        return starts[line - 1] + len(lines[line - 1][:column].decode())

    def span(node: ast.expr | ast.stmt) -> tuple[int, int]:
        return at(node.lineno, node.col_offset), at(node.end_lineno or 0, node.end_col_offset or 0)

    for function in ast.walk(ast.parse(text)):
        if not isinstance(function, ast.FunctionDef):
            continue
        body = function.body[1:] if ast.get_docstring(function) else function.body
        for node in [inner for statement in body for inner in ast.walk(statement)]:
            yield from _of_node(text, node, span)


def _of_node(text: str, node: ast.AST, span: object) -> Iterator[Spot]:
    def between(left: ast.expr, right: ast.expr, operator: object) -> Iterator[Spot]:
        start, end = span(left)[1], span(right)[0]
        gap = text[start:end]
        old = re.search(r"not in|is not|[<>=!]=|[<>]|\b(?:in|is|and|or)\b", gap)
        if old:
            yield start + old.start(), start + old.end(), SWAPPED[type(operator)]

    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in SWAPPED:
        yield from between(node.left, node.comparators[0], node.ops[0])
    elif isinstance(node, ast.BoolOp):
        if len(node.values) == 2:
            yield from between(node.values[0], node.values[1], node.op)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield *span(node), str(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield *span(node), str(node.value + 1)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        start, end = span(node.test)
        yield start, end, f"not ({text[start:end]})"
    elif isinstance(node, ast.comprehension):
        for test in node.ifs:
            start, end = span(test)
            yield start, end, f"not ({text[start:end]})"
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom):
        yield *span(node), "pass"


COMPARED = re.compile(r"(?<=\s)(===|!==|==|!=|<=|>=|<|>|&&|\|\|)(?=\s)")
FLIPPED = {
    "===": "!==", "!==": "===", "==": "!=", "!=": "==",
    "<=": "<", "<": "<=", ">=": ">", ">": ">=", "&&": "||", "||": "&&",
}  # fmt: skip
NUMBER = re.compile(r"(?<![\w.\[{-])\d+(?![\w.\]}])")
TRUTH = re.compile(r"\b(true|false)\b")
CONDITION = re.compile(r"\bif \(([^()]+(?:\([^()]*\)[^()]*)*)\) ")
REMARK = re.compile(r"/\*.*?\*/|//[^\n]*|\"[^\"\n]*\"|`[^`]*`|/[^/\s][^/\n]*/[gimsuy]*", re.DOTALL)


def javascript(text: str) -> Iterator[Spot]:
    """Comparisons, conditions and constants; nothing in remarks, texts and patterns."""
    code = REMARK.sub(lambda found: " " * len(found[0]), text)
    for found in COMPARED.finditer(code):
        yield *found.span(), FLIPPED[found[0]]
    for found in NUMBER.finditer(code):
        yield *found.span(), str(int(found[0]) + 1)
    for found in TRUTH.finditer(code):
        yield *found.span(), "false" if found[0] == "true" else "true"
    for found in CONDITION.finditer(code):
        start, end = found.span(1)
        yield start, end, f"!({text[start:end]})"


ASKED = re.compile(
    r"\{% (?:el)?if ([^%]+) %\}|\{% for [^%]+? if ([^%]+) %\}|\{\{ [^{}]*? if ([^{}]+?) (?:else [^{}]+)?\}\}"
)
COMPARING = re.compile(r" (==|!=|<=|>=|<|>|and|or|in|not in) (?=[^%{}]*[%}]\})")
ANOTHER = {"==": "!=", "!=": "==", "<=": "<", "<": "<=", ">=": ">", ">": ">=", "and": "or", "or": "and", "not in": "in"}
COUNTED = re.compile(r"(?<=[\s\[:(-])\d+(?=[\s\]:)])")
FIELD = re.compile(r"\b(record|channel|clock|stage|statute|provision|variant|item|letter|conduct|law|one)\.([a-z_]+)\b")
VOCABULARY = re.compile(r'(?<=badge\("|.term\(")[a-z-]+(?=")')
SHOWN = re.compile(r"\{\{[^{}]+\}\}")
SAID = re.compile(r"[一-鿿]{2,}")
BLOCK = re.compile(r"\{%-? *(end)?(if|for|call|macro|set|import|else|elif)")


def template(text: str) -> Iterator[Spot]:
    """Conditions, comparisons, fields for one another, words and lines that are left out."""
    for found in ASKED.finditer(text):
        start, end = next(found.span(group) for group in (1, 2, 3) if found[group])
        yield start, end, f"not ({text[start:end]})"
    for found in COMPARING.finditer(text):
        if found[1] in ANOTHER and "{%" in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]:
            yield *found.span(1), ANOTHER[found[1]]
    for found in COUNTED.finditer(text):
        if "{" in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]:
            yield *found.span(), str(int(found[0]) + 1)
    fields = {
        name: sorted({found[2] for found in FIELD.finditer(text) if found[1] == name})
        for name in ("record", "clock", "statute", "provision")
    }
    for found in FIELD.finditer(text):
        if others := [other for other in fields.get(found[1], []) if other != found[2]]:
            yield *found.span(2), others[len(found[2]) % len(others)]
    for found in SHOWN.finditer(text):
        yield *found.span(), ""
    for found in SAID.finditer(text):
        if "{#" not in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]:
            yield *found.span(), found[0][1:]
    yield from _lines(text)


def _lines(text: str) -> Iterator[Spot]:
    """Lines that end what they begin."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and not BLOCK.search(line) and "{#" not in line:
            yield start, start + len(line), ""
        start += len(line)
