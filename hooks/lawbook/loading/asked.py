"""What people ask: `data/asked/<folder>.tsv`, a key and a question a row."""

from __future__ import annotations

from pathlib import Path

from ..source import Problem, Text, Where, relative
from .raw import read

HEAD = "key\tasked"
SHORTEST, LONGEST = 4, 150


def load_asked(path: Path, root: Path, problems: list[Problem]) -> dict[Text, tuple[Text, ...]]:
    """Key → its questions; every problem of the file is added to `problems`."""
    text = read(path, root, problems)
    if text is None:
        return {}
    name = relative(path, root)
    lines = text.splitlines()
    if lines[0] != HEAD:
        problems.append(Problem(Where(name), "第一行应当是：key、asked，中间一个制表符"))
        return {}
    found: dict[Text, tuple[Text, ...]] = {}
    for number, line in enumerate(lines[1:], 2):
        at = Where(name, number)
        key, tab, asked = line.partition("\t")
        if not tab or "\t" in asked:
            problems.append(Problem(at, "一行两格：资料的文件名、一句问话"))
        elif not SHORTEST <= len(asked.strip()) <= LONGEST:
            problems.append(Problem(at, f"问话要有 {SHORTEST} 到 {LONGEST} 个字，这句有 {len(asked.strip())} 个"))
        else:
            found[Text(key, at)] = (*found.get(Text(key, at), ()), Text(asked.strip(), at))
    return found
