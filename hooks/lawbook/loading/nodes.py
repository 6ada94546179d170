"""YAML nodes → plain values whose scalars know their line.

Values are built from nodes, not by `yaml.safe_load`: that would lose line numbers and duplicate
keys, read `no` as False and crash on an impossible date. Every scalar stays text; the models say
what it means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..source import Problem, Text, Where

Loc = tuple[str | int, ...]
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 100
BRACKETS = re.compile(r"[\[\]{}]")
DASHES = re.compile(rf"^(?:\s*[-?:] ){{{DEEPEST},}}", re.M)
PLAIN_TYPES = ("map", "seq", "str", "null", "bool", "int", "float", "timestamp", "merge", "value")
PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in PLAIN_TYPES}


class Located(dict[str, Any]):
    """A mapping that knows its line."""

    at: Where


@dataclass
class Document:
    """One YAML document: its value, where each part of it stands, and what is wrong with it."""

    path: str
    first_line: int = 1
    value: Any = None
    positions: dict[Loc, Where] = field(default_factory=dict)
    keys: dict[Loc, Where] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def parse(cls, text: str, path: str, first_line: int = 1) -> Document:
        document = cls(path, first_line)
        if _too_deep(text):
            document.problems.append(Problem(Where(path, first_line), "嵌套太深，读不了"))
            return document
        try:
            node = yaml.compose(text, LOADER)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            at = Where(path, first_line + (mark.line if mark else 0))
            document.problems.append(Problem(at, f"不是合法的 YAML：{_reason(error)}"))
            return document
        document.value = document._build(node, (), set()) if node else None
        return document

    def where(self, loc: Loc) -> Where:
        """The line of `loc`, or of the nearest part around it that was written."""
        while loc and loc not in self.positions:
            loc = loc[:-1]
        return self.positions.get(loc, Where(self.path, self.first_line))

    def _at(self, node: yaml.Node) -> Where:
        block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
        return Where(self.path, self.first_line + node.start_mark.line + block)

    def _build(self, node: yaml.Node, loc: Loc, seen: set[int]) -> Any:
        self.positions[loc] = at = self._at(node)
        if id(node) in seen:
            self.problems.append(Problem(at, "不能用 YAML 的锚点与引用（& 和 *），请直接写出来"))
            return Text(node.value, at) if isinstance(node, yaml.ScalarNode) else None
        seen.add(id(node))
        if node.tag not in PLAIN_TAGS:
            self.problems.append(Problem(at, f"不能用 YAML 标签 {node.tag}"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc, seen, at)
        if isinstance(node, yaml.SequenceNode):
            return [self._build(item, (*loc, index), seen) for index, item in enumerate(node.value)]
        return Text(node.value, at)

    def _mapping(self, node: yaml.MappingNode, loc: Loc, seen: set[int], at: Where) -> Located:
        mapping = Located()
        mapping.at = at
        for key_node, value_node in node.value:
            key_at = self._at(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(key_at, "字段名应当是一个词"))
                continue
            key = key_node.value
            if key in mapping:
                self.problems.append(Problem(key_at, f"“{key}”重复，第 {self.keys[(*loc, key)].line} 行已经写过"))
                continue
            self.keys[(*loc, key)] = key_at
            mapping[key] = self._build(value_node, (*loc, key), seen)
        return mapping


def _too_deep(text: str) -> bool:
    """Whether brackets or dashes nest deeper than any record does; libyaml would overflow the stack."""
    depth = deepest = 0
    for bracket in BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > DEEPEST or bool(DASHES.search(text))


def _reason(error: yaml.YAMLError) -> str:
    reason = str(getattr(error, "problem", "") or error)
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
