"""What stands in lists, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import TODAY

from . import laws, raw
from .prose import bare, said
from .site import address, leads, on, tree
from .test_first import CRISIS, check_help, check_phones

CHANGES = raw.records("changes")


def test_the_newest_change_stands_first() -> None:
    shown = tree("about/changes.md")
    order = sorted(CHANGES, key=lambda key: CHANGES[key]["day"], reverse=True)
    headings = [h for h in shown.all("h2") if h.attrs["id"] in CHANGES]
    assert [h.words for h in headings] == [CHANGES[key]["title"] for key in order]
    days = [h.parent.elements[h.parent.elements.index(h) + 1] for h in headings if h.parent]
    assert [day.one(cls="chip").words for day in days] == [str(CHANGES[key]["day"]) for key in order]


@pytest.mark.parametrize("day", [TODAY, *sorted({c["day"] for c in CHANGES.values()})[-2:]], ids=str)
def test_what_is_still_to_come_says_so(day: date) -> None:
    """Up to the day before; on the day itself no longer."""
    for when in (day, day - timedelta(days=1)):
        shown = on(when).tree("about/changes.md")
        for key, change in CHANGES.items():
            line = shown.at(key).one("p", "sure")
            assert [tag.words for tag in line.all(cls="tag")] == (["还没到"] if change["day"] > when else []), key


def test_channels() -> None:
    uri, channels = "channels/index.md", raw.records("channels")
    shown = tree(uri)
    listed = shown.all("ul", "links")[0].elements
    assert [item.words for item in listed] == [c["title"] + c.get("phone", "") for c in channels.values()]
    for key, channel in channels.items():
        part = shown.at(key)
        called = [a.attrs["href"] for a in part.all("a", "call")]
        assert called == ([f"tel:{channel['phone']}"] if channel.get("phone") else [])
        labels = [strong.words for strong in part.all("strong")]
        asked = (
            ("电话", "phone"),
            ("管什么", "takes"),
            ("不管什么", "not_takes"),
            ("带什么", "bring"),
            ("多久", "clock"),
        )
        assert [f"{label}：" for label, name in asked if channel.get(name)] == [
            words for words in labels if words.removesuffix("：") in dict(asked)
        ]


def test_the_page_of_help() -> None:
    uri = "help/index.md"
    shown = tree(uri)
    calls = shown.one("p", "calls")
    assert [a.attrs["href"] for a in calls.all("a")] == [f"tel:{one['phone']}" for one in CRISIS["calls"]]
    assert [a.words for a in calls.all("a")] == [one["phone"] + one["label"] for one in CRISIS["calls"]]
    check_phones(uri, shown.at("channels"), list(raw.records("channels")))
    letters = raw.records("letters")
    for anchor, kind, cls in (("scripts", "script", "list"), ("letters", "letter", "links")):
        links = [a for a in shown.at(anchor).one("ul", cls).all("a") if leads(uri, a).startswith("letters/")]
        assert [(a.words, leads(uri, a)) for a in links] == [
            (letter["title"], f"letters/{key}/") for key, letter in letters.items() if letter["kind"] == kind
        ]


def test_the_handbook_says_what_the_pages_say() -> None:
    uri = "handbook/index.md"
    shown = tree(uri)
    (box,) = shown.all("aside", "help")
    check_help(box)
    stages = raw.records("stages")
    headings = [h.words for h in shown.at("stages").all("h3")]
    assert headings == [f"{n}. {stages[key]['title']}" for n, key in enumerate(raw.STAGES, 1)]
    parts = [p for p in shown.at("stages").all("p") if p.has("strong")]
    for part, key in zip(parts, raw.STAGES, strict=True):
        now = "；".join(step["act"] for step in stages[key]["now"])
        assert bare(part.words) == bare(f"现在：{now}；不要：{'；'.join(stages[key]['never'])}")
    rows = [[bare(cell.words) for cell in row.all("td")] for row in shown.at("rights").one("tbody").elements]
    conducts = raw.records("conducts").values()
    assert rows == [[bare(record["title"]), bare(record["verdict_line"])] for record in conducts]
    (line,) = [p for p in shown.at("channels").all("p") if p.has("strong")]
    channels = raw.records("channels").values()
    assert bare(line.words) == bare("".join(f"{one['title']}{one.get('phone', '')}" for one in channels))
    scripts = [one for one in raw.records("letters").values() if one["kind"] == "script"]
    warnings = [p for p in shown.at("scripts").all("p") if p.words.startswith("不要说：")]
    assert "。；" not in shown.words
    assert [bare(p.words) for p in warnings] == [bare("不要说：" + "；".join(one["never"])) for one in scripts]
    assert shown.all(cls="chip")[0].words == f"生成于 {TODAY}"


def test_the_card_says_what_the_handbook_says() -> None:
    """Five sentences to say on the phone, the numbers, every clock of the reader's own that the handbook has."""
    shown = tree("handbook/card.md")
    assert [(b.attrs["data-share"], b.words) for b in shown.all("button")] == [("print", "打印")]
    fields = shown.one("div", "card").elements
    assert len(fields) == 8
    numbers = [item.words for item in fields[1].one("ul").elements]
    assert numbers == [f"{one['phone']} {one['title']}" for one in raw.records("channels").values() if one.get("phone")]
    letters = raw.records("letters")
    for field, (key, count) in zip(
        fields[2:5], (("say-on-phone", 5), ("say-as-family", 5), ("say-at-door", 4)), strict=True
    ):
        lines = [line.strip() for line in letters[key]["text"].split("\n") if line.strip()]
        assert [bare(p.words) for p in field.all("p")] == [bare(line) for line in lines[:count]]
    stages = raw.records("stages")
    assert [bare(item.words) for item in fields[5].one("ol").elements] == [
        bare(f"{stages[key]['title']}：{stages[key]['verdict_line']}") for key in raw.STAGES
    ]
    clocks = [clock for clock in raw.records("deadlines").values() if clock.get("handbook") and clock["who"] == "you"]
    told = [item.words for field in fields[6:] for item in field.one("ul").elements]
    assert len(told) == len(clocks)
    assert all(any(line.startswith(clock["title"]) for line in told) for clock in clocks)


@pytest.mark.parametrize("source", ["S0", "S1", "S2", "S3", "S4"])
def test_what_the_sources_say_and_what_we_found(source: str) -> None:
    uri, items = f"sources/{source.lower()}.md", raw.table(f"sources/{source}")
    found = tree(uri).all("ul", "list")[0].elements
    for item, (number, written) in zip(found, items.items(), strict=True):
        assert item.attrs["id"] == number.lower()
        assert item.all(cls="tag")[0].words == raw.label("item-verdicts", written["verdict"])
        assert item.all(cls="tag")[0].classes[1] == f"item-{written['verdict']}"
        assert item.elements[0].words.endswith(f"{number} {written['says']}")
        assert bare(written["ruling"]) in bare(item.elements[1].without(".grade").words)
        assert [a.words for a in item.all("a")][-1:] == ["看这一页"] or written["page"] == "none"


def test_how_many_items_are_ruled_on() -> None:
    sources = {key: raw.table(f"sources/{key}") for key in ("S0", "S1", "S2", "S3", "S4")}
    shown = tree("sources/index.md")
    assert f"共 {sum(map(len, sources.values()))} 项" in shown.one(cls="verdict").words
    lines = shown.all("ul")[0].elements
    for line, (key, items) in zip(lines, sources.items(), strict=True):
        verdicts = [item["verdict"] for item in items.values()]
        counts = [f"{raw.label('item-verdicts', v)} {verdicts.count(v)}" for v in raw.table("vocab/item-verdicts")]
        told = [count for count in counts if not count.endswith(" 0")]
        assert line.words == f"{raw.label('sources', key)}，{len(items)} 项：{' '.join(told)}"


@pytest.mark.parametrize("folder", ["tactics", "documents", "letters", "questions", "cases"])
def test_an_index_lists_every_record_with_what_holds(folder: str) -> None:
    uri = f"{folder}/index.md"
    items = [item for part in tree(uri).all("ul", "list") for item in part.elements]
    found = {leads(uri, item.all("a")[0]): (item.all("a")[0].words, said(item.elements[1])) for item in items}
    records = raw.records(folder)
    assert found == {
        address(raw.uri(folder, key)): (raw.called(folder, key), bare(record["verdict_line"]))
        for key, record in records.items()
    }


def test_lists_stand_under_headings() -> None:
    """Papers by who sends them, letters by how far it has come, questions by topic."""
    papers = raw.groups("documents", "sender")
    assert [h.words for h in tree("documents/index.md").all("h2")][: len(papers)] == papers
    for heading, part in zip(papers, tree("documents/index.md").all("ul", "list"), strict=True):
        found = [leads("documents/index.md", item.all("a")[0]).split("/")[1] for item in part.elements]
        assert found == [key for key, one in raw.records("documents").items() if one["sender"] == heading]
    headings = [h.words for h in tree("letters/index.md").all("h2")]
    assert headings[:3] == ["照着说", "到了法院、仲裁", "还没到法院"]
    topics = [fold for fold in tree("questions/index.md").all("details") if fold.all("ul", "list")]
    assert [fold.one("h2").words for fold in topics] == raw.groups("questions", "topic")
    for fold in topics:
        count = sum(one["topic"] == fold.one("h2").words for one in raw.records("questions").values())
        assert fold.one("summary").one(cls="count").words == f"{count} 篇"
        assert len(fold.one("ul", "list").elements) == count


@pytest.mark.parametrize("folder", ["tactics", "documents", "letters", "questions", "cases"])
def test_a_list_leads_to_its_further_headings(folder: str) -> None:
    """Where they stand open below each other; many are folded, and one needs no way to it."""
    shown = tree(f"{folder}/index.md")
    headings = [h.words for h in shown.all("h2") if h.attrs.get("id") == h.words]
    (*ways,) = [a for nav in shown.all("nav", "jump") for a in nav.all("a")]
    assert [a.words for a in ways] == headings[1:]
    assert [a.attrs["href"] for a in ways] == [f"#{heading}" for heading in headings[1:]]
    assert len(shown.all("nav", "jump")) == bool(headings)
    assert bool(headings) == (folder in ("documents", "letters"))


def test_the_glossary_stands_in_the_order_of_speech() -> None:
    shown, terms = tree("terms/index.md"), raw.records("terms")
    assert f"共 {len(terms)} 个词" in shown.one(cls="verdict").words
    titles = {h.attrs["id"]: h.words for h in shown.all("h3")}
    assert titles == {key: record["title"] for key, record in terms.items()}
    folds = [fold for fold in shown.all("details") if fold.all("h3")]
    letters = [fold.one("summary").one("h2").words for fold in folds]
    assert [fold.one(cls="count").words for fold in folds] == [f"{len(fold.all('h3'))} 个" for fold in folds]
    assert letters == sorted(letters)
    assert [a.words for a in shown.one("nav", "jump").all("a")] == letters
    for fold, link in zip(folds, shown.one("nav", "jump").all("a"), strict=True):
        assert fold.has("div", id=link.attrs["href"].removeprefix("#"))


def test_the_sentences_that_are_heard_most() -> None:
    uri = "tools/check-message.md"
    cues = (raw.loaded(f"patterns/{path.name}") for path in (raw.DATA / "patterns").glob("*.yml"))
    found = {cue["ref"]: cue.get("verdict") for cue in cues}
    for item in tree(uri).one("ul", "list").elements:
        where = leads(uri, item.all("a")[0])
        folder, key = where.strip("/").replace("/#", "/").split("/")
        record = raw.records(folder)[key]
        own = found[f"{folder}/{key}"]
        badge = ("findings", own) if own else ("verdicts", record["verdict"])
        assert item.one(cls="tag").words == raw.badge(*badge)
        assert said(item.elements[1]) == bare(record["verdict_line"])


def test_a_provision_lists_the_pages_that_enter_it() -> None:
    entering: dict[laws.Place, set[str]] = {}
    for folder in ("stages", "conducts", "tactics", "documents", "letters", "questions", "myths", "cases"):
        for key, record in raw.records(folder).items():
            for place in laws.basis(record):
                entering.setdefault(place, set()).add(address(raw.uri(folder, key)))
    for (law, number), pages in list(entering.items())[::7]:
        uri = f"statutes/{law}/{number}.md"
        assert pages <= {leads(uri, a) for a in tree(uri).at("backlinks").all("a")}


def test_at_most_three_pages_of_a_kind_stand_unfolded_behind_a_provision() -> None:
    part = tree("statutes/civil-code/676.md").at("backlinks")
    lists = [ul for node in part.elements if node.tag == "div" for ul in node.elements if ul.tag == "ul"] or [
        node for node in part.elements if node.tag == "ul"
    ]
    assert max(len(ul.elements) for ul in lists) == 3
    for fold in part.all("details"):
        label, _, number = fold.one("summary").words.removesuffix(" 篇").partition("，还有 ")
        assert label in raw.LABELS.values() or label == "期限怎么数、工具怎么算"
        assert int(number) == len(fold.one("ul").elements)


def test_there_is_a_page_to_leave_for_that_says_nothing() -> None:
    assert tree("s/blank/index.html").words == "新标签页"
