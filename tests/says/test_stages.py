"""Stages and threats: what is possible when, what may be done, what comes before and after."""

from __future__ import annotations

import pytest

from . import laws, raw
from .prose import bare, said
from .site import address, leads, tree
from .test_first import check_help, check_limitation, check_never, check_steps, place, related
from .tree import Node

THREATS = raw.records("threats")


def named(node: Node) -> str:
    """The words of a row's first line, without quotation marks."""
    return said(node.one("strong"))


@pytest.mark.parametrize("key", raw.STAGES)
def test_a_stage(key: str) -> None:
    uri = f"stages/{key}.md"
    shown, record = tree(uri), raw.records("stages")[key]
    number = int(record["order"])
    assert shown.one("p", "crumb").words == f"阶段 › 第 {number} 步，共 5 步 · {record['title']}"
    assert [i.attrs["class"] for i in shown.one("p", "progress").all("i")] == [
        "on" if n == number else "past" if n < number else "" for n in range(1, 6)
    ]
    check_rows(shown, "rulings", "样", record["rulings"], "permissions", "ruling", "conduct", "basis")
    threats = [threat | {"said": raw.text(threat["said"])} for threat in record["threats"] or []]
    check_rows(shown, "threats", "句", threats, "likelihoods", "when", "said", "answer")
    names = [bare(paper["name"]) for paper in record["papers"] or []]
    assert [said(name) for name in (shown.one("dl").all("dt") if names else [])] == names
    check_fork(uri, shown, record.get("fork"))
    check_neighbours(uri, shown, number)


def check_rows(
    shown: Node, anchor: str, unit: str, rows: list[raw.Fields], vocabulary: str, badge: str, name: str, text: str
) -> None:
    """Rows of a folded section: a badge, what it is about, what is said of it."""
    assert shown.has(id=anchor) == bool(rows)
    if not rows:
        return
    (fold,) = [fold for fold in shown.all("details") if fold.has(id=anchor)]
    assert fold.one("summary").one(cls="count").words == f"{len(rows)} {unit}"
    found = shown.one(id=anchor).one(cls="rows").elements
    assert [row.all(cls="tag")[0].words for row in found] == [raw.badge(vocabulary, row[badge]) for row in rows]
    assert [row.all(cls="tag")[0].classes[1] for row in found] == [f"{vocabulary}-{row[badge]}" for row in rows]
    if name != "said":
        assert [named(row) for row in found] == [bare(row[name]) for row in rows]
    for row, written in zip(found, rows, strict=True):
        if name == "said":
            assert bare(written[name])[:4] in bare(row.one("strong").without(".cite-verdict").words)
        told = [said(paragraph) for paragraph in row.one(cls="what").elements[1:]]
        assert told == [bare(part) for part in written[text].split("\n\n")]


def check_fork(uri: str, shown: Node, fork: raw.Fields | None) -> None:
    assert shown.has("section", "fork") == bool(fork)
    assert [h.words for h in shown.all("h2", id="which")] == ([fork["question"]] if fork else [])
    for item, way in zip(shown.one("ul", "ways").elements if fork else [], fork["ways"] if fork else [], strict=True):
        assert item.one("strong").words == way["name"]
        assert leads(uri, item.all("a")[0]) == place(way["see"])
        assert bare(way["note"]) in bare(item.words)


def check_neighbours(uri: str, shown: Node, number: int) -> None:
    before, after = raw.STAGES[: number - 1][-1:], raw.STAGES[number:][:1]
    stages = raw.records("stages")
    expected = [(f"← {stages[key]['title']}", f"stages/{key}/") for key in before]
    expected += [(f"{stages[key]['title']} →", f"stages/{key}/") for key in after]
    assert [(a.words, leads(uri, a)) for a in shown.one("nav", "neighbours").all("a")] == expected


def test_the_stages_stand_in_their_order() -> None:
    items = tree("stages/index.md").one("ol", "stages").elements
    stages = raw.records("stages")
    assert [stages[key]["order"] for key in raw.STAGES] == list("12345")
    called = [f"{stages[key]['title']} {stages[key]['heading']}" for key in raw.STAGES]
    assert [item.elements[0].words for item in items] == called
    assert [item.one("strong").words for item in items] == [stages[key]["title"] for key in raw.STAGES]
    assert [leads("stages/index.md", item.all("a")[0]) for item in items] == [f"stages/{key}/" for key in raw.STAGES]
    assert [said(item.elements[1]) for item in items] == [bare(stages[key]["verdict_line"]) for key in raw.STAGES]


@pytest.mark.parametrize("key", list(THREATS))
def test_a_threat(key: str) -> None:
    uri, record = "threats/index.md", THREATS[key]
    (section,) = [part for part in tree(uri).all("section", "threat") if part.has("div", id=key)]
    assert section.one("summary").words == record["title"]
    assert bare(section.one("p", "verdict").words) == bare(record["verdict_line"])
    check_steps(uri, section.one(cls="now"), record["now"])
    check_never(section.one(cls="never"), record["never"])
    check_limitation(section, record)
    whens = [record["cells"][stage]["when"] for stage in raw.STAGES]
    same = [raw.badge("likelihoods", whens[0])] if len(set(whens)) == 1 else []
    assert [tag.words for tag in section.one("p", "jump").all(cls="tag")] == same
    assert leads(uri, section.one("p", "jump").one("a")) == f"threats/{key}/"


@pytest.mark.parametrize("key", list(THREATS))
def test_a_threat_at_each_stage(key: str) -> None:
    uri, record = f"threats/{key}.md", THREATS[key]
    shown = tree(uri)
    assert shown.one("h1").words.startswith(record["title"])
    assert bare(shown.one("p", "verdict").words).endswith(bare(record["verdict_line"]))
    check_steps(uri, shown.one("section", "now"), record["now"])
    check_never(shown.one("section", "never"), record["never"])
    check_limitation(shown, record)
    (box,) = shown.all("aside", "help")
    check_help(box)
    rows = shown.one(cls="rows").elements
    for stage, row in zip(raw.STAGES, rows, strict=True):
        assert row.all(cls="tag")[0].words == raw.badge("likelihoods", record["cells"][stage]["when"])
        assert row.one("strong").words == raw.records("stages")[stage]["title"]
        assert leads(uri, row.one("strong").one("a")) == f"stages/{stage}/"
        told = [said(paragraph) for paragraph in row.one(cls="what").elements[1:]]
        assert told == [bare(part) for part in record["cells"][stage]["text"].split("\n\n")]
    last = [p for p in shown.elements if p.tag == "p" and p.words.split("：")[0] in LABELS]
    found = [(p.one("strong").words[:-1], [(a.words, leads(uri, a)) for a in p.all("a")]) for p in last]
    assert found == related("threats", key)


LABELS = set(raw.LABELS.values())


def test_the_table_of_threats() -> None:
    shown = tree("threats/index.md")
    (box,) = shown.all("aside", "help")
    check_help(box)
    table = shown.one("table", "matrix")
    titles = [raw.records("stages")[stage]["title"] for stage in raw.STAGES]
    assert [th.words for th in table.one("thead").all("th")][1:] == titles
    for key, row in zip(THREATS, table.one("tbody").all("tr"), strict=True):
        assert row.one("th").words == THREATS[key]["title"]
        assert row.one("a").attrs["href"] == f"#{key}"
        cells = [(cell.attrs["data-label"], cell.words) for cell in row.all("td")]
        whens = [raw.badge("likelihoods", THREATS[key]["cells"][stage]["when"]) for stage in raw.STAGES]
        assert cells == list(zip(titles, whens, strict=True))
    listed = [(li.one("a").words, li.one("a").attrs["href"]) for li in shown.all("ul", "list")[0].elements]
    assert listed == [(record["title"], f"#{key}") for key, record in THREATS.items()]


def test_a_myth_stands_under_its_verdict() -> None:
    uri, myths = "myths/index.md", raw.records("myths")
    shown = tree(uri)
    verdicts = [key for key in raw.table("vocab/verdicts") if any(m["verdict"] == key for m in myths.values())]
    assert [h.attrs["id"] for h in shown.all("h2") if h.attrs.get("id") in raw.table("vocab/verdicts")] == verdicts
    for verdict, part in zip(verdicts, shown.all("ul", "list"), strict=True):
        found = [key for key, myth in myths.items() if myth["verdict"] == verdict]
        items = part.elements
        assert [leads(uri, item.all("a")[0]) for item in items] == [address(raw.uri("myths", key)) for key in found]
        for key, item in zip(found, items, strict=True):
            assert item.one(cls="tag").words == raw.badge("verdicts", verdict)
            assert said(item.elements[1]) == bare(myths[key]["verdict_line"])
            assert bare(item.one(cls="said").without(".cite-verdict").words) == bare(raw.text(myths[key]["claim"]))


@pytest.mark.parametrize("folder", ["myths", "tactics"])
def test_a_false_citation_says_what_is_wrong_with_it(folder: str) -> None:
    for key, record in raw.records(folder).items():
        claims = [record["claim"]] if folder == "myths" else record["said"]
        wrong = [cite["verdict"] for claim in claims if isinstance(claim, dict) for cite in claim.get("cites", [])]
        expected = [f"（{raw.label('citation-verdicts', verdict)}）" for verdict in wrong]
        shown = tree(f"{folder}/{key}.md")
        assert [mark.words for mark in shown.all(cls="cite-verdict")] == expected, key
        assert not any(span.has("a") for span in shown.all(cls="said"))


def test_who_repeats_it() -> None:
    for folder in ("myths", "tactics"):
        for key, record in raw.records(folder).items():
            items = tree(f"{folder}/{key}.md").one(id="said-by").one("ul").elements
            for item, source in zip(items, record["said_by"], strict=True):
                if source == "坊间":
                    assert item.words == "坊间流传，没有固定出处"
                    continue
                article, _, number = source.partition("-")
                known = raw.table("vocab/sources")[article]
                assert said(item) == bare(f"{known['label']}第 {number} 项：{known['definition']}")
                link = item.all("a")[0]
                assert link.words == f"{known['label']}第 {number} 项"
                assert leads(f"{folder}/{key}.md", link) == f"sources/{article.lower()}/#{source.lower()}"


def test_grades_of_the_law_that_is_named() -> None:
    """The order of grades is that of their vocabulary, from the surest on."""
    assert list(raw.table("vocab/grades")) == list(laws.GRADES)
