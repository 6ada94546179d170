"""How plain the first screens are: the length of sentences in verdicts and steps, and hard words without their everyday
form. Before and after where an older checkout is named: `plain.py /path/to/checkout`."""

from __future__ import annotations

import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("stages", "documents", "questions", "myths", "tactics", "conducts", "letters")
SENTENCE = re.compile(r"[。；！？\n]+")
QUOTED = re.compile(r"“[^”]*”")
CITED = re.compile(r"（[^（）]*《[^（）]*）")
FIRST = {"结论": ("verdict_line", "answer"), "步骤": ("now", "today", "todo"), "不要": ("never", "avoid")}
"""What a reader sees first → the field that holds it, and the one that did before there was a first screen."""


def words(value: Any) -> Iterator[str]:
    """The texts of a field: a sentence, a list of them, or steps with an `act`."""
    for item in value if isinstance(value, list) else [value]:
        yield str(item["act"] if isinstance(item, dict) else item)


def sentences(root: Path, part: str) -> Iterator[str]:
    for kind in KINDS:
        for file in sorted((root / "data" / kind).glob("*.yml")):
            record = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
            field = next((name for name in FIRST[part] if name in record), None)
            for text in words(record[field]) if field else ():
                yield from filter(None, (line.strip() for line in SENTENCE.split(CITED.sub("", text))))


def row(name: str, root: Path) -> str:
    hard: dict[str, str] = yaml.safe_load((ROOT / "data" / "vocab" / "hard-words.yml").read_text("utf-8"))
    cells = []
    for part in FIRST:
        found = list(sentences(root, part))
        lengths = [len(line) for line in found]
        open_words = sum(
            word in QUOTED.sub("", line) and plain not in line for line in found for word, plain in hard.items()
        )
        cells.append(f"{part} 中位 {statistics.median(lengths):.0f}、最长 {max(lengths)} 字，难词 {open_words}")
    return f"{name}　" + "；".join(cells)


def main() -> None:
    print("第一屏好不好懂（一句的字数；难词：没有同时写平常说法的）")
    for checkout in sys.argv[1:]:
        print(row("以前", Path(checkout)))
    print(row("现在", ROOT))


if __name__ == "__main__":
    main()
