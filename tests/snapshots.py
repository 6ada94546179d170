"""Ten pages as a reader reads them, kept as text in `tests/snapshots/`: `python tests/snapshots.py --write`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from says.site import tree
from says.tree import Node

FOLDER = Path(__file__).with_name("snapshots")
PAGES = (
    "stages/reminder.md",
    "conducts/record-call.md",
    "myths/three-generations.md",
    "documents/newspaper-notice.md",
    "questions/unfreeze-fee-scam.md",
    "letters/employer-reply.md",
    "statutes/public-security-law-2012/42.md",
    "statutes/collection-standard/call-hours.md",
    "tools/limitation.md",
    "more/index.md",
)
"""One page of each kind that matters, of those that are seldom edited."""
BARE = re.compile(r"^(-|\||▸)\n", re.MULTILINE)
"""A sign whose words stand in a block of their own."""
OF_OTHERS = ("related", "backlinks")
"""Sections that change whenever another page does; what stands in them is tested against the records."""
LINES = {
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "li": "- ",
    "dt": "- ",
    "option": "- ",
    "summary": "▸ ",
    "th": "| ",
    "td": "| ",
}
"""What starts a line of its own, and with what."""
BLOCKS = {
    *LINES,
    "p",
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "dl",
    "dd",
    "tr",
    "table",
    "details",
    "form",
    "nav",
    "label",
}


def text(uri: str) -> str:
    """A page as text: a line for each heading, paragraph and item; [badges], ‹links›, (n) for marks."""
    written = "\n".join(line.strip() for line in "".join(_written(tree(uri))).split("\n") if line.strip())
    return BARE.sub(r"\1 ", written) + "\n"


def _written(node: Node) -> list[str]:
    parts: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child.replace("\n", " "))
        elif not _of_others(child):
            parts += _element(child)
    return parts


def _of_others(node: Node) -> bool:
    return node.tag in ("div", "details") and any(one.attrs.get("id") in OF_OTHERS for one in node.elements)


def _element(node: Node) -> list[str]:
    inner = _written(node)
    hidden = "‹hidden› " if "hidden" in node.attrs else ""
    if "note" in node.classes and node.tag == "a":
        return [f"({node.words})"]
    if "tag" in node.classes or "chip" in node.classes:
        return ["[", *inner, "]"]
    if node.tag in ("a", "button"):
        return [hidden, "‹", *inner, "›"]
    if node.tag in BLOCKS:
        return ["\n", hidden, LINES.get(node.tag, ""), *inner, "\n"]
    return [hidden, *inner]


def path(uri: str) -> Path:
    return FOLDER / (uri.removesuffix(".md").replace("/", "-") + ".txt")


def main() -> None:
    if sys.argv[1:] != ["--write"]:
        sys.exit("python tests/snapshots.py --write")
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for uri in PAGES:
        path(uri).write_text(text(uri), "utf-8")


if __name__ == "__main__":
    main()
