"""The first screen of a record's page, and what every such page ends with."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest

from . import laws, raw
from .prose import bare, plain, said
from .site import address, leads, today, tree
from .tree import Node

KINDS = ("stages", "conducts", "tactics", "documents", "letters", "questions", "myths", "cases")
CRISIS = raw.table("crisis")


def of_each(test: Callable[[str, str], None]) -> Callable[[str], None]:
    """A test of each record, as one test of a kind: there are hundreds."""

    def of_kind(folder: str) -> None:
        for key in raw.records(folder):
            try:
                test(folder, key)
            except AssertionError as error:
                raise AssertionError(f"{folder}/{key}") from error

    of_kind.__name__ = of_kind.__qualname__ = test.__name__
    return pytest.mark.parametrize("folder", KINDS)(of_kind)


def page(folder: str, key: str) -> tuple[str, raw.Fields, Node]:
    uri = raw.uri(folder, key)
    return uri, raw.records(folder)[key], tree(uri)


def place(name: str) -> str:
    """Where a page that an editor names (`channels#police`, `myths/late-fee`) is published."""
    path, hash_, anchor = name.partition("#")
    folder, _, key = path.partition("/")
    if key and folder in raw.SHARED:
        return address(raw.uri(folder, key))
    return f"{path}/{hash_}{anchor}"


def way_out(uri: str, step: raw.Fields) -> tuple[str, str]:
    """The words and the address of what a step of a page leads to."""
    if "call" in step:
        number = raw.records("channels")[step["call"]]["phone"]
        return f"打 {number}", f"tel:{number}"
    if "say" in step:
        return "照着念", f"letters/{step['say']}/#text"
    if "write" in step:
        if uri.startswith("letters/"):
            return "写另一封", f"letters/{step['write']}/"
        return "写这封信", f"letters/{step['write']}/#text"
    return "看这一页", place(step["see"])


def check_steps(uri: str, shown: Node, now: list[raw.Fields]) -> None:
    """The steps to take now, each with what it leads to."""
    items = shown.one("ol").elements
    assert [bare(item.one("span").words) for item in items] == [bare(step["act"]) for step in now]
    links = [item.one("a", "do") for item in items]
    found = [(a.words, a.attrs["href"] if a.attrs["href"].startswith("tel:") else leads(uri, a)) for a in links]
    assert found == [way_out(uri, step) for step in now]


def check_never(shown: Node, never: list[str]) -> None:
    assert [said(item) for item in shown.one("ul").elements] == [bare(item) for item in never]


def check_help(shown: Node) -> None:
    """The box for who is in danger: each number with what it is for."""
    assert shown.one("p", "calls").words == "".join(one["phone"] + one["label"] for one in CRISIS["calls"])
    numbers = [a.attrs["href"] for a in shown.all("a", "call")]
    assert numbers == [f"tel:{one['phone']}" for one in CRISIS["calls"]]
    assert shown.has("a", href="../../help/now/") or shown.has("a", href="../help/now/")


@of_each
def test_what_it_says_first(folder: str, key: str) -> None:
    uri, record, shown = page(folder, key)
    (verdict,) = shown.all(cls="verdict")
    words = bare(verdict.without(".tag", ".note", "wbr").raw)
    assert words == bare(record["verdict_line"])
    assert verdict.tag == ("h1" if folder == "myths" else "p")
    if folder == "myths":
        assert verdict.one(cls="tag").words == raw.badge("verdicts", record["verdict"])
        assert shown.one("p", "claimed").words.startswith("有人说：")
    heading = {"conducts": "{title}，合法吗", "documents": "收到{title}", "stages": "{heading}"}.get(folder, "{title}")
    if folder != "myths":
        assert shown.one("h1").words == heading.format(**record)
    check_steps(uri, shown.one("section", "now"), record["now"])
    check_never(shown.one("section", "never"), record["never"])


@of_each
def test_help_stands_where_there_is_danger(folder: str, key: str) -> None:
    _, record, shown = page(folder, key)
    boxes = shown.all("aside", "help")
    assert len(boxes) == (folder in ("stages", "tactics") or record.get("danger", False))
    for box in boxes:
        check_help(box)


@of_each
def test_the_reminder_of_the_limitation(folder: str, key: str) -> None:
    _, record, shown = page(folder, key)
    check_limitation(shown, record)


def check_limitation(shown: Node, record: raw.Fields) -> None:
    """What may happen to the three years stands where the record asks for it, and nowhere else."""
    asked = record.get("limitation")
    reminders = [bare(aside.without(".note").raw) for aside in shown.all("aside", "limitation")]
    written = bare(plain(raw.snippet("limitation")[asked])) if asked else ""
    assert reminders == ([written] if asked else [])


@of_each
def test_how_sure_it_is(folder: str, key: str) -> None:
    uri, record, shown = page(folder, key)
    listed = listed_places(uri, shown)
    checked, sure = chips(shown)
    assert checked.words == f"核对于 {record['checked']}"
    assert sure.words == laws.sureness(set(listed))
    apart = {place for other in below(folder, key) for place in listed_places(other, tree(other))}
    assert set(laws.basis(record)) <= set(listed) | apart
    assert set(laws.limitation(record)) <= set(listed)
    assert sure.attrs.get("href") == ("#basis" if listed else None)
    if not listed:
        assert not shown.has(id="basis")


def below(folder: str, key: str) -> list[str]:
    """The pages below that of a record, on which what is too much for it stands."""
    return [uri for uri in today().plans if uri.startswith(f"{folder}/{key}/") and folder != "statutes"]


def chips(shown: Node) -> list[Node]:
    """Day of checking, and how sure the page is."""
    (line,) = [line for line in shown.all("p", "sure") if line.has(cls="chip")]
    return line.all(cls="chip")


def listed_places(uri: str, shown: Node) -> list[laws.Place]:
    """The provisions listed as the basis of a page; each is called by its name, with its grade."""
    found = []
    notes = shown.all("ol", "notes")
    for number, item in enumerate(notes[0].elements if notes else [], 1):
        assert item.attrs["id"] == f"note-{number}"
        link = item.one("a", "cite")
        _, law, article, rest = leads(uri, link).split("/")
        place = law, article
        assert link.words.startswith(laws.called(place))
        assert (link.words == laws.called(place)) == (rest == "")
        assert item.one(cls="tag").words == raw.badge("grades", raw.provisions()[place]["grade"])
        found.append(place)
    if notes:
        (count,) = [fold.one("summary").one(cls="count").words for fold in shown.all("details") if fold.has(id="basis")]
        assert count == f"{len(found)} 条"
    assert len(set(found)) == len(found)
    return found


@of_each
def test_every_mark_leads_to_its_note(folder: str, key: str) -> None:
    _, _, shown = page(folder, key)
    notes = {node.attrs["id"] for node in shown.below if node.attrs.get("id", "").startswith("note-")}
    for mark in shown.all("a", "note"):
        anchor = mark.attrs["href"].removeprefix("#")
        assert mark.words == anchor.split("-")[1]
    led = {
        link.attrs["href"].removeprefix("#")
        for link in shown.all("a")
        if link.attrs.get("href", "").startswith("#note-")
    }
    assert led <= notes


@of_each
def test_whom_to_turn_to(folder: str, key: str) -> None:
    uri, record, shown = page(folder, key)
    names = record.get("channels") or []
    assert shown.has(id="channels") == bool(names)
    if not names:
        return
    (fold,) = [fold for fold in shown.all("details") if fold.has(id="channels")]
    assert fold.one("summary").words == f"可以找谁 {len(names)} 处"
    check_phones(uri, shown.one(id="channels"), names)


def check_phones(uri: str, shown: Node, names: list[str]) -> None:
    """Channels by name, each with the number that its record has."""
    channels = raw.records("channels")
    items = shown.one("ul", "links").elements
    expected = [f"{channels[name]['title']} {channels[name].get('phone', '')}".strip() for name in names]
    assert [item.words for item in items] == expected
    for item, name in zip(items, names, strict=True):
        number = channels[name].get("phone")
        assert leads(uri, item.all("a")[0]) == f"channels/#{name}"
        assert [a.attrs["href"] for a in item.all("a", "call")] == ([f"tel:{number}"] if number else [])


@of_each
def test_what_it_is_related_to(folder: str, key: str) -> None:
    uri, _, shown = page(folder, key)
    groups = related(folder, key, elsewhere(uri, shown))
    assert shown.has(id="related") == bool(groups)
    if not groups:
        return
    section = shown.one(id="related")
    assert [h.words for h in section.all("h3")] == [label for label, _ in groups]
    found = [[(a.words, leads(uri, a)) for a in part.all("a")] for part in section.all("ul")]
    assert found == [entries for _, entries in groups]
    (fold,) = [fold for fold in shown.all("details") if fold.has(id="related")]
    assert fold.one(cls="count").words == f"{sum(len(entries) for _, entries in groups)} 篇"


def elsewhere(uri: str, shown: Node) -> set[str]:
    """Where links lead that stand before those to what is related."""
    page = shown.without(".neighbours")
    behind = [*page.all(id="related"), *page.all(cls="notes")]
    hidden = {id(a) for section in behind for a in section.all("a")}
    return {leads(uri, a) for a in page.all("a") if id(a) not in hidden and "href" in a.attrs}


def related(folder: str, key: str, linked: Collection[str] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
    """(label, [(title, address)]) of what a record names or what names it; channels stand elsewhere."""
    found = raw.related().get((folder, key), set())
    named = raw.named(raw.records(folder)[key])
    groups = []
    for other in raw.ORDER:
        keys = [name for name in raw.records(other) if (other, name) in found] if other != "channels" else []
        keys = [name for name in keys if address(raw.uri(other, name)) not in linked]
        keys = sorted(keys, key=lambda name: (other, name) not in named)[:6]
        if keys:
            groups.append(
                (raw.LABELS[other], [(raw.called(other, name), address(raw.uri(other, name))) for name in keys])
            )
    return groups


@of_each
def test_when_it_was_checked_stands_at_its_end(folder: str, key: str) -> None:
    _, record, shown = page(folder, key)
    assert shown.one("p", "foot").words.startswith(f"核对于 {record['checked']}")
