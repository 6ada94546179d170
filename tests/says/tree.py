"""A page as a reader meets it: a tree of its elements, and the words in them."""

from __future__ import annotations

import re
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset(("br", "img", "input", "link", "meta", "wbr"))
INLINE = frozenset(("wbr",))
SPACE = re.compile(r"\s+")


class Node:
    """An element."""

    def __init__(self, tag: str, attrs: dict[str, str], parent: Node | None) -> None:
        self.tag, self.attrs, self.parent = tag, attrs, parent
        self.children: list[Node | str] = []

    def __repr__(self) -> str:
        return f"<{self.tag} {self.attrs}> {self.words[:60]}"

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()

    @property
    def elements(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]

    @cached_property
    def below(self) -> list[Node]:
        """The elements below this one, in order."""
        return [node for child in self.elements for node in (child, *child.below)]

    def all(self, tag: str = "", cls: str = "", **attrs: str) -> list[Node]:
        """The elements below with this tag, class and attributes; `data_copy` stands for `data-copy`."""
        wanted = {name.replace("_", "-"): value for name, value in attrs.items()}
        return [
            node
            for node in self.below
            if (not tag or node.tag == tag)
            and (not cls or cls in node.classes)
            and all(node.attrs.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", cls: str = "", **attrs: str) -> Node:
        """The only such element."""
        found = self.all(tag, cls, **attrs)
        assert len(found) == 1, f"{len(found)} × {tag}.{cls} {attrs} in {self!r}"
        return found[0]

    def has(self, tag: str = "", cls: str = "", **attrs: str) -> bool:
        return bool(self.all(tag, cls, **attrs))

    def at(self, anchor: str) -> Node:
        """What stands at an anchor: a section that is folded, or what follows a heading up to the next like it."""
        node = self.one(id=anchor)
        if node.tag not in ("h2", "h3"):
            return node
        assert node.parent
        section, siblings = Node("section", {}, None), node.parent.children
        for child in siblings[siblings.index(node) + 1 :]:
            if isinstance(child, Node) and (child.tag <= node.tag and child.tag in ("h1", "h2", "h3")):
                break
            section.children.append(child)
        return section

    def without(self, *skipped: str) -> Node:
        """A copy without the elements that are `tag` or `.class`."""
        copy = Node(self.tag, self.attrs, self.parent)
        for child in self.children:
            if isinstance(child, str):
                copy.children.append(child)
            elif child.tag not in skipped and not any(f".{name}" in skipped for name in child.classes):
                copy.children.append(child.without(*skipped))
        return copy

    @property
    def raw(self) -> str:
        """All text in it, as it is written."""
        return "".join(child if isinstance(child, str) else child.raw for child in self.children)

    @property
    def words(self) -> str:
        """All text in it, each run of spaces one."""
        return SPACE.sub(" ", self.raw).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.open = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.open)
        assert len(node.attrs) == len(attrs), f"an attribute twice: {attrs}"
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag: str) -> None:
        assert self.open.tag == tag, f"</{tag}> ends <{self.open.tag}> of {self.open!r}"
        assert self.open.parent
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def read(html: str) -> Node:
    """The tree of a page; each element in it has to be ended."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open is reader.root, f"<{reader.open.tag}> is never ended"
    ids = [node.attrs["id"] for node in reader.root.below if "id" in node.attrs]
    assert len(ids) == len(set(ids)), f"ids twice: {sorted(name for name in set(ids) if ids.count(name) > 1)}"
    return reader.root
