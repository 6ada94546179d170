"""Nothing of a record, and no sentence that templates need, is left out; everything stands under its heading."""

from __future__ import annotations

import pytest

from . import raw
from .prose import bare, plain, said
from .site import URL, address, altered, leads, today, tree
from .test_first import below, of_each
from .tree import Node, read

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


def test_every_page_has_one_heading_that_names_it() -> None:
    for uri in today().plans:
        if uri.endswith(".md"):
            assert today().page(uri).html.count("<h1") == 1, uri
            assert today().page(uri).title, uri
            assert today().page(uri).description, uri
            assert len(tree(uri).one("h1").words) >= 2, uri


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


def test_every_page_ends_with_who_we_are() -> None:
    for uri, plan in today().plans.items():
        if uri.endswith(".md") and plan.template != "more.html.j2":
            foot = tree(uri).one("p", "foot")
            assert tree(uri).elements[-1] is foot, uri
            assert foot.words.endswith("我们是谁、不是谁。"), uri


CRUMBS = {
    "conducts": "合法吗 › 行为",
    "tactics": "套路 › 手法",
    "myths": "真假 › 说法",
}
CRUMBS |= {"cases": "示例 › 一步一步看"}


@of_each
def test_where_a_page_belongs(folder: str, key: str) -> None:
    record, uri = raw.records(folder)[key], raw.uri(folder, key)
    crumb = tree(uri).one("p", "crumb")
    assert leads(uri, crumb.one("a")) == f"{folder}/"
    if folder == "letters":
        assert crumb.words == f"模板 › {'文书' if record['kind'] == 'letter' else '要说的话'}"
    elif folder == "questions":
        assert crumb.words == f"问答 › {record['topic']}"
    elif folder == "documents":
        assert crumb.words == f"文书 › {record['sender']}"
    elif folder != "stages":
        assert crumb.words == CRUMBS[folder]


def test_every_link_leads_somewhere_and_to_what_it_is_called() -> None:
    titles = {
        raw.called(folder, key): {address(place(folder, key)).partition("#")[0] for place in (raw.uri, raw.whole)}
        for folder in SHOWN
        if folder != "terms"
        for key in raw.records(folder)
    }
    for uri in today().plans:
        if uri.startswith("statutes/") or not uri.endswith(".md"):
            continue
        for link in tree(uri).all("a"):
            assert link.attrs.get("href"), (uri, link)
            place = link.attrs["href"].removeprefix("#")
            assert link.attrs["href"] != f"#{place}" or f' id="{place}"' in today().page(uri).html, (uri, link)
            own = uri == "terms/index.md" or "term" in link.classes
            if link.words in titles and not own and not link.attrs["href"].startswith("#"):
                assert leads(uri, link).partition("#")[0] in titles[link.words], (uri, link)
        assert all(image.attrs.get("src") for image in tree(uri).all("img"))


@of_each
def test_what_can_be_done_with_a_page(folder: str, key: str) -> None:
    line = tree(raw.uri(folder, key)).all("p", "share")[0]
    words = [node.words for node in line.elements]
    ahead = ["写这封信"] if folder == "letters" and raw.records(folder)[key]["kind"] == "letter" else []
    assert [word for word in words if word != "海报"] == [*ahead, "转发", "分享", "打印"]
    places = [node.attrs["href"].rpartition("/")[2] for node in line.all("a")]
    assert places == ["#text"] * len(ahead) + [f"{key}.png"] * words.count("海报")
    (title,) = {node.attrs["data-title"] for node in line.all("button") if "data-title" in node.attrs}
    called = ("套路：" if folder == "tactics" else "") + raw.called(folder, key)
    assert title == called
    shares = [node.attrs["data-share"] for node in line.all("button")]
    assert shares == ["link", "sheet", "print"]
    assert all("hidden" in node.attrs for node in line.all("button"))


def test_a_neutral_page_says_nothing_of_what_it_leads_to() -> None:
    head = raw.front("snippets/neutral")
    uris = [uri for uri, plan in today().plans.items() if plan.template == "neutral.html.j2"]
    assert len(uris) >= sum(len(raw.records(folder)) for folder in SHOWN)
    for uri in uris[::40]:
        shown = tree_of_file(uri)
        named = [node for node in shown.all("meta") if "content" in node.attrs]
        meta = {node.attrs.get("name") or node.attrs.get("property"): node.attrs["content"] for node in named}
        for name in ("description", "og:description"):
            assert meta[name] == head["description"]
        assert meta["og:site_name"] == "阅读资料"
        assert meta["og:title"] == shown.one("title").words == shown.one("h1").words == head["title"]
        assert (meta["robots"], meta["referrer"], meta["og:type"]) == ("noindex", "no-referrer", "website")
        assert meta["og:url"] == URL + uri.removesuffix("index.html")
        assert meta["og:image"] == f"{URL}s/picture.png"
        card = today().plans[uri].values["card"]
        assert leads(uri, shown.one("a", "open")) == card.address
        assert shown.one("a", "open").words == "打开内容"
        assert card.name not in today().page(uri).html
        assert shown.one("style").raw == "b{}"
        assert [img.attrs["src"].rpartition("/")[2] for img in shown.all("img")] == ["picture.png", "qr.png"]
        assert shown.one("button").attrs["data-share"] == "neutral"


def tree_of_file(uri: str) -> Node:
    """The tree of a whole file, without its first line."""
    return read(today().page(uri).html.replace("<!doctype html>", ""))


@of_each
def test_all_folds_of_a_page_open_at_once(folder: str, key: str) -> None:
    buttons = [node for node in tree(f"{folder}/{key}.md").all("button") if "data-unfold" in node.attrs]
    assert [button.words for button in buttons] == ["全部展开"] * (folder in SHOWN and folder != "cases")


def test_a_page_with_many_folds_opens_them_all_at_once() -> None:
    """Lists too; not a tool, which is answered question by question, nor the pages behind a provision."""
    for uri in [uri for uri in today().plans if uri.endswith(".md") and not uri.startswith(("tools/", "statutes/"))]:
        folds = len(tree(uri).all("details"))
        buttons = [node.words for node in tree(uri).all("button") if "data-unfold" in node.attrs]
        assert buttons == ["全部展开"] or (not buttons and folds < 3), uri
        assert folds or not buttons, uri
