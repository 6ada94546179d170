"""Instruments and provisions: how the wording is known, whether it is in force, what stands before and after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import TODAY

from . import laws, raw
from .prose import bare, said
from .site import leads, on, tree
from .tree import Node

LAWS = raw.records("statutes")
HELD = {key: [number for law, number in raw.provisions() if law == key] for key in LAWS}
ENDING = sorted({law["until"] for law in LAWS.values() if "until" in law})
BEGINNING = max(law["effective"] for law in LAWS.values() if law.get("effective"))
COUNTED = ("verbatim", "single")


def ended(law: raw.Fields, day: date) -> bool:
    return "until" in law and day >= law["until"]


def status(law: raw.Fields, day: date) -> list[str]:
    """What is said of a rule that is not in force."""
    if ended(law, day):
        return ["已失效"]
    return ["尚未施行"] if law.get("effective") and day < law["effective"] else []


def since(law: raw.Fields) -> str:
    return f"{law['effective']} 起施行" if law.get("effective") else str(law["effective_note"])


def check_status(shown: Node, law: raw.Fields, day: date) -> None:
    """Rank, since when, and whether it has ended."""
    line = shown.all("p", "sure")[0]
    chips = [chip.words for chip in line.all(cls="chip")]
    assert chips[-2:] == [raw.label("ranks", law["rank"]), since(law).strip()]
    assert [tag.words for tag in line.all(cls="ended")] == status(law, day)


@pytest.mark.parametrize("key", list(LAWS))
def test_an_instrument(key: str) -> None:
    uri, law = f"statutes/{key}/index.md", LAWS[key]
    shown = tree(uri)
    assert shown.one("h1").words == law["title"]
    check_status(shown, law, TODAY)
    rank = raw.table("vocab/ranks")[law["rank"]]
    assert shown.one("p", "crumb").words == f"法条 › {rank['label']}"
    assert said(shown.one(cls="verdict")) == bare(f"约束谁：{law['scope']}")
    items = shown.at("identity").one("ul").elements
    assert said(items[0]) == bare(f"效力：{rank['label']}{rank['definition']}")
    assert [item.words for item in items[1:]] == identity(key, law)
    called = [p.words for p in shown.all("p", "numbers")]
    assert called == ([f"也叫：{'、'.join(map(str, law['aliases']))}"] if law.get("aliases") else [])
    assert said(shown.at("portal")) == bare(law["portal"])
    seen = [item.words for item in shown.at("provenance").one("ul").elements]
    assert seen == [f"{code}：{copy}" for code, copy in law["provenance"].items()]
    effects = law.get("effects") or {}
    for word, names in (("取代", effects.get("replaces") or []), ("被取代", [effects.get("replaced_by")])):
        lines = [item for item in shown.at("identity").one("ul").elements if item.words.startswith(f"{word}：")]
        assert [leads(uri, line.one("a")) for line in lines] == [f"statutes/{name}/" for name in names if name]
    ways = [leads(uri, p.one("a")) for p in shown.all("p", "jump") if p.words.count("第") > 1]
    assert ways == [f"statutes/{key}/list-2/"] * (len(HELD[key]) > 120)
    parts = [(uri, shown), *((way.rstrip("/") + ".md", tree(way.rstrip("/") + ".md")) for way in ways)]
    listed = [(here, item) for here, part in parts for item in part.at("provisions").one("ul").elements]
    items = [item for _, item in listed]
    assert [leads(at, item.all("a")[0]) for at, item in listed] == [f"statutes/{key}/{one}/" for one in HELD[key]]
    for number, item in zip(HELD[key], items, strict=True):
        held = raw.provisions()[key, number]
        assert item.all("a")[0].words == laws.title((key, number))
        assert item.one(cls="tag").words == raw.badge("grades", held["grade"])
        assert said(item.elements[1]) == bare(held["plain"].split("\n\n")[0])


def identity(key: str, law: raw.Fields) -> list[str]:
    """What is said of an instrument, but for how binding it is."""
    note = f"（{law['effective_note']}）" if law.get("effective_note") else ""
    inserted = any(number[0].isdigit() and "-" in number for number in HELD[key])
    more = "（另有“之一”等增补条文）" if inserted else ""
    total = f"全文共 {law.get('last_article')} 条{more}，本站收录 {len(HELD[key])} 条"
    unknown = f"本站收录 {len(HELD[key])} 条；全文有多少条未见"
    effects = law.get("effects") or {}
    others = [("取代", name) for name in effects.get("replaces") or []]
    others += [("被取代", effects["replaced_by"])] if effects.get("replaced_by") else []
    return [
        f"制定机关：{law['issuer']}",
        *([f"文号：{law['number']}"] if law.get("number") else []),
        f"版本：{law['version']}",
        f"施行：{law.get('effective') or ''}{note}",
        *([f"失效：{law['until']}"] if "until" in law else []),
        total if law.get("last_article") else unknown,
        *(f"{word}：{LAWS[name]['title']}（{LAWS[name]['version']}）" for word, name in others),
    ]


@pytest.mark.parametrize("key", list(LAWS))
def test_the_provisions_of_an_instrument(key: str) -> None:
    for number in HELD[key]:
        check_provision(key, number, TODAY)


def check_provision(key: str, number: str, day: date) -> None:
    uri, law, held = f"statutes/{key}/{number}.md", LAWS[key], raw.provisions()[key, number]
    shown = on(day).tree(uri)
    assert shown.one("h1").words == laws.called((key, number))
    check_status(shown, law, day)
    check_grade(shown, law, held)
    warnings = [box.words for box in shown.all("div", "warning")]
    assert any("这是旧版本" in words for words in warnings) == ended(law, day)
    assert any(words.startswith(("真条文、假依据", "常被误用")) for words in warnings) == bool(held.get("misused_for"))
    for false in held.get("misused_for") or []:
        assert any(false in words for words in warnings)
    told = [said(box) for box in shown.all("div", "warning")]
    numbered = [bare(held["numbering"])] if held.get("numbering") else []
    assert [words for words in told if words.startswith("条号存疑")] == numbered
    check_scope(shown, law, held)
    wording = shown.one("blockquote", "reported") if held["grade"] == "reported" else shown.one("div", "statute")
    written = "".join(held["text"].split())
    shown_words = "".join(p.raw for p in wording.all("p") if "kind" not in p.classes)
    assert "".join(shown_words.split()) == written
    assert shown.one("div", "ours").words.startswith("白话：")
    assert said(shown.one("div", "ours")) == bare(f"白话{held['plain']}")
    copied = shown.one("button", data_share="citation").attrs["data-title"]
    origin = "，".join(filter(None, (law["issuer"], law.get("number"))))
    grade = raw.label("grades", held["grade"])
    assert copied == (
        f"《{law['title']}》（{origin}）{laws.title((key, number))}，{since(law)}，{grade}，核对于 {held['checked']}"
    )
    check_neighbours(uri, shown, key, number)


def check_scope(shown: Node, law: raw.Fields, held: raw.Fields) -> None:
    """Whom the instrument binds, and where the provision stands in it."""
    lenders = "、".join(raw.label("lenders", lender) for lender in law.get("binds") or [])
    told = [*law["scope"].strip().split("\n\n"), *([f"对应的放款或催收主体：{lenders}"] if lenders else [])]
    assert [said(p) for p in shown.at("binds").elements] == [bare(part) for part in told]
    facts = [item.words for item in shown.at("sources").all("ul")[0].elements]
    number = f"（{law['number']}）" if law.get("number") else ""
    assert facts[0] == f"全称：《{law['title']}》{number}"
    since_when = f"；{law['effective']} 起施行" if law.get("effective") else ""
    note = f"（{law['effective_note']}）" if law.get("effective_note") else ""
    assert facts[1] == f"版本：{law['version']}{since_when}{note}"
    former = [
        f"旧条号：{LAWS[one['edition']]['version']}文本的{laws.article(str(one['number']))}"
        + ("（旧文本）" if str(one["number"]) in HELD[one["edition"]] else "")
        for one in held.get("formerly") or []
    ]
    assert [fact for fact in facts if fact.startswith("旧条号")] == former
    assert (raw.snippet("statutes")["joined"] in facts) == (held.get("paragraphs") == "joined")
    assert len(facts) == 5 + len(former) + (held.get("paragraphs") == "joined")
    see = [item.without(".grade").words for item in shown.at("see").elements[0].elements] if held.get("basis") else []
    assert see == (held.get("basis") or [])
    assert shown.has(id="see") == bool(held.get("basis"))


def check_grade(shown: Node, law: raw.Fields, held: raw.Fields) -> None:
    """The grade, and the number of copies where there are any to count."""
    line = shown.all("p", "sure")[0]
    assert line.all(cls="tag")[0].words == raw.badge("grades", held["grade"])
    copies = [chip.words for chip in line.all(cls="chip") if "份文本" in chip.words]
    agreeing = f"{held.get('copies')} 份文本{'一致' if held.get('copies', 0) > 1 else ''}"
    assert copies == ([agreeing] if held["grade"] in COUNTED else [])
    facts = [item.words for item in shown.at("sources").all("ul")[0].elements]
    assert f"核对于 {held['checked']}" in facts
    assert f"所见文本：{'；'.join(law['provenance'][code] for code in held['sources'])}" in facts
    (grade,) = [fact for fact in facts if fact.startswith("核对等级：")]
    assert grade.split()[0] == f"核对等级：{raw.label('grades', held['grade'])}"


def check_neighbours(uri: str, shown: Node, key: str, number: str) -> None:
    at = HELD[key].index(number)
    before, after = HELD[key][:at][-1:], HELD[key][at + 1 :][:1]
    expected = [(f"← {laws.title((key, other))}", f"statutes/{key}/{other}/") for other in before]
    expected += [(f"{laws.title((key, other))} →", f"statutes/{key}/{other}/") for other in after]
    assert [(a.words, leads(uri, a)) for a in shown.one("nav", "neighbours").all("a")] == expected


@pytest.mark.parametrize(
    "day", [other for day in (*ENDING, BEGINNING) for other in (day - timedelta(days=1), day)], ids=str
)
def test_an_instrument_begins_and_ends_on_its_day(day: date) -> None:
    shown = on(day).tree("statutes/index.md")
    for line in shown.all("p"):
        (key,) = [leads("statutes/index.md", a).split("/")[1] for a in line.all("a") if line.has("strong")][:1] or [""]
        if key in LAWS and line.has("strong"):
            assert [tag.words for tag in line.all(cls="ended")] == status(LAWS[key], day), key
    for key, law in LAWS.items():
        if {law.get("until"), law.get("effective")} & {day, day + timedelta(days=1)}:
            check_status(on(day).tree(f"statutes/{key}/index.md"), law, day)
            check_provision(key, HELD[key][0], day)


def test_the_index_holds_every_instrument_under_its_rank() -> None:
    uri = "statutes/index.md"
    shown = tree(uri)
    assert f"收录 {len(LAWS)} 个文件的 {len(raw.provisions())} 条" in shown.one(cls="verdict").words
    ranks = [rank for rank in raw.table("vocab/ranks") if any(law["rank"] == rank for law in LAWS.values())]
    assert [h.attrs["id"] for h in shown.all("h2")] == ranks
    for rank in ranks:
        part = shown.at(rank)
        named = [leads(uri, p.one("a")).split("/")[1] for p in part.all("p") if p.has("strong")]
        assert named == [key for key, law in LAWS.items() if law["rank"] == rank]
        lists = [[leads(uri, a) for a in p.all("a")] for p in part.all("p", "numbers")]
        assert lists == [[f"statutes/{key}/{number}/" for number in HELD[key]] for key in named]


@pytest.mark.parametrize("grade", ["reported", "single"])
def test_what_is_not_sure_stands_on_one_page(grade: str) -> None:
    uri = "about/unverified.md"
    part = tree(uri).at(grade)
    found = {leads(uri, a) for a in part.all("a") if leads(uri, a).count("/") == 3}
    assert found == {
        f"statutes/{law}/{number}/" for (law, number), p in raw.provisions().items() if p["grade"] == grade
    }


def test_numbers_that_nobody_could_check_stand_there_too() -> None:
    items = tree("about/unverified.md").at("phones").one("ul").elements
    unsure = [c for c in raw.records("channels").values() if c.get("phone_grade") == "unverified"]
    assert [item.words for item in items] == [f"{channel['title']}：{channel['phone']}" for channel in unsure]


def test_what_stands_far_below_on_the_list_of_laws_is_laid_out_late() -> None:
    """Behind the first hundred provisions."""
    links, far = 0, []
    for part in tree("statutes/index.md").all("p", "numbers"):
        links += len(part.all("a"))
        assert ("far" in part.classes) == (links > 100)
        far += ["far" in part.classes]
    assert set(far) == {True, False}


def test_what_is_not_sure_is_listed_with_what_was_seen() -> None:
    uri = "about/unverified.md"
    shown = tree(uri)
    for anchor in ("reported", "single"):
        assert said(shown.at(anchor).elements[0]) == bare(raw.table("vocab/grades")[anchor]["definition"])
    assert said(shown.at("phones").elements[0]) == bare(raw.table("vocab/grades")["unverified"]["definition"])
    items = [item for part in shown.at("reported").all("ul") for item in part.elements]
    expected = [
        f"{laws.title(place)}：{'；'.join(LAWS[place[0]]['provenance'][code] for code in held['sources'])}"
        + (" 条号存疑" if held.get("numbering") else "")
        for place, held in raw.provisions().items()
        if held["grade"] == "reported"
    ]
    assert [item.words for item in items] == expected
    doubted = {key: law["portal"] for key, law in LAWS.items() if "未能核对" in law["portal"]}
    notes = {key: str(law.get("effective_note", "")) for key, law in LAWS.items()}
    unseen = {key: note for key, note in notes.items() if "未见" in note or "未能核对" in note}
    for anchor, told in (("portals", doubted), ("dates", unseen)):
        lines = shown.at(anchor).one("ul").elements
        assert [leads(uri, line.all("a")[0]) for line in lines] == [f"statutes/{key}/" for key in told]
        assert [said(line) for line in lines] == [bare(f"{LAWS[key]['title']}：{text}") for key, text in told.items()]
