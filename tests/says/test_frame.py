"""What stands around the words of a page: its name, its place, what can be done with it, where its links lead."""

from __future__ import annotations

from . import raw
from .site import URL, address, leads, today, tree
from .test_first import of_each
from .test_whole import SHOWN
from .tree import Node, read


def test_every_page_has_one_heading_that_names_it() -> None:
    for uri in today().plans:
        if uri.endswith(".md"):
            assert today().page(uri).html.count("<h1") == 1, uri
            assert today().page(uri).title, uri
            assert today().page(uri).description, uri
            assert len(tree(uri).one("h1").words) >= 2, uri


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
