"""Conducts: what holds for whom, on which day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import TODAY

from . import raw
from .prose import bare, said
from .site import altered, leads, on, today, tree
from .tree import Node

LENDERS = list(raw.table("vocab/lenders"))
LAWS = {
    f"{name}》{law.get('effective') or law['effective_note']}"
    for law in raw.records("statutes").values()
    for name in (law["title"].removeprefix("中华人民共和国"), *law.get("aliases", ()))
}
"""Each law by each of its names, with the day from which it is in force."""
CONDUCTS = list(raw.records("conducts"))
FOR_ALL = {"forbidden": "✕ 谁都不可以", "conditional": "都有条件", "allowed": "谁都可以", "silent": "都没找到规定"}
LIABILITY = {"civil": "民事", "administrative": "监管", "security": "治安", "criminal": "刑事"}


def labels(lenders: list[str]) -> str:
    return "、".join(raw.label("lenders", lender) for lender in lenders)


def ended(ruling: raw.Fields, day: date) -> bool:
    """Whether it is over: the day that is written is the first on which it no longer holds."""
    return "until" in ruling and day >= ruling["until"]


def holding(key: str, lender: str, day: date) -> raw.Fields:
    """The one ruling of a conduct that holds for a lender on a day."""
    (found,) = [
        ruling
        for ruling in raw.records("conducts")[key]["rulings"]
        if lender in ruling["lenders"] and not ended(ruling, day) and not ("since" in ruling and day < ruling["since"])
    ]
    assert isinstance(found, dict)
    return found


def overall(key: str, day: date) -> str:
    """The word for a conduct: what holds for every lender, or that it depends."""
    found = {holding(key, lender, day)["ruling"] for lender in LENDERS}
    if len(found) > 1:
        return "看是谁放的"
    (one,) = found
    sign = raw.table("vocab/permissions")[one]["sign"]
    return f"{sign} {FOR_ALL[one].removeprefix(sign).strip()}"


def begun(ruling: raw.Fields, day: date) -> bool:
    return "since" not in ruling or day >= ruling["since"]


def anchor(ruling: raw.Fields, day: date) -> str:
    name = f"ruling-{ruling['lenders'][0]}"
    if ended(ruling, day):
        return f"{name}-until-{ruling['until']}"
    return name if begun(ruling, day) else f"{name}-since-{ruling['since']}"


def standing(ruling: raw.Fields, day: date) -> str:
    """The badge of a ruling: what it says while it holds."""
    if ended(ruling, day):
        return "已失效"
    return raw.badge("permissions", ruling["ruling"]) if begun(ruling, day) else "尚未施行"


def known(day: date) -> bool:
    """Whether every lender has a ruling on every conduct that day."""
    rulings = [(key, ruling) for key in CONDUCTS for ruling in raw.records("conducts")[key]["rulings"]]
    begun = {
        (key, lender) for key, ruling in rulings for lender in ruling["lenders"] if ruling.get("since", day) <= day
    }
    return len(begun) == len(CONDUCTS) * len(LENDERS)


BEGINNING = sorted({r["since"] for key in CONDUCTS for r in raw.records("conducts")[key]["rulings"] if "since" in r})
DAYS = [day for day in (*BEGINNING, BEGINNING[-1] + timedelta(days=1), TODAY) if known(day)]
"""Days on which the site can be built: the last of them on which a ruling begins, the next, today."""


@pytest.mark.parametrize("key", CONDUCTS)
def test_the_page_of_a_conduct(key: str) -> None:
    shown, record = tree(f"conducts/{key}.md"), raw.records("conducts")[key]
    assert shown.one("p", "verdict").one(cls="tag").words == overall(key, TODAY)
    rows = shown.one(id="rulings").one(cls="rows").elements
    rulings = sorted(record["rulings"], key=lambda one: ended(one, TODAY) or not begun(one, TODAY))
    assert [row.attrs["id"] for row in rows] == [anchor(ruling, TODAY) for ruling in rulings]
    for row, ruling in zip(rows, rulings, strict=True):
        check_ruling(record["title"], row, ruling)
    check_liability(shown, record["liability"])
    details = [item for item in shown.all("li") if "data-detail" in item.attrs]
    texts = [[said(node) for node in item.all("div", data_part="text")] for item in details]
    assert texts == [[bare(one["text"])] if one.get("text") else [] for one in record.get("details") or []]
    assert shown.has(id="everyone") == bool(record.get("everyone"))


def check_ruling(title: str, row: Node, ruling: raw.Fields) -> None:
    assert row.all(cls="tag")[0].words == standing(ruling, TODAY)
    what = row.one(cls="what").elements
    since = f"（{ruling['since']} 起）" if "since" in ruling else ""
    until = f"（{ruling['until']} 止）" if "until" in ruling else ""
    assert what[0].words == f"{labels(ruling['lenders'])}{since}{until} 复制引用"
    begun = [part for part in what[1:] if part.attrs.get("class") == "sure"]
    assert [said(part) for part in what[1:] if part not in begun] == [bare(p) for p in ruling["text"].split("\n\n")]
    assert "since" not in ruling or not begun
    for part in begun:
        assert set(part.words.removeprefix("依据的施行日：《").split("，《")) <= LAWS
    copied = row.one("button").attrs["data-title"].split("\n")
    assert copied[0] == f"{title}（{labels(ruling['lenders'])}）：{raw.label('permissions', ruling['ruling'])}"
    assert row.one("button").attrs["data-place"] == row.attrs["id"]


def test_a_conduct_for_which_nobody_is_liable_says_so() -> None:
    """As none is today."""
    uri = f"conducts/{CONDUCTS[0]}.md"
    none = today().plans[uri].values["record"].liability.model_copy(update=dict.fromkeys(LIABILITY))
    words = bare(raw.snippet("conducts")["no-liability"])
    assert said(altered(uri, liability=none).at("liability")).startswith(words)
    assert not said(tree(uri).at("liability")).startswith(words)


def check_liability(shown: Node, liability: raw.Fields) -> None:
    """Each kind of liability under its name, and only what the record has."""
    section = next(node for node in shown.below if node.attrs.get("id") == "liability")
    assert section.parent
    after = section.parent.children[section.parent.children.index(section) :]
    strong = [node.one("strong").words for node in after if isinstance(node, Node) and node.has("strong")]
    known = [f"{label}：" for name, label in LIABILITY.items() if liability.get(name)]
    assert [words for words in strong if words.removesuffix("：") in LIABILITY.values()] == known


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_lender_has_its_own_ruling_each_day(day: date) -> None:
    words = {key: overall(key, day) for key in CONDUCTS}
    shown = on(day).tree("conducts/index.md")
    items = shown.one("ul", "verdicts").elements
    assert [item.one("strong").words for item in items] == [raw.records("conducts")[key]["title"] for key in CONDUCTS]
    for key, item in zip(CONDUCTS, items, strict=True):
        assert item.one(cls="tag").words == words[key]
        assert bare(item.elements[1].words) == bare(raw.records("conducts")[key]["verdict_line"])
    table = shown.one("table", "matrix")
    assert [th.words for th in table.one("thead").all("th")][1:] == [raw.label("lenders", lender) for lender in LENDERS]
    for key, row in zip(CONDUCTS, table.one("tbody").all("tr"), strict=True):
        assert leads("conducts/index.md", row.one("th").one("a")) == f"conducts/{key}/"
        for lender, cell in zip(LENDERS, row.all("td"), strict=True):
            ruling = holding(key, lender, day)
            assert cell.words == raw.badge("permissions", ruling["ruling"])
            assert cell.attrs["data-label"] == raw.label("lenders", lender)
            assert leads("conducts/index.md", cell.one("a")) == f"conducts/{key}/#{anchor(ruling, day)}"


def test_the_legend_names_every_ruling_there_is() -> None:
    shown = tree("conducts/index.md")
    words = [tag.words for tag in shown.one("p", "legend").all(cls="tag")]
    assert words == [raw.badge("permissions", key) for key in raw.table("vocab/permissions")]
    chosen = [option.words for option in shown.one("select").all("option")]
    assert chosen == ["先不选", *(raw.label("lenders", lender) for lender in LENDERS)]
    assert [option.attrs["value"] for option in shown.one("select").all("option")] == ["", *LENDERS]
