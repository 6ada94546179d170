"""The records as an editor wrote them: YAML, and nothing of the site's own reading of it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
STAGES = ("reminder", "contact", "escalation", "legal-warning", "court")
ORDER = ("stages", "conducts", "tactics", "threats", "documents", "deadlines", "letters")
ORDER += ("questions", "myths", "cases", "channels", "terms", "changes", "statutes")
"""The kinds as a reader would list them."""
LABELS = dict(zip(ORDER, ("阶段", "合法吗", "套路", "吓唬人的话", "文书", "期限", "模板"), strict=False))
LABELS |= {"questions": "问答", "myths": "真假", "cases": "示例", "channels": "渠道", "terms": "术语"}
LABELS |= {"changes": "变化", "statutes": "法条", "provisions": "法条", "pages": "页面"}
LABELS |= {"counting": "怎样数日子", "service": "怎样送达"}
REFERENCES = {name: name for name in ORDER if name not in ("terms", "changes", "statutes")}
REFERENCES |= {"clocks": "deadlines", "clock": "deadlines", "like": "deadlines"}
REFERENCES |= {"instead": "conducts", "also": "conducts"}
REFERENCES |= {"call": "channels", "say": "letters", "write": "letters"}
"""Field → the kind of the records whose keys it holds."""
SHARED = {"threats": "threats/index.md", "channels": "channels/index.md", "terms": "terms/index.md"}
SHARED |= {"changes": "about/changes.md", "deadlines": "deadlines/index.md"}
"""The kinds whose records stand on one page, each at its key."""

GROUPED = {"questions": "topic", "documents": "sender"}
"""Kind → the field by which its list is grouped."""

Fields = dict[str, Any]


def loaded(path: str) -> Any:
    """A file of `data/`. (The C loader reads what `yaml.safe_load` reads.)"""
    return yaml.load((DATA / path).read_text("utf-8"), Loader=yaml.CSafeLoader)


@cache
def records(folder: str) -> dict[str, Fields]:
    """Key → record, in reading order."""
    found = {path.stem: loaded(f"{folder}/{path.name}") for path in (DATA / folder).glob("*.yml")}

    def place(key: str) -> tuple[int, int, str]:
        record = found[key]
        first = record["day"].toordinal() if folder == "changes" else 0
        if field := GROUPED.get(folder):
            first = groups(folder, field).index(record[field])
        if folder == "letters" and record["kind"] == "letter":
            first = 1 if {"court"} <= set(record["stages"]) <= {"legal-warning", "court"} else 2
        return first, int(record.get("order", 99 if folder in ("myths", "questions") else 1)), key

    return {key: found[key] for key in sorted(found, key=place)}


@cache
def groups(folder: str, field: str) -> list[str]:
    """What the records of a kind are grouped by, in the order in which editors are offered it."""
    return list(json.loads((DATA / f"schema/{folder}.json").read_text("utf-8"))["properties"][field]["enum"])


@cache
def table(name: str) -> dict[str, Any]:
    """A file that is one mapping: `counting`, `vocab/grades`, `sources/S0`."""
    found = loaded(f"{name}.yml")
    assert isinstance(found, dict)
    return found


def label(vocabulary: str, key: str) -> str:
    return str(table(f"vocab/{vocabulary}")[key]["label"])


def badge(vocabulary: str, key: str) -> str:
    """A word of a vocabulary with its sign: ✕ 禁止."""
    term = table(f"vocab/{vocabulary}")[key]
    return f"{term['sign']} {term['label']}" if term.get("sign") else str(term["label"])


def uri(folder: str, key: str) -> str:
    """Where a link to a record goes."""
    if folder in SHARED:
        return f"{SHARED[folder]}#{key}"
    return f"statutes/{key}/index.md" if folder == "statutes" else f"{folder}/{key}.md"


def whole(folder: str, key: str) -> str:
    """Where all of a record is, of which the page of its kind says less."""
    if folder == "deadlines":
        return f"deadlines/{records(folder)[key]['holding']}.md#{key}"
    return f"threats/{key}.md" if folder == "threats" else uri(folder, key)


def text(claim: Any) -> str:
    """The words of a quoted claim, which may be written as text alone."""
    return str(claim["text"] if isinstance(claim, dict) else claim)


def called(folder: str, key: str) -> str:
    """What a record is called where something leads to it."""
    record = records(folder)[key]
    if folder == "myths":
        return f"{label('verdicts', record['verdict'])}：“{text(record['claim'])}”"
    return str(record["title"])


def named(record: Any) -> set[tuple[str, str]]:
    """(kind, key) of the records that this one names, wherever in it."""
    found: set[tuple[str, str]] = set()
    if isinstance(record, list):
        return found.union(*map(named, record))
    for name, value in record.items() if isinstance(record, dict) else ():
        keys = [value] if isinstance(value, str) else value
        if name in REFERENCES and isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            found |= {(REFERENCES[name], key) for key in keys}
        else:
            found |= named(value)
    return found


@cache
def related() -> dict[tuple[str, str], set[tuple[str, str]]]:
    """(kind, key) → the records that it names or that name it."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for folder in ORDER:
        for key, record in records(folder).items():
            for other in named(record):
                found.setdefault((folder, key), set()).add(other)
                found.setdefault(other, set()).add((folder, key))
    return found


@cache
def provisions() -> dict[tuple[str, str], Fields]:
    """(instrument, provision) → what is held, in reading order."""
    return {
        (key, str(number)): held
        for key, law in records("statutes").items()
        for number, held in sorted(law["provisions"].items(), key=lambda item: _place(str(item[0])))
    }


def _place(number: str) -> tuple[int, int, int, str]:
    """Articles by number, then items, then what has a name."""
    if number[0].isdigit():
        article, _, inserted = number.partition("-")
        return 0, int(article), int(inserted or 0), ""
    if number[0] == "i" and number[1:].isdigit():
        return 1, int(number[1:]), 0, ""
    return 2, 0, 0, number


@cache
def snippet(file: str) -> dict[str, str]:
    """Section → its text, of a file in `content/snippets/`."""
    written = (ROOT / "content" / "snippets" / f"{file}.md").read_text("utf-8").split("---\n", 2)[2]
    sections = [part.partition("\n") for part in ("\n" + written).split("\n## ")[1:]]
    return {name.strip(): body.strip() for name, _, body in sections}


@cache
def front(file: str) -> Fields:
    """What a file of `content/` says of itself."""
    found = yaml.safe_load((ROOT / "content" / f"{file}.md").read_text("utf-8").split("---\n", 2)[1])
    assert isinstance(found, dict)
    return found
