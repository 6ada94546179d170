"""A kind that nobody needs, written into a copy of the project: what docs/add-a-kind.md tells to write."""

from __future__ import annotations

from pathlib import Path

MODEL = '''\
"""Firms that collect for others."""

from __future__ import annotations

from lawbook.model import Answered, Checked, Cited, HasPoster, Titled, doc
from lawbook.source import Prose


class Agency(Checked, Cited, HasPoster, Answered, Titled):
    """One firm."""

    todo: tuple[Prose, ...] = doc("你可以做什么", min_length=1)
    avoid: tuple[Prose, ...] = doc("不要做什么", min_length=1)

    def steps(self) -> tuple[Prose, ...]:
        return self.todo

    def warnings(self) -> tuple[Prose, ...]:
        return self.avoid
'''
KIND = '''\
"""Firms that collect for others."""

from __future__ import annotations

from lawbook.kinds.kind import Kind, Listing, More

from .model import Agency

KIND = Kind(
    model=Agency,
    label="公司",
    place=140,
    nav=More(100, "催收公司", "是谁在打电话"),
    index=Listing("催收公司", "是谁在打电话。"),
    weight=1.3,
    shared=True,
    preview=True,
    cites=False,
    kept=("", "somebody"),
)
'''
RECORD = """\
# yaml-language-server: $schema=../schema/agencies.json
title: 某某公司
aliases: [无名公司]
answer: 先问它受谁委托。
todo: [问清委托人。]
avoid: [不要转账给个人。]
checked: 2026-11-21
"""
PAGE = """\
---
title: {{ record.title | yaml }}
description: {{ record.answer | yaml }}
---
# {{ record.title | md }}

{{ record.answer }}
"""
FILES = {
    "hooks/lawbook/kinds/agencies/__init__.py": KIND,
    "hooks/lawbook/kinds/agencies/model.py": MODEL,
    "hooks/lawbook/kinds/agencies/test_kind.py": '"""Nothing yet."""\n',
    "overrides/pages/agencies/page.md.j2": PAGE,
    "data/agencies/somebody.yml": RECORD,
}
"""Path → content of every file of the kind."""


def write(root: Path, **changed: str | None) -> None:
    """Write the kind into `root`; `changed` is file name (dots as `_`) → other content, or None for none."""
    for path, content in FILES.items():
        name = Path(path).name.replace(".", "_")
        given = changed.get(name, content)
        if given is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(given, "utf-8")
