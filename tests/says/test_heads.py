"""What is said of a page where it is found: in its head, for search engines and for who forwards it."""

from __future__ import annotations

from . import laws, raw
from .site import today, tree
from .test_first import of_each


@of_each
def test_what_is_said_of_a_page_where_it_is_found(folder: str, key: str) -> None:
    made, record = today().page(raw.uri(folder, key)), raw.records(folder)[key]
    assert made.title == raw.called(folder, key)
    assert made.description == " ".join(record["answer"].split())


LISTED = {"more": "more", "check-message": "check", "card": "card", "unverified": "unverified"}


def test_what_is_said_of_a_list_where_it_is_found() -> None:
    for uri in today().plans:
        folder, _, name = uri.removesuffix(".md").partition("/")
        file = LISTED.get(name) or {"tools": f"tool-{name}", "about": name}.get(folder) or folder * (name == "index")
        if uri.endswith(".md") and (raw.ROOT / f"content/snippets/{file}.md").is_file():
            head, made = raw.front(f"snippets/{file}"), today().page(uri)
            assert (made.title, made.description) == (head["title"], head["description"]), uri


def headed() -> dict[str, tuple[str, str]]:
    """Page → (title, description), of what is neither the page of a record nor a list."""
    found = {}
    for key, law in raw.records("statutes").items():
        found[f"statutes/{key}/index.md"] = (f"《{law['title']}》", law["scope"])
        uri, own = f"statutes/{key}/list-2.md", [place for place in raw.provisions() if place[0] == key]
        if uri in today().plans:
            shown = tree(uri).at("provisions").one("ul").all("p")
            listed = [place for place in own if laws.title(place) in {p.all("a")[0].words for p in shown if p.has("a")}]
            span = f"{laws.title(listed[0])}至{laws.title(listed[-1])}"
            found[uri] = (f"《{law['title']}》{span}", law["scope"])
    for (law, number), held in raw.provisions().items():
        found[f"statutes/{law}/{number}.md"] = (laws.called((law, number)), held["plain"])
    for key, threat in raw.records("threats").items():
        found[f"threats/{key}.md"] = (f"{threat['title']}：五个阶段各怎样", threat["answer"])
    for key, source in raw.table("vocab/sources").items():
        found[f"sources/{key.lower()}.md"] = (f"{source['label']}，逐项核对", source["definition"])
    parts: dict[str, list[str]] = {}
    for clock in raw.records("deadlines").values():
        parts.setdefault(clock["holding"], []).append(clock["title"])
    for holding, titles in parts.items():
        list_title = f"{raw.front('snippets/deadlines')['title']}：{raw.label('holdings', holding)}"
        found[f"deadlines/{holding}.md"] = (list_title, "；".join(titles))
    return found


def test_what_is_said_of_every_other_page_where_it_is_found() -> None:
    expected = {uri: (title, " ".join(line.split())) for uri, (title, line) in headed().items()}
    found = {uri: today().page(uri) for uri in expected}
    assert {uri: (made.title, made.description) for uri, made in found.items()} == expected
    letters = {uri: today().page(uri) for uri in today().plans if uri.startswith("terms/") and uri != "terms/index.md"}
    terms = raw.records("terms").values()
    for uri, made in letters.items():
        letter = uri.removeprefix("terms/").removesuffix(".md")
        own = [term["title"] for term in terms if term["letter"] == letter]
        assert made.title == f"{raw.front('snippets/terms')['title']}：{letter.upper()}"
        assert all(title in made.description for title in own)
        assert len(made.description) == len("、".join(own))
