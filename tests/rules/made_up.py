"""Records that nobody wrote, complete but for what a fixture changes: fixtures do not depend on the real ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import records
import yaml
from lawbook.model import STAGE_KEYS, LenderType
from spoil import Edit, write

KEY = "spoiled"
DAY = "2026-11-21"
LENDERS = list(map(str, LenderType))


@dataclass(frozen=True)
class Bad:
    """After `edit` the rule says `message` at `place`: a path with a line, or with `*` where any line will do."""

    rule: str
    name: str
    edit: Edit
    place: str
    message: str


@dataclass(frozen=True)
class Fine:
    """After `edit`, which comes as close as can be, the rule finds nothing."""

    rule: str
    name: str
    edit: Edit


class Plain(yaml.SafeDumper):
    """Writes an equal value again, never as *anchor."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dumped(fields: dict[str, Any]) -> str:
    """`fields` as YAML; one given as None is left out."""
    kept = {name: value for name, value in fields.items() if value is not None}
    return yaml.dump(kept, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10_000)


def page(body: str, path: str = "content/spoiled.md", **meta: Any) -> Edit:
    """A hand-written page."""
    return write(path, f"---\n{dumped({'title': '页', 'description': '述。'} | meta)}---\n\n# 页\n\n{body}\n")


PAGE = "content/spoiled.md"
FIRST: dict[str, Any] = yaml.safe_load(records.FIRST)
GUIDE: dict[str, Any] = {"answer": "甲。", "todo": ["乙。"], "avoid": ["丙。"], "checked": DAY} | FIRST
RECORDS: dict[str, dict[str, Any]] = {
    "questions": {"title": "问？", "topic": "时效", "detail": "丁。", **GUIDE},
    "myths": {"claim": "甲说", "verdict": "untrue", "truth": "丁。", "said_by": ["坊间"], **GUIDE},
    "tactics": {
        **{"title": "套路", "said": ["甲说"], "aim": "丁。", "tell": "戊。", "counter": "己。", "truth": "庚。"},
        **{"said_by": ["坊间"], **GUIDE},
    },
    "letters": {
        **{
            "order": 1,
            "kind": "letter",
            "title": "信",
            "answer": "甲。",
            "text": "［己］乙。",
            "side_effects": ["丙。"],
        },
        **{"side_effects": ["丙。"], "avoid": ["丁。"], "send_to": "戊。", "checked": DAY, **FIRST},
    },
    "conducts": {
        **{"order": 1, "title": "打电话", "evidence": ["丁。"], **GUIDE},
        "rulings": [{"lenders": LENDERS, "ruling": "silent", "text": "戊。"}],
    },
    "threats": {
        **{"order": 1, "title": "被抓", "answer": "甲。", "basis": ["《民法典》第六百七十六条"], "checked": DAY},
        **{"cells": {key: {"when": "never", "text": "乙。"} for key in STAGE_KEYS}, **FIRST},
    },
    "channels": {"order": 1, "title": "某处", "takes": "甲。", "checked": DAY},
    "changes": {"day": DAY, "title": "变了", "text": "甲。", "means": "乙。"},
    "terms": {"title": "词", "letter": "c", "definition": "甲。"},
}


def record(folder: str, key: str = KEY, **fields: Any) -> Edit:
    """A record of a kind; a field given as None is left out."""
    return write(f"data/{folder}/{key}.yml", dumped(RECORDS[folder] | fields))


def path(folder: str, key: str = KEY) -> str:
    return f"data/{folder}/{key}.yml"


WORDING = "借用人应当在每个月的最后一天以前把当月应还的款项存入双方约定的账户"
PROVISION: dict[str, Any] = {
    "text": WORDING,
    "grade": "single",
    "copies": 1,
    "sources": ["C1"],
    "checked": DAY,
    "plain": "白话。",
}
LAW = "data/statutes/made-up.yml"


def law(key: str = "made-up", provisions: dict[str, dict[str, Any]] | None = None, **fields: Any) -> Edit:
    """An instrument 《甲办法》 of three articles, of which the first is held."""
    identity = {
        **{"title": "甲办法", "rank": "rule", "issuer": "某机关", "version": "2020-01-01 公布", "last_article": 3},
        **{"scope": "谁也不管。", "portal": "未能核对。", "provenance": {"C1": "a/b@0123456"}},
    }
    held = {number: PROVISION | own for number, own in (provisions or {"1": {}}).items()}
    return write(f"data/statutes/{key}.yml", dumped(identity | fields | {"provisions": held}))
