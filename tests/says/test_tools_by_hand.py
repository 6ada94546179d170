"""Calculators read without JavaScript: every rule that they reckon with stands on their pages, as the record has it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import TODAY

from . import raw
from .prose import bare, said
from .site import leads, spoken, tree
from .test_clocks import CLOCKS, counted
from .test_conducts import CONDUCTS, LIABILITY, labels, overall
from .test_first import check_help, check_phones, place
from .tree import Node

DAY = timedelta(days=1)
TOOLS = ("conduct", "deadline", "evidence", "interest", "limitation", "plan", "stage")


def paragraphs(text: str) -> list[str]:
    return [bare(part) for part in text.strip().split("\n\n")]


def told(node: Node) -> list[str]:
    return [said(paragraph) for paragraph in node.elements]


def items(node: Node) -> list[str]:
    return [said(item) for item in node.one("ul").elements]


@pytest.mark.parametrize("key", CONDUCTS)
def test_a_conduct_of_the_tool(key: str) -> None:
    uri, record = "tools/conduct.md", raw.records("conducts")[key]
    (row,) = [item for item in tree(uri).one("ul", "list").elements if leads(uri, item.one("a")).startswith(page(key))]
    assert row.words == f"{record['title']} {overall(key, TODAY)}"
    shown = spoken("conduct").one("section", id=f"conduct-{key}")
    check_details(uri, shown, record.get("details") or [])
    words = [node.words.removesuffix("：") for node in shown.one(data_part="liability").all("strong")]
    assert words == [label for name, label in LIABILITY.items() if record["liability"].get(name)]
    check_phones(uri, shown.one(data_part="channels"), record["channels"])


def page(key: str) -> str:
    """Where all of a conduct is."""
    return f"conducts/{key}/"


def check_details(uri: str, shown: Node, details: list[raw.Fields]) -> None:
    """What an answer changes: which answers, for whom, what holds then."""
    questions, titles = raw.table("tools/conduct"), raw.records("conducts")
    found = [item for item in shown.all("li") if "data-detail" in item.attrs]
    for number, (item, detail) in enumerate(zip(found, details, strict=True)):
        assert item.attrs["data-detail"] == str(number)
        words = "；".join(
            f"{questions[name]['ask']}：{questions[name]['answers'][answer]['label']}"
            for name, answer in detail["when"].items()
        )
        words += f" （{labels(detail['lenders'])}）" if "lenders" in detail else ""
        for name, before in (("instead", "看"), ("also", "也看")):
            words += f" {before}{titles[detail[name]]['title']}" if name in detail else ""
        words += f" {raw.badge('permissions', detail['ruling'])}" if "ruling" in detail else ""
        assert bare(item.without("div").raw) == bare(words)
        links = [leads(uri, link) for link in item.without("div").all("a")]
        assert links == [page(detail[name]) for name in ("instead", "also") if name in detail]
        assert [told(part) for part in item.all(data_part="text")] == (
            [paragraphs(detail["text"])] if "text" in detail else []
        )


def test_what_the_tool_of_conducts_asks() -> None:
    shown, questions = tree("tools/conduct.md"), raw.table("tools/conduct")
    for key, question in questions.items():
        field = shown.one(id=key)
        assert field.parent
        assert "hidden" in field.parent.attrs
        assert shown.one("label", **{"for": key}).words == question["ask"]
        if question["kind"] == "choice":
            choices = [(one.attrs["value"], one.words) for one in field.all("option")]
            known = [(name, answer["label"]) for name, answer in question["answers"].items()]
            assert choices == [("", "不知道"), *known]
        else:
            assert field.attrs["placeholder"] == f"例如 {question['hint']}"
    notes = [part for question in questions.values() if question.get("note") for part in paragraphs(question["note"])]
    assert told(shown.at("asked"))[: len(notes)] == notes


def test_a_clock_of_the_tool_is_the_whole_clock() -> None:
    for key in [key for key in CLOCKS if counted(CLOCKS[key])]:
        part, clock = spoken("deadline").one("section", id=f"clock-{key}"), CLOCKS[key]
        parts = [node for node in part.all("div") if "data-variant" in node.attrs]
        for what, variant in zip(parts, clock["variants"].values(), strict=True):
            who = f"（{raw.label('actors', variant['who'])}）" if variant.get("who") else ""
            expected = [f"{variant['name']}{who}"]
            expected += [f"从哪天起：{variant['trigger']}"] if variant.get("trigger") else []
            expected += variant["note"].strip().split("\n\n") if variant.get("note") else []
            assert told(what)[:-1] == [bare(line) for line in expected], key
            assert what.elements[-1].without(".grade").words == f"依据：{'、'.join(variant['basis'])}", key
        missed = part.all("div", data_part="missed")
        assert [items(node) for node in missed] == ([list(map(bare, clock["missed"]))] if clock.get("missed") else [])
        for link, letter in zip(
            [link for ul in part.all("ul", data_part="letters") for link in ul.all("a")],
            clock.get("letters") or [],
            strict=True,
        ):
            assert leads("tools/deadline.md", link) == f"letters/{letter}/"


def test_the_days_off_and_on_are_told_apart() -> None:
    """Each holiday from its first day to its last, with a comma between two, and none behind the last."""
    rows = [
        line.split("\t")
        for line in (raw.DATA / "tables/holidays.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    day, kind = rows[0].index("day"), rows[0].index("kind")
    year = max(row[day][:4] for row in rows[1:])
    off = sorted(date.fromisoformat(row[day]) for row in rows[1:] if row[kind] == "off" and row[day].startswith(year))
    firsts = [one for one in off if one - DAY not in off]
    lasts = [one for one in off if one + DAY not in off]
    told = [
        in_words(first) + (f"至 {in_words(last)}" if first != last else "")
        for first, last in zip(firsts, lasts, strict=True)
    ]
    assert tree("tools/deadline.md").at("days-off").elements[0].words == f"放假：{'，'.join(told)}"


def in_words(day: date) -> str:
    return f"{day.month} 月 {day.day} 日"


def test_the_record_book_asks_what_the_records_ask() -> None:
    uri = "tools/evidence.md"
    shown, channels, letters = tree(uri), raw.records("channels"), raw.records("letters")
    ticks = [(box.one("input").attrs["value"], box.words) for box in shown.one("fieldset").all("label", "tick")]
    assert ticks == [(key, proof["label"]) for key, proof in raw.table("proofs").items() if key != "list"]
    written = [
        key
        for key, record in raw.records("conducts").items()
        if any(one["ruling"] in ("forbidden", "conditional") for one in record["rulings"])
    ]
    parts = [part for part in shown.all("details") if part.attrs.get("id", "").startswith("conduct-")]
    assert [part.attrs["id"] for part in parts] == [f"conduct-{key}" for key in written]
    chosen = shown.one("select", id="conduct").all("option")
    assert [option.attrs["value"] for option in chosen] == ["", *written]
    for key, part in zip(written, parts, strict=True):
        record = raw.records("conducts")[key]
        assert part.one(data_part="title").words == record["title"]
        assert [said(item) for item in part.one(data_part="evidence").elements] == [bare(x) for x in record["evidence"]]
        assert leads(uri, part.all("a")[-1]) == f"conducts/{key}/"
    for part in [node for node in shown.all("div") if "data-channel" in node.attrs]:
        channel = channels[part.attrs["data-channel"]]
        assert part.one("h3").words == channel["title"]
        assert [said(item) for item in part.one(data_part="bring").elements] == [bare(x) for x in channel["bring"]]
        (letter,) = [link for link in part.all("a") if leads(uri, link).startswith("letters/")]
        assert letter.words == letters[leads(uri, letter).split("/")[1]]["title"]
    handed = [node.attrs["data-channel"] for node in shown.all("div") if "data-channel" in node.attrs]
    assert handed == ["police", "institution", "nfra", "local-finance"]
    for key in ("complaint", "police-report"):
        attached = shown.one("ul", data_attach=key)
        assert [said(item) for item in attached.elements] == [bare(one) for one in letters[key]["attach"]]
        text = shown.one("div", data_letter=key).words
        assert all(bare(line) in bare(text) for line in letters[key]["text"].split("\n"))


def test_each_answer_of_where_am_i_says_what_follows() -> None:
    uri = "tools/stage.md"
    shown, asked, stages = tree(uri), raw.table("tools/stage"), raw.records("stages")
    for key, question in asked["questions"].items():
        (field,) = [label.parent for label in shown.all("label") if label.attrs.get("for") == f"q-{key}"]
        assert field
        assert ("hidden" in field.attrs) == (key != asked["first"])
        choices = [(one.attrs["value"], one.words) for one in field.all("option")]
        known = [(name, answer["label"]) for name, answer in question["answers"].items()]
        assert choices == [("", "请选一样"), *known]
        (fold,) = [fold for fold in shown.all("details", "fold") if fold.has(id=f"ask-{key}")]
        assert fold.one("summary").words == f"{question['ask']}？ {len(known)} 样"
        part = shown.one(id=f"ask-{key}")
        notes = [said(p) for p in part.elements if p.tag == "p"]
        assert notes == (paragraphs(question["note"]) if question.get("note") else [])
        for item, (name, answer) in zip(part.one("ul").elements, question["answers"].items(), strict=True):
            assert item.attrs["data-answer"] == f"{key}-{name}"
            assert item.one("strong").words == answer["label"]
            expected = []
            if "next" in answer:
                ask = asked["questions"][answer["next"]]["ask"]
                expected.append((f"接着问：{ask}", f"{uri[:-3]}/#ask-{answer['next']}"))
            if "clock" in answer:
                title = CLOCKS[answer["clock"]]["title"]
                expected.append((f"数日子：{title}", f"tools/deadline/#clock={answer['clock']}"))
            if "see" in answer:
                expected.append((f"看这一页：{called(answer['see'])}", place(answer["see"])))
            if "stage" in answer:
                stage = stages[answer["stage"]]
                expected.append((f"第 {stage['order']} 步 · {stage['title']}", f"{uri[:-3]}/#step-{answer['stage']}"))
            assert [(link.words, leads(uri, link)) for link in item.all("a")] == expected, (key, name)
    for number, key in enumerate(raw.STAGES):
        part = shown.one("details", id=f"step-{key}")
        assert told(part.one(data_part="span")) == paragraphs(stages[key]["span"])
        assert leads(uri, part.one(data_part="page").one("a")) == f"stages/{key}/"
        after = [stages[one] for one in raw.STAGES[number + 1 : number + 2]]
        found = [node.words for node in part.all(data_part="next")]
        assert found == [f"接下来可能是{one['heading']}（{one['title']}）" for one in after]
        onward = [leads(uri, node.one("a")) for node in part.all(data_part="next")]
        assert onward == [f"stages/{one}/" for one in raw.STAGES[number + 1 : number + 2]]
        headings = [p.words for p in part.elements if p.tag == "p" and p.has("strong")]
        later = any(threat["when"] == "court" for threat in stages[key]["threats"] or [])
        assert headings == ["现在", "不要", "今天的清单", *["听到这些话，以后经法院才可能"] * later]
    for tool in ("stage", "conduct"):
        check_help(tree(f"tools/{tool}.md").one(data_say="help"))


def called(page: str) -> str:
    """What a page is called, as an editor names it: `documents/payment-order`, or the list `documents`."""
    folder, _, key = page.partition("/")
    return raw.called(folder, key) if key else {"documents": "收到文书"}[folder]


def test_a_plan_offers_its_letters() -> None:
    uri = "tools/plan.md"
    links = [link for link in tree(uri).all("a") if "data-letter" in link.attrs]
    assert links
    for link in links:
        letter = link.attrs["data-letter"]
        assert (link.words, leads(uri, link)) == (raw.records("letters")[letter]["title"], f"letters/{letter}/")
    for key, order in raw.table("set-off").items():
        row = tree(uri).one("div", id=f"order-{key}")
        assert row.one(data_part="label").words == order["label"]
        assert told(row.one(data_part="text")) == paragraphs(order["text"])


@pytest.mark.parametrize(("tool", "rows"), [("plan", 8), ("evidence", 10)])
def test_a_sheet_to_fill_in_fills_a_page(tool: str, rows: int) -> None:
    table = tree(f"tools/{tool}.md").one("table", "by-hand")
    columns = len(table.one("thead").all("th"))
    assert [len(row.all("td")) for row in table.one("tbody").elements] == [columns] * rows


@pytest.mark.parametrize("tool", TOOLS)
def test_a_form_is_followed_by_what_it_answers(tool: str) -> None:
    """The line that says what is wrong, and the place of the result."""
    shown = tree(f"tools/{tool}.md")
    assert shown.all("form", "tool")[0].attrs["data-tool"] in (tool, "rate")
    assert all(form.attrs["autocomplete"] == "off" for form in shown.all("form"))
    results = shown.all("section", "result")
    assert results
    assert all("hidden" in part.attrs and part.attrs["aria-label"] for part in results)
    assert len(shown.all("p", "said", role="status")) == len(results)
    assert shown.has("section", "text", data_packet="") == (tool == "evidence")
