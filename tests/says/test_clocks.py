"""Clocks: how long, in which unit, in which variants, on every page that names them."""

from __future__ import annotations

import re

import pytest

from . import laws, raw
from .prose import bare
from .site import address, leads, spoken, today, tree
from .tree import Node

CLOCKS = raw.records("deadlines")
URI = "deadlines/index.md"
BOUNDS = (("least", "不少于"), ("most", "不超过"))


def unit(name: str) -> str:
    return raw.label("units", name) if name else ""


def span(clock: raw.Fields, variant: raw.Fields) -> str:
    """How long: 15 日; 法院定，不超过 15 日; 再加 30 日，最多 2 次."""
    said = amount(variant)
    if clock.get("notice_wins") and variant["mode"] == "fixed":
        said += "（通知没写的）"
    if "adds_to" not in variant:
        return said + (f"，最多 {variant['times']} 次" if variant.get("times", 1) > 1 else "")
    return f"再加 {said}" + (f"，最多 {variant['times']} 次" if variant.get("times", 1) > 1 else "")


def amount(variant: raw.Fields) -> str:
    mode, of = variant["mode"], unit(variant.get("unit", ""))
    bounds = [f"{word} {variant[name]} {of}" for name, word in BOUNDS if name in variant]
    whole = {
        "fixed": f"{variant.get('amount')} {of}",
        "quota": f"每年 {variant.get('amount')} {of}",
        "from-to": f"{variant.get('least')} 至 {variant.get('most')} {of}",
        "before": variant.get("before"),
        "at-most": "，".join(bounds),
        "at-least": "，".join(bounds),
    }
    return str(whole.get(mode) or "，".join([raw.label("modes", mode), *bounds]))


def whole(key: str) -> str:
    """Where all of a clock is."""
    return address(raw.whole("deadlines", key))


def brief(key: str) -> str:
    """All variants on a line."""
    clock = CLOCKS[key]
    found = [(variant["name"], span(clock, variant)) for variant in clock["variants"].values()]
    distinct = {(one.get("trigger"), one.get("who"), span(clock, one)) for one in clock["variants"].values()}
    return found[0][1] if len(distinct) == 1 else "；".join(f"{name} {said}" for name, said in found)


def headline(key: str) -> str:
    """What is said at first sight to whoever has to act: two variants at most."""
    clock = CLOCKS[key]
    own = [one for one in clock["variants"].values() if one.get("who", clock["who"]) == clock["who"]]
    spans = [span(clock, one) for one in own]
    if len(set(spans)) == 1:
        return spans[0]
    if clock.get("notice_wins"):
        return "先看通知上写的日子"
    said = [f"{one['name']} {how_long}" for one, how_long in zip(own, spans, strict=True)]
    return "；".join(said) if len(said) < 3 else f"{said[0]}；另有 {len(said) - 1} 种"


def check_variants(shown: Node, key: str) -> None:
    """The list of a clock's variants."""
    clock = CLOCKS[key]
    for item, variant in zip(shown.elements, clock["variants"].values(), strict=True):
        assert item.one(cls="days").words == span(clock, variant)
        several = len(clock["variants"]) > 1
        assert [bare(strong.words) for strong in item.all("strong")] == ([bare(variant["name"])] if several else [])
        trigger = variant.get("trigger") or clock["trigger"]
        assert bare(item.one("small").without(".note").words) == bare(f"起算：{trigger}")
        who = f"（{raw.label('actors', variant['who'])}）" if several and variant.get("who") else ""
        assert who in item.words


@pytest.mark.parametrize("key", list(CLOCKS))
def test_a_clock(key: str) -> None:
    uri = raw.whole("deadlines", key).partition("#")[0]
    shown, clock = tree(uri).one("div", id=key), CLOCKS[key]
    check_variants(shown.one("ul", "variants"), key)
    (fold,) = [fold for fold in tree(uri).all("details") if fold.has("div", id=key)]
    assert fold.one("summary").words == f"{clock['title']} {brief(key)}"
    assert bare(shown.elements[0].without(".note").words) == bare(clock["answer"])
    counting = raw.table("counting")[clock["counting"]]["label"]
    (how,) = [p for p in shown.all("p") if p.words.startswith("怎样数：")]
    assert how.words == f"怎样数：{counting}{'；哪天算送到' if clock.get('served') else ''}"
    same = [p.words for p in shown.all("p") if p.words.startswith("期限同：")]
    assert same == ([f"期限同：{CLOCKS[clock['like']]['title']}"] if clock.get("like") else [])
    lists = [ul for ul in shown.elements if ul.tag == "ul" and "variants" not in ul.classes]
    written = [clock[name] for name in ("restarts", "missed") if clock.get(name)]
    assert [len(ul.elements) for ul in lists] == [len(part) for part in written]


def test_the_sheet_of_clocks() -> None:
    sheet = tree(URI).one(cls="clock-table")
    held: dict[str, list[str]] = {}
    for holding in raw.table("vocab/holdings"):
        keys = [key for key, clock in CLOCKS.items() if clock["holding"] == holding]
        held |= {holding: keys} if keys else {}
    assert [h.words for h in sheet.all("h2")] == [raw.label("holdings", holding) for holding in held]
    for keys, table in zip(held.values(), sheet.all("table"), strict=True):
        rows = table.one("tbody").elements
        assert [row.attrs["id"] for row in rows] == keys
        assert [leads(URI, row.one("a")) for row in rows] == [whole(key) for key in keys]
        for key, row in zip(keys, rows, strict=True):
            assert row.one("td").words == brief(key)
            assert row.one("a").words == CLOCKS[key]["title"]
            assert row.one("small").words.endswith(f"· {raw.label('actors', CLOCKS[key]['who'])}")


NAMING = [
    (folder, key) for folder in raw.ORDER for key in raw.records(folder) if raw.records(folder)[key].get("clocks")
]


@pytest.mark.parametrize(("folder", "key"), NAMING, ids=[f"{folder}/{key}" for folder, key in NAMING])
def test_a_page_that_names_clocks(folder: str, key: str) -> None:
    uri, record = raw.uri(folder, key).partition("#")[0], raw.records(folder)[key]
    shown, names = tree(uri), record["clocks"]
    if folder in ("documents", "letters", "questions", "myths"):
        running = shown.one("section", "running")
        assert running.one("b", "days").words == headline(names[0])
        assert leads(uri, running.all("a")[0]) == whole(names[0])
    if folder in ("documents", "letters", "questions"):
        told = [(name, headline(name) if at else brief(name)) for at, name in enumerate(names)]
        check_brief(uri, shown, told[1:] if brief(names[0]) == headline(names[0]) else told)
        check_whole(uri, shown.one(id="conditions"), names)
    elif folder == "stages":
        forked = {way.get("clock") for way in (record.get("fork") or {"ways": []})["ways"]}
        check_brief(uri, shown, [(name, headline(name)) for name in names if name not in forked])
    elif folder == "threats":
        uri = raw.whole(folder, key)
        check_whole(uri, tree(uri), names)
    elif folder == "channels":
        check_whole(uri, shown.at(key), names)


def check_brief(uri: str, shown: Node, expected: list[tuple[str, str]]) -> None:
    section = shown.one("section", "clocks")
    assert section.has("h2", id="deadlines") == bool(expected)
    assert shown.has(id="deadlines")
    items = section.one("ul", "brief").elements if expected else []
    found = [(leads(uri, item.all("a")[0]), item.all("span", "days")[0].words) for item in items]
    assert found == [(whole(name), how_long) for name, how_long in expected]


def check_whole(uri: str, shown: Node, names: list[str]) -> None:
    boxes = shown.all("div", "clock")
    assert [leads(uri, box.all("a")[0]) for box in boxes] == [whole(name) for name in names]
    for name, box in zip(names, boxes, strict=True):
        clock = CLOCKS[name]
        who = "" if clock["who"] == "you" else f"（{raw.label('actors', clock['who'])}）"
        assert box.elements[0].words == clock["title"] + who
        check_variants(box.one("ul", "variants"), name)


def test_a_way_out_of_a_stage_says_how_long_it_is_open() -> None:
    seen = 0
    for key in raw.STAGES:
        ways = (raw.records("stages")[key].get("fork") or {"ways": []})["ways"]
        for way, item in zip(ways, tree(f"stages/{key}.md").one("ul", "ways").elements if ways else [], strict=True):
            days = [b.words for b in item.all("b", "days")]
            assert days == ([headline(way["clock"])] if "clock" in way else [])
            seen += "clock" in way
    assert seen


def test_clocks_of_the_handbook_and_of_the_tool() -> None:
    rows = tree("handbook/index.md").at("clocks").one("tbody").elements
    found = [(leads("handbook/index.md", row.one("a")), row.all("td")[2].words) for row in rows]
    in_order = [key for holding in raw.table("vocab/holdings") for key in CLOCKS if CLOCKS[key]["holding"] == holding]
    assert found == [(whole(key), headline(key)) for key in in_order if CLOCKS[key].get("handbook")]
    shown = tree("tools/deadline.md")
    offered = [option.attrs["value"] for option in shown.one("select", id="clock").all("option")][1:]
    assert offered == [key for key in in_order if counted(CLOCKS[key])]
    rows = [item for part in shown.all("ul", "list") for item in part.elements]
    found = [(leads("tools/deadline.md", row.one("a")), row.words) for row in rows]
    assert found == [(whole(key), CLOCKS[key]["title"] + brief(key)) for key in offered]
    said = spoken("deadline")
    assert {part.attrs["id"] for part in said.all("section")} == {f"clock-{key}" for key in offered}
    for key in offered:
        kinds = [part.attrs.get("data-variant") for part in said.one("section", id=f"clock-{key}").all("div")]
        assert list(filter(None, kinds)) == list(CLOCKS[key]["variants"])


def counted(clock: raw.Fields) -> bool:
    """Whether a last day can be told: from a number of days, or from what a paper says."""
    asked = ("set-by-court", "set-by-paper")
    told = any(one["mode"] in asked for one in clock["variants"].values())
    return dated(clock) or told or bool(clock.get("notice_wins"))


def dated(clock: raw.Fields) -> bool:
    """Whether a last day can be told from the day on which it starts."""
    units = ("day", "working-day", "month", "year")
    variants = clock["variants"].values()
    return "like" in clock or any(one.get("unit") in units and not one.get("backwards") for one in variants)


def test_numbers_fixed_in_articles() -> None:
    rows = tree(URI).at("facts").one("tbody").elements
    for row, fact in zip(rows, raw.table("facts").values(), strict=True):
        of, number = unit(fact["unit"]), fact["value"]
        assert row.one("th").words == fact["name"]
        assert row.all("td")[0].words == (f"{of} {number}" if of.endswith("分之") else f"{number} {of}")
        assert len(row.all("td")[1].all("a")) == len({laws.read(line)[0] for line in fact["basis"]})


def test_every_number_that_can_be_dialled_is_one_of_ours() -> None:
    """On no page is a telephone number another than that of a record, nor is another dialled than is shown."""
    known = {one["phone"] for one in raw.records("channels").values() if one.get("phone")}
    known |= {one["phone"] for one in raw.table("crisis")["calls"]}
    dialled = {number for uri in today().plans for number in re.findall(r'"tel:([^"]*)"', today().page(uri).html)}
    assert dialled == known
    for uri in ("help/index.md", "channels/index.md", "stages/court.md", "conducts/threaten.md"):
        for link in tree(uri).all("a"):
            number = link.attrs.get("href", "").partition("tel:")[2]
            assert number in link.words


def test_a_hearing_is_neither_counted_nor_put_off() -> None:
    """It is a day: whoever reads that it moves, or that a letter is enough, is judged in absence."""
    running = tree("documents/summons.md").one("section", "running")
    assert raw.table("counting")["appointed"]["brief"] in running.words
    assert "顺延，" not in running.words
    assert not running.all("input")


@pytest.mark.parametrize(("folder", "key"), NAMING, ids=[f"{folder}/{key}" for folder, key in NAMING])
def test_where_a_day_can_be_entered(folder: str, key: str) -> None:
    """For what the reader has to do in time, where the day on which it starts is enough."""
    uri, record = raw.uri(folder, key).partition("#")[0], raw.records(folder)[key]
    shown, names = tree(uri), record["clocks"]
    asked = [name for name in names if CLOCKS[name]["who"] == "you" and dated(CLOCKS[name])]
    if folder in ("documents", "letters", "questions", "myths"):
        running = shown.one("section", "running")
        started = running.all("p", "started")
        assert [part.attrs["data-clock"] for part in started] == [name for name in names[:1] if name in asked]
        assert [part.all("a")[-1].words for part in started] == ["怎样数"] * len(started)
        (variant, *_) = CLOCKS[names[0]]["variants"].values()
        day = started[0].one("label") if started else running.all("small")[0]
        trigger = variant.get("trigger") or CLOCKS[names[0]]["trigger"]
        assert bare(day.without(".note").words) == bare(f"起算：{trigger}")
    folded = [part.one("p", "days-left") for part in shown.all("details", "left")]
    if folder in ("documents", "letters", "questions"):
        assert [part.attrs["data-clock"] for part in folded] == [name for name in names[1:] if name in asked]
    elif folder == "stages":
        ways = [way.get("clock") for way in (record.get("fork") or {"ways": []})["ways"]]
        assert [part.attrs["data-clock"] for part in folded] == [name for name in ways if name in asked]
    for part in folded:
        assert part.one("label").words == f"还剩几天？（{CLOCKS[part.attrs['data-clock']]['trigger']}）"
        assert part.one("a").words == "怎样数，还要看什么"
        assert part.parent
        assert part.parent.one("summary").words == "还剩几天"


def test_every_field_for_a_day_has_an_answer() -> None:
    uris = ("documents/summons.md", "documents/payment-order.md", "stages/court.md")
    parts = [part for uri in uris for part in tree(uri).all("p", "days-left")]
    asked = {part.attrs["data-clock"] for part in parts}
    for part in parts:
        field = f"days-{part.attrs['data-clock']}"
        assert part.one("input").attrs["id"] == field
        assert [part.one(tag).attrs["for"] for tag in ("label", "output")] == [field, field]
        begun = "started" in part.classes  # the day it starts from is said, whether it can be asked for or not
        assert ("hidden" in part.one("label").attrs) == (not begun)
        assert part.one("label").words.startswith("起算：" if begun else "还剩几天？")
    assert "payment-order-objection" in asked
    for key in asked:
        assert CLOCKS[key].get("like") or any(one.get("unit") for one in CLOCKS[key]["variants"].values()), key
