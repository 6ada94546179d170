"""Calculators without JavaScript: what their pages say, and what their scripts read from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from . import raw
from .prose import bare, plain, said
from .site import leads, spoken, tree
from .test_first import check_never, check_steps
from .tree import Node

SPOKEN = {tool: f"tool-{tool}" for tool in ("deadline", "limitation", "interest", "stage", "conduct", "plan")}


@pytest.mark.parametrize("tool", list(SPOKEN))
def test_what_a_script_may_say_is_there(tool: str) -> None:
    snippets = raw.snippet(SPOKEN[tool])
    shown = tree(f"tools/{tool}.md")
    parts = [node for node in shown.below if "data-say" in node.attrs]
    assert parts
    for part in parts:
        assert part.parent
        assert "hidden" in part.parent.attrs or tool == "plan"  # whose reasons are read without scripts, too
        name = part.attrs["data-say"]
        if name == "hopeless":  # there those who help stand behind it
            assert said(part).startswith(bare(plain(snippets[name])))
        elif name != "help":
            assert said(part) == bare(plain(snippets[name]))


@pytest.mark.parametrize("tool", ["conduct", "deadline", "evidence", "interest", "limitation", "plan", "stage"])
def test_every_field_of_a_form_has_its_label(tool: str) -> None:
    shown = tree(f"tools/{tool}.md")
    labelled = {label.attrs.get("for") or label.attrs.get("data-for") for label in shown.all("label")}
    labelled |= {label.attrs["data-for"] for label in shown.all("label") if "data-for" in label.attrs}
    every = [*shown.all("input"), *shown.all("select"), *shown.all("textarea")]
    fields = [field for field in every if not field.parent or field.parent.tag != "label"]
    assert {field.attrs.get("id") or field.attrs["data-name"] for field in fields} == labelled - {None}
    assert all("hidden" in form.attrs for form in shown.all("form"))


def test_what_the_badges_of_conducts_say() -> None:
    labels = [raw.label("permissions", key) for key in raw.table("vocab/permissions")]
    assert tree("tools/conduct.md").one("p", "legend").words.split()[1::2] == labels


def test_limits_of_interest() -> None:
    shown = tree("tools/interest.md")
    rows = [row for row in shown.all("div", "row") if row.attrs.get("id", "").startswith("rate-")]
    limits = raw.table("rates")
    assert [row.attrs["id"] for row in rows] == [f"rate-{key}" for key in limits]
    for row, limit in zip(rows, limits.values(), strict=True):
        assert row.one(data_part="label").words == limit["label"]
        assert row.one("p", "sure").words == "、".join(raw.label("lenders", lender) for lender in limit["lenders"])
        assert said(row.one("div", data_part="text")) == bare(limit["text"])
        until = f"，到 {limit['until']} 以前" if limit.get("until") else ""
        since = row.one("div", data_part="since")
        assert since.elements[0].words == f"从哪天起：{limit['since']}{until}"
        assert [said(p) for p in since.elements[1:]] == ([bare(limit["since_text"])] if limit.get("since_text") else [])
        fact = raw.table("facts")[limit["fact"]]
        unit = raw.label("units", fact["unit"])
        assert row.one(cls="tag").words == (
            f"{unit} {fact['value']}" if unit.endswith("分之") else f"{fact['value']} {unit}"
        )


def test_what_is_paid_off_first() -> None:
    shown = tree("tools/interest.md")
    for key, order in raw.table("set-off").items():
        row = shown.one("div", id=f"order-{key}")
        assert row.one(data_part="label").words == order["label"]
        assert said(row.one("div", data_part="text")) == bare(order["text"])


def test_the_prime_rate_and_the_days_on_which_it_changed() -> None:
    lines = (raw.DATA / "tables/lpr.tsv").read_text("utf-8").splitlines()
    heading, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    day, rate, grade = heading.index("day"), heading.index("one_year"), heading.index("grade")
    changes = [row for before, row in zip([None, *rows], rows, strict=False) if not before or before[rate] != row[rate]]
    shown = tree("tools/interest.md")
    found = [(tr.one("th").words, tr.one("td").words) for tr in shown.all("tbody")[-1].elements]
    assert found == [(row[day], f"{row[rate]}%（{raw.label('grades', row[grade])}）") for row in changes]
    assert any(p.words == f"表到 {rows[-1][day]} 为止" for p in shown.all("p", "sure"))


def test_what_each_event_does_to_the_limitation() -> None:
    shown = tree("tools/limitation.md")
    events = raw.table("interruptions")
    options = shown.one("select", data_name="kind").all("option")
    assert [(option.attrs["value"], option.words) for option in options] == [(k, e["label"]) for k, e in events.items()]
    assert [option.attrs.get("data-lasts", "") for option in options] == [e.get("lasts") or "" for e in events.values()]
    for key, event in events.items():
        row = shown.one("div", id=f"event-{key}")
        for part in ("label", "before", "after"):
            assert said(row.one(data_part=part)) == bare(event[part])


def check_services(shown: Node) -> None:
    services = raw.table("service")
    rows = shown.one(cls="rows").elements
    assert [row.one(cls="tag").words for row in rows] == [service["label"] for service in services.values()]
    assert [said(row.one(cls="what")) for row in rows] == [bare(service["day"]) for service in services.values()]


def test_how_days_are_counted() -> None:
    for uri, anchor in (("deadlines/index.md", "service"), ("tools/deadline.md", "service-days")):
        shown = tree(uri)
        check_services(shown.at(anchor))
        for key, counting in raw.table("counting").items():
            part = shown.at(f"count-{key}")
            texts = [
                counting["text"],
                *([counting["grace_text"]] if counting.get("grace_text") and uri[0] == "d" else []),
            ]
            assert [said(p) for p in part.elements] == [bare(t) for text in texts for t in text.strip().split("\n\n")]


def test_the_days_off_of_the_last_year_that_is_known() -> None:
    lines = (raw.DATA / "tables/holidays.tsv").read_text("utf-8").splitlines()
    heading, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    day, kind = heading.index("day"), heading.index("kind")
    year = max(row[day][:4] for row in rows)
    work = [row[day] for row in rows if row[kind] == "work" and row[day].startswith(year)]
    part = tree("tools/deadline.md").at("days-off")
    spoken = "，".join(f"{int(one[5:7])} 月 {int(one[8:])} 日" for one in work)
    assert part.elements[1].words == f"周末要上班：{spoken}"
    off = sorted(row[day] for row in rows if row[kind] == "off" and row[day].startswith(year))
    first = f"放假：{int(off[0][5:7])} 月 {int(off[0][8:])} 日"
    assert part.elements[0].words.startswith(first)
    assert part.elements[0].words.count("月") >= 12


def test_a_clock_of_the_tool_says_what_follows() -> None:
    shown, seen = spoken("deadline"), 0
    for key, clock in raw.records("deadlines").items():
        for part in shown.all("section", id=f"clock-{key}"):
            seen += 1
            assert part.one(data_part="title").words == clock["title"]
            assert bare(part.elements[1].without(".note").words) == bare(clock["trigger"])
            names = [bare(node.words) for node in part.all("strong", data_part="name")]
            assert names == [bare(variant["name"]) for variant in clock["variants"].values()]
            own = [bare(node.without(".note").words) for node in part.all("span", data_part="trigger")]
            assert own == [bare(one["trigger"]) for one in clock["variants"].values() if one.get("trigger")]
            assert [said(node) for node in part.all("div", data_part="how")] == (
                [bare(clock["how"])] if clock.get("how") else []
            )
            links = [link.words for ul in part.all("ul", data_part="letters") for link in ul.all("a")]
            assert links == [raw.records("letters")[name]["title"] for name in clock.get("letters") or []]
            missed = part.all("div", data_part="missed")
            assert [len(node.one("ul").elements) for node in missed] == (
                [len(clock["missed"])] if clock.get("missed") else []
            )
    assert seen


def test_what_the_tool_says_of_a_conduct() -> None:
    uri, shown = "tools/conduct.md", spoken("conduct")
    for key, record in raw.records("conducts").items():
        part = shown.one("section", id=f"conduct-{key}")
        assert part.one(data_part="title").words == record["title"]
        assert ("data-danger" in part.attrs) == bool(record.get("danger"))
        rulings = [node for node in part.all("div") if "data-ruling" in node.attrs]
        for place, (node, ruling) in enumerate(zip(rulings, record["rulings"], strict=True)):
            assert node.attrs["data-ruling"] == str(place)
            assert said(node.one(data_part="text")) == bare(ruling["text"])
            assert node.one(data_part="sure").words.startswith(("依据 ", "没有法条依据"))
        check_steps(uri, part.one(data_part="now"), record["now"])
        assert [said(item) for item in part.one(data_part="evidence").all("li")] == list(map(bare, record["evidence"]))
        (whole,) = part.one(data_part="page").all("a")
        assert (whole.words, leads(uri, whole)) == ("这种行为的全部：为什么、一步一步怎么做", f"conducts/{key}/")


@pytest.mark.parametrize("tool", ["conduct", "deadline"])
def test_what_a_tool_says_has_its_notes(tool: str) -> None:
    """They stand in the same file, under names that no page has."""
    shown = spoken(tool)
    marks = [link.attrs["href"] for link in shown.all("a", "note")]
    assert marks
    notes = {node.attrs["id"] for node in shown.below if node.attrs.get("id", "").startswith("said-")}
    assert {mark.removeprefix("#") for mark in marks} <= notes


@pytest.mark.parametrize("key", raw.STAGES)
def test_where_am_i_ends_with_what_the_stage_says(key: str) -> None:
    uri, record = "tools/stage.md", raw.records("stages")[key]
    shown = tree(uri).one("details", id=f"step-{key}")
    assert shown.one(data_part="title").words == f"第 {record['order']} 步 · {record['title']}"
    assert shown.one(data_part="heading").words == record["heading"]
    assert bare(shown.one(data_part="line").words) == bare(record["verdict_line"])
    check_steps(uri, shown.one(data_part="now"), record["now"])
    check_never(shown.one(data_part="never"), record["never"])
    today = [said(item) for item in shown.one(data_part="today").one("ol").elements]
    assert today == [bare(step["act"]) for step in record["today"]]
    later = [threat for threat in record["threats"] or [] if threat["when"] == "court"]
    found = [item for part in shown.all(data_part="later") for item in part.one("ul").elements]
    for item, threat in zip(found, later, strict=True):
        assert said(item).endswith(bare(threat["answer"]))


LABELS = [line.split("\t") for line in Path(__file__).with_name("labels.tsv").read_text("utf-8").splitlines()[1:]]
ASKING = ("label", "legend", "button", "h2", "h3", "h4", "option", "caption", "th")


@pytest.mark.parametrize(("tool", "labels"), [(tool, labels) for tool, *labels in LABELS], ids=[x[0] for x in LABELS])
def test_what_is_asked_and_under_which_headings(tool: str, labels: list[str]) -> None:
    uri = tool if tool.endswith(".md") else f"tools/{tool}.md"
    assert written(tree(uri)) == labels


def written(shown: Node) -> list[str]:
    """What templates themselves call the fields of a form, what can be chosen, the examples in it, and the headings."""
    asked = [node for node in shown.below if node.tag in ASKING and node.attrs.get("scope") != "row"]
    found = [node.words for node in asked if node.words.split(". ")[-1] not in recorded()]
    found += [f"（{node.attrs['placeholder']}）" for node in shown.below if node.attrs.get("placeholder")]
    return [words for words in dict.fromkeys(found) if words]


@cache
def recorded() -> set[str]:
    """What records, words of vocabularies and questions are called."""

    def names(value: object) -> list[str]:
        if isinstance(value, list):
            return [name for one in value for name in names(one)]
        own = value.items() if isinstance(value, dict) else ()
        called = [str(one) for key, one in own if key in ("title", "label", "ask")]
        return called + [name for _, one in own for name in names(one)]

    files = [path.relative_to(raw.DATA).as_posix() for path in sorted(raw.DATA.rglob("*.yml"))]
    own = [file for file in files if file.split("/")[0] not in ("statutes", "laws", "registers", "patterns")]
    return {name for file in own for name in names(raw.loaded(file))}


@pytest.mark.parametrize(("tool", "field"), [("conduct", "conduct"), ("evidence", "conduct")])
def test_every_conduct_can_be_chosen(tool: str, field: str) -> None:
    (chosen,) = [select for select in tree(f"tools/{tool}.md").all("select") if select.attrs.get("name") == field]
    options = {option.attrs["value"]: option.words for option in chosen.all("option") if option.attrs["value"]}
    titles = {key: str(record["title"]) for key, record in raw.records("conducts").items()}
    assert options
    assert options == {key: titles[key] for key in options}


def test_no_two_choices_are_the_same() -> None:
    for tool in (*(name for name, *_ in LABELS if not name.endswith(".md")), "check-message"):
        for select in tree(f"tools/{tool}.md").all("select"):
            values = [option.attrs["value"] for option in select.all("option")]
            words = [option.words for option in select.all("option")]
            assert len(set(values)) == len(values), (tool, select.attrs)
            assert len(set(words)) == len(words), (tool, select.attrs)
            assert all(words), (tool, select.attrs)


READ = {
    "interest": "how by-hand prepaid who-lent claim claim-days delayed general set-off check",
    "plan": "living by-hand no-new-loan law law-one-creditor advice letter",
    "limitation": "by-hand only-what-you-know owed longest suspended",
    "deadline": "limitation by-hand notice-first",
    "stage": "by-hand experience",
    "conduct": "by-hand who-lent",
    "evidence": "what-to-write originals early where paper elements",
}
"""Tool → what stands on its page for who reckons and writes by hand, too: what a script may say besides is hidden."""


@pytest.mark.parametrize("tool", READ)
def test_what_calculators_reckon_with_is_read_without_them(tool: str) -> None:
    open_ = [part for part in tree(f"tools/{tool}.md").elements if "hidden" not in part.attrs]
    shown = {said(node) for part in open_ for node in (part, *part.below) if node.tag in ("p", "li")}
    snippets = raw.snippet(f"tool-{tool}")
    for name in READ[tool].split():
        written = [line for part in plain(snippets[name]).split("\n\n") for line in part.split("\n") if line]
        assert {bare(line.lstrip("#").strip()) for line in written} <= shown | headings(open_), name


def headings(parts: list[Node]) -> set[str]:
    return {said(node) for part in parts for node in (part, *part.below) if node.tag in ("h2", "h3", "h4")}


def test_the_record_book_can_be_kept_by_hand() -> None:
    page = tree("tools/evidence.md")
    assert page.one("caption").words == "催收记录"
    shown = "".join(said(part) for part in page.elements if "hidden" not in part.attrs)
    assert bare(plain(raw.snippet("tool-evidence")["elements"])) in shown
