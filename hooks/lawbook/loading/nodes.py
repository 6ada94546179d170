"""YAML nodes → plain values whose scalars know their line.

Values are built from nodes, not by `yaml.safe_load`: that would lose line numbers and duplicate
keys, read `no` as False and crash on an impossible date. Every scalar stays text; the models say
what it means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from ..source import Problem, Text, Where

Loc = tuple[str | int, ...]
KINDS = {yaml.ScalarNode: "str", yaml.SequenceNode: "seq", yaml.MappingNode: "map"}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(LOADER):  # type: ignore[misc]
    """Takes every plain scalar for text: the models say what it means."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return f"tag:yaml.org,2002:{KINDS[kind]}"


DEEPEST = 100
LONGEST = 8_000
"""Characters of one text: the longest article and the longest letter have half of that."""
BRACKETS = re.compile(r"[\[\]{}]")
DASHES = re.compile(rf"^(?:\s*[-?:] ){{{DEEPEST},}}", re.M)
PLAIN_TYPES = ("map", "seq", "str", "null", "bool", "int", "float", "timestamp", "merge", "value")
PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in PLAIN_TYPES}


class Located(dict[str, Any]):
    """A mapping that knows its line."""

    at: Where


@dataclass
class Lines:
    """Where the values of a document stand, and the names of its fields."""

    values: dict[Loc, Where] = field(default_factory=dict)
    keys: dict[Loc, Where] = field(default_factory=dict)


@dataclass
class Document:
    """One YAML document: its value, and what is wrong with it."""

    path: str
    first_line: int = 1
    value: Any = None
    root: yaml.Node | None = field(default=None, repr=False)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def parse(cls, text: str, path: str, first_line: int = 1) -> Document:
        document = cls(path, first_line)
        if _too_deep(text):
            document.problems.append(Problem(Where(path, first_line), "嵌套太深，读不了"))
            return document
        try:
            document.root = yaml.compose(text, Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            at = Where(path, first_line + (mark.line if mark else 0))
            document.problems.append(Problem(at, f"不是合法的 YAML：{_reason(error)}"))
            return document
        document.value = document._build(document.root, set()) if document.root else None
        return document

    def where(self, loc: Loc) -> Where:
        """The line of `loc`, or of the nearest part around it that was written."""
        while loc and loc not in self._lines.values:
            loc = loc[:-1]
        return self._lines.values.get(loc, Where(self.path, self.first_line))

    def key(self, loc: Loc) -> Where:
        """The line of the name of the field at `loc`."""
        return self._lines.keys.get(loc) or self.where(loc)

    @cached_property
    def _lines(self) -> Lines:
        """Where each part stands: asked for only when something is wrong."""
        lines = Lines()
        if self.root:
            self._locate(self.root, (), lines, set())
        return lines

    def _locate(self, node: yaml.Node, loc: Loc, lines: Lines, seen: set[int]) -> None:
        if loc in lines.values or id(node) in seen:
            return  # a name that is written twice counts once, and so does what an anchor repeats
        seen.add(id(node))
        lines.values[loc] = self._at(node)
        if isinstance(node, yaml.MappingNode):
            for key_node, value_node in node.value:
                if isinstance(key_node, yaml.ScalarNode):
                    lines.keys.setdefault((*loc, key_node.value), self._at(key_node))
                    self._locate(value_node, (*loc, key_node.value), lines, seen)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self._locate(item, (*loc, index), lines, seen)

    def _at(self, node: yaml.Node) -> Where:
        block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
        return Where(self.path, self.first_line + node.start_mark.line + block)

    def _build(self, node: yaml.Node, seen: set[int]) -> Any:
        if id(node) in seen:
            at = self._at(node)
            self.problems.append(Problem(at, "不能用 YAML 的锚点与引用（& 和 *），请直接写出来"))
            return Text(node.value, at) if isinstance(node, yaml.ScalarNode) else None
        seen.add(id(node))
        if node.tag not in PLAIN_TAGS:
            self.problems.append(Problem(self._at(node), f"不能用 YAML 标签 {node.tag}"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, seen)
        if isinstance(node, yaml.SequenceNode):
            return [self._build(item, seen) for item in node.value]
        at = self._at(node)
        if len(node.value) > LONGEST:
            self.problems.append(Problem(at, f"这段文字有 {len(node.value):,} 个字，太长了（上限 {LONGEST:,}）"))
            return Text(node.value[:1], at)
        return Text(node.value, at)

    def _mapping(self, node: yaml.MappingNode, seen: set[int]) -> Located:
        mapping = Located()
        mapping.at = self._at(node)
        written: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(self._at(key_node), "字段名应当是一个词"))
                continue
            key = key_node.value
            if key in mapping:
                at = self._at(key_node)
                self.problems.append(Problem(at, f"“{key}”重复，第 {written[key]} 行已经写过"))
                continue
            written[key] = self.first_line + key_node.start_mark.line
            mapping[key] = self._build(value_node, seen)
        return mapping


def _too_deep(text: str) -> bool:
    """Whether brackets or dashes nest deeper than any record does; libyaml would overflow the stack."""
    depth = deepest = 0
    for bracket in BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > DEEPEST or bool(DASHES.search(text))


def _reason(error: yaml.YAMLError) -> str:
    reason = str(getattr(error, "problem", "") or getattr(error, "reason", "") or error)
    known = {
        "found character '\\t' that cannot start any token": "用了制表符（Tab）",
        "mapping values are not allowed": "冒号的位置不对，或缩进不齐；含冒号的文字要加引号",
        "did not find expected": "缩进或列表写法不对",
        "could not find expected ':'": "缺少冒号",
        "found undefined alias": "用了没有定义的 * 引用",
        "found unexpected end of stream": "引号没有配对",
        "control characters are not allowed": "含有控制字符",
        "found unknown escape": "双引号里的反斜杠写法不对",
    }
    return next((said for start, said in known.items() if reason.startswith(start)), reason)
