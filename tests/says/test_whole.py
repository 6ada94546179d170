"""Nothing of a record, and no sentence that templates need, is left out; everything stands under its heading."""

from __future__ import annotations

import pytest

from . import raw
from .prose import bare, plain, said
from .site import altered, leads, today, tree
from .test_first import below, of_each

Outline = list[tuple[str, str]]
"""(heading, field that it needs), in order; "" for one that is always there."""
SHOWN: dict[str, tuple[str, ...]] = {
    "stages": ("today", "avoid", "answer", "who", "means", "span", "evidence"),
    "conducts": ("todo", "avoid", "answer", "everyone", "liability", "evidence"),
    "tactics": ("counter", "todo", "avoid", "answer", "truth", "tell", "aim"),
    "documents": ("today", "avoid", "verify", "genuine", "unreliable", "answer", "issuer"),
    "letters": ("side_effects", "fields", "avoid", "send_to", "attach", "answer"),
    "questions": ("todo", "avoid", "answer", "detail"),
    "myths": ("todo", "avoid", "answer", "truth"),
    "cases": ("answer", "scenes", "lesson"),
}
"""Fields whose sentences stand on the page of a record, all of them."""
OUTLINES: dict[str, Outline] = {
    "stages": [
        *(("一步一步怎么做", ""), ("不要做", ""), ("为什么", ""), ("谁会联系你", ""), ("对你意味着什么", "")),
        *(("大概在什么时候", ""), ("他们这样做，合法吗", ""), ("常听到的话", "threats"), ("可能收到的东西", "papers")),
        *(("留证据", ""), ("可以找谁", "channels")),
    ],
    "conducts": [
        *(("看是谁在催", ""), ("一步一步怎么做", ""), ("不要做", ""), ("为什么", ""), ("对谁都适用的", "everyone")),
        *(("他们可能担什么责任", ""), ("留证据", ""), ("可以找谁", "channels")),
    ],
    "tactics": [
        *(("一步一步怎么做", ""), ("不要做", ""), ("为什么", ""), ("怎么看出来", ""), ("想让你做什么", "")),
        *(("常听到的话", ""), ("谁写到过", "")),
    ],
    "documents": [
        *(
            ("一步一步怎么做", ""),
            ("不要做", ""),
            ("怎样核实", ""),
            ("真的通常有什么", ""),
            ("靠不住的办法", "unreliable"),
        ),
        *(("可以照着写", "letters"), ("为什么", ""), ("谁能发，什么时候发", ""), ("可以找谁", "channels")),
    ],
    "letters": [
        *(
            ("副作用", ""),
            ("要自己填的", "fields"),
            ("不要写、不要说", ""),
            ("发给谁，怎样留底", ""),
            ("附什么", "attach"),
        ),
        *(("为什么", ""), ("可以找谁", "channels")),
    ],
    "questions": [("一步一步怎么做", ""), ("不要做", ""), ("为什么", ""), ("可以找谁", "channels")],
    "myths": [("一步一步怎么做", ""), ("不要做", ""), ("为什么", ""), ("谁这样说", "")],
    "cases": [("记住", "")],
}
"""The headings behind the first screen."""


def sentences(value: object) -> list[str]:
    """Every paragraph that an editor wrote into a field."""
    if isinstance(value, str):
        return [part.strip() for part in value.split("\n\n")]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [part for one in inner for part in sentences(one)]


@of_each
def test_every_sentence_stands_on_the_page(folder: str, key: str) -> None:
    record = raw.records(folder)[key]
    words = "".join(said(tree(uri)) for uri in (raw.uri(folder, key), *below(folder, key)))
    for field in SHOWN[folder]:
        for sentence in sentences(record.get(field)):
            assert bare(sentence) in words, field


def test_what_is_apart_is_one_tap_away() -> None:
    """The steps of the court stage: on its page each leads to its reasons, and back."""
    uri, apart = "stages/court.md", "stages/court/steps.md"
    assert {page for key in raw.STAGES for page in below("stages", key)} == {apart}
    record = raw.records("stages")["court"]
    steps = record["today"]
    listed = tree(uri).one(id="today").one("ol", "steps").elements
    assert [said(item) for item in listed] == [bare(step["act"]) for step in steps]
    whole = tree(apart)
    for number, (item, step) in enumerate(zip(listed, steps, strict=True), 1):
        assert leads(uri, item.one("a")) == f"stages/court/steps/#step-{number}"
        (fold,) = [fold for fold in whole.all("details") if fold.has("div", id=f"step-{number}")]
        assert said(fold.one("summary")) == bare(step["act"])
        assert said(fold.one("div")) == "".join(map(bare, sentences(step["why"])))
    assert leads(apart, whole.one("p", "crumb").one("a")) == "stages/court/"
    assert whole.one("p", "crumb").words == f"{record['title']} › 一步一步怎么做"
    assert bare(whole.one("p", "verdict").words) == bare(record["verdict_line"])
    made, title = today().page(apart), f"{record['heading']}：一步一步怎么做"
    assert (whole.one("h1").words, made.title, made.description) == (title, title, record["answer"])


@of_each
def test_everything_stands_under_its_heading(folder: str, key: str) -> None:
    record, shown = raw.records(folder)[key], tree(raw.uri(folder, key))
    found = [node.words for node in shown.below if node.tag in ("h2", "h3")]
    expected = [heading for heading, field in OUTLINES[folder] if not field or record.get(field)]
    wanted = iter(found)
    assert all(heading in wanted for heading in expected), found
    every = {heading for heading, _ in OUTLINES[folder]}
    assert [heading for heading in found if heading in every] == expected


@pytest.mark.parametrize("folder", list(OUTLINES))
def test_what_a_record_lacks_has_no_heading(folder: str) -> None:
    """Nor has what every record of its kind happens to have today."""
    for heading, field in [(heading, field) for heading, field in OUTLINES[folder] if field]:
        key, record = next((key, record) for key, record in raw.records(folder).items() if record.get(field))
        lacking = altered(raw.uri(folder, key), **{field: () if isinstance(record[field], list) else None})
        assert heading not in [node.words for node in lacking.below if node.tag in ("h2", "h3")], field


@of_each
def test_a_field_stands_behind_its_own_heading(folder: str, key: str) -> None:
    """What is to be done and what not, how to see and how to prove are not taken for each other."""
    record, shown = raw.records(folder)[key], tree(raw.uri(folder, key))
    anchors = {
        "todo": "todo",
        "today": "today",
        "evidence": "evidence",
        "verify": "verify",
        "side_effects": "side-effects",
    }
    anchors |= {"fields": "fields", "send_to": "send", "tell": "tell", "lesson": "lesson"}
    for field, anchor in anchors.items():
        if record.get(field) and field in SHOWN[folder]:
            words = "".join(map(said, (shown.at(anchor), *map(tree, below(folder, key)))))
            assert all(bare(sentence) in words for sentence in sentences(record[field])), field


def test_a_case_goes_step_by_step() -> None:
    for key, record in raw.records("cases").items():
        shown = tree(f"cases/{key}.md")
        assert f"改写自{raw.label('sources', record['source'])}" in shown.words
        for number, scene in enumerate(record["scenes"], 1):
            part = shown.at(f"step-{number}")
            assert shown.one(id=f"step-{number}").words == f"第 {number} 步"
            labels = [strong.words for strong in part.all("strong")]
            assert labels == ["发生了什么：", "对照条文：", "当时可以怎么做："]
            words = said(part)
            places = [words.index(bare(scene[name].split("\n\n")[0])) for name in ("happened", "law", "could")]
            assert places == sorted(places)


ELSEWHERE = {"common", "corrections", "limitation", "lost", "machines", "neutral"}
"""Files whose sentences stand in the frame of a page, or in what is made of one; `limitation` is tested by record."""
UNSEEN = {("conducts", "no-liability"), ("statutes", "no-backlinks")}
"""What is said of a record that lacks something, as none does."""
UNSEEN |= {("check", name) for name in raw.snippet("check") if name.startswith("say-")}
"""What the check says for itself, which comes with its data."""
FILES = sorted(path.stem for path in (raw.ROOT / "content/snippets").glob("*.md"))


@pytest.mark.parametrize("file", [file for file in FILES if file not in ELSEWHERE])
def test_every_sentence_that_templates_need_is_shown(file: str) -> None:
    uris = [uri for uri in today().plans if _about(file, uri)]
    words = "".join(said(tree(uri)) for uri in uris)
    for name, text in raw.snippet(file).items():
        for part in plain(text).split("\n\n") if (file, name) not in UNSEEN else ():
            assert bare(part.lstrip("#").replace("\n", "")) in words, name


def _about(file: str, uri: str) -> bool:
    if file.startswith("tool-"):
        return uri == f"tools/{file.removeprefix('tool-')}.md"
    place = {"check": "tools/check-message.md", "card": "handbook/card.md"}
    place |= {name: f"about/{name}.md" for name in ("unverified", "changes")}
    return uri == place.get(file) or (uri.startswith(f"{file}/") and uri.endswith(".md") and file not in place)
