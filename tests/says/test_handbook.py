"""Lists that repeat what the pages say: the handbook, the sources, the clocks one by one."""

from __future__ import annotations

import pytest
from lawbook.prose import Prose

from . import laws, raw
from .prose import bare, said
from .site import again, leads, today, tree
from .test_clocks import CLOCKS, headline
from .test_first import place, related
from .tree import Node


def linked(uri: str, node: Node) -> list[tuple[str, str]]:
    return [(link.words, leads(uri, link)) for link in node.all("a") if link.words]


def own(folder: str, *kinds: str) -> list[tuple[str, str]]:
    """Title and address of each record, or of those of a kind."""
    found = raw.records(folder).items()
    return [(one["title"], f"{folder}/{key}/") for key, one in found if not kinds or one["kind"] in kinds]


def test_everything_in_the_handbook_leads_to_its_page() -> None:
    uri = "handbook/index.md"
    shown, stages = tree(uri), raw.records("stages")
    assert [link for h in shown.at("stages").all("h3") for link in linked(uri, h)] == own("stages")
    lines = [p for p in shown.at("stages").all("p") if p.words and not p.has("strong")][-5:]
    assert [said(p) for p in lines] == [bare(stages[key]["verdict_line"]) for key in raw.STAGES]
    assert [leads(uri, a) for a in shown.at("rights").one("tbody").all("a")] == [where for _, where in own("conducts")]
    channels = linked(uri, next(p for p in shown.at("channels").all("p") if p.has("strong")))
    assert channels == [(one["title"], f"channels/#{key}") for key, one in raw.records("channels").items()]
    told = [f"{one['title']} {one.get('phone', '')}".strip() for one in raw.records("channels").values()]
    assert next(p for p in shown.at("channels").all("p") if p.has("strong")).raw.split("　") == told
    assert [link for h in shown.at("scripts").all("h3") for link in linked(uri, h)] == own("letters", "script")
    assert linked(uri, shown.at("letters").elements[0]) == own("letters", "letter")
    assert shown.at("letters").elements[0].raw.split("　") == [title for title, _ in own("letters", "letter")]
    texts = bare(shown.at("scripts").raw)
    for letter in raw.records("letters").values():
        assert letter["kind"] != "script" or all(bare(line) in texts for line in letter["text"].split("\n"))


def test_the_clocks_of_the_handbook_with_what_starts_them() -> None:
    """Without what stands in brackets: a table has no room for it."""
    uri = "handbook/index.md"
    for row in tree(uri).at("clocks").one("tbody").elements:
        holding, name, span, start = row.all("td")
        clock = CLOCKS[leads(uri, name.one("a")).split("#")[1]]
        assert (name.words, span.words) == (clock["title"], headline(leads(uri, name.one("a")).split("#")[1]))
        assert holding.words == raw.label("holdings", clock["holding"])
        assert start.words
        assert bare(start.words.rstrip("…")) in bare(clock["trigger"]), clock["title"]


def test_where_the_sources_contradict_each_other() -> None:
    uri = "sources/index.md"
    shown = tree(uri)
    found = shown.at("conflicts").elements
    told = raw.table("sources/conflicts").values()
    assert [bare(p.words) for p in found[::2]] == [bare(f"{one['topic']}各篇：{one['says']}") for one in told]
    assert [said(p).removesuffix("看这一页") for p in found[1::2]] == [bare(f"本站：{one['ruling']}") for one in told]
    assert [leads(uri, p.all("a")[-1]) for p in found[1::2]] == [place(one["page"]) for one in told]
    splits = {"S0": "S0", "S1": "S1", "S2a": "S2（甲）", "S2b": "S2（乙）", "S2c": "S2（丙）"}
    part, stages = shown.at("splits"), raw.records("stages")
    assert [strong.words for strong in part.all("strong")] == list(splits.values())
    for ul, split in zip(part.all("ul")[-len(splits) :], splits, strict=True):
        expected = [f"{stages[key]['title']}：{stages[key]['splits'][split]}" for key in raw.STAGES]
        assert [said(item) for item in ul.elements] == [bare(line) for line in expected]
    for source in ("S0", "S1", "S2", "S3", "S4"):
        page, term = tree(f"sources/{source.lower()}.md"), raw.table("vocab/sources")[source]
        assert page.one("h1").words == f"{term['label']}，逐项核对"
        assert page.one("p", "crumb").words == f"来源 › {term['label']}"
        assert said(page.elements[2]) == bare(term["definition"])


def test_a_clock_says_what_to_do_and_what_happens_then() -> None:
    for key, clock in CLOCKS.items():
        uri = raw.whole("deadlines", key).partition("#")[0]
        shown = tree(uri).one("div", id=key)
        lists = [[said(item) for item in ul.elements] for ul in shown.elements if ul.tag == "ul"][1:]
        assert lists == [list(map(bare, clock[name])) for name in ("restarts", "missed") if clock.get(name)], key
        lines = [p.one("strong").words for p in shown.all("p") if p.has("strong")][1:]
        asked = (("like", "期限同："), ("how", "怎样做："), ("restarts", "重新算、暂停、延长："), ("missed", "误了："))
        heads = [*(label for name, label in asked if clock.get(name)), "怎样数："]
        assert lines[: len(heads)] == heads, key
        how = [said(p).removeprefix("怎样做") for p in shown.all("p") if p.words.startswith("怎样做：")]
        assert how == ([bare(clock["how"].split("\n\n")[0])] if clock.get("how") else []), key
        groups = [p for p in shown.elements if p.tag == "p" and p.all("a") and p.words.split("：")[0] in LABELS]
        assert [(p.one("strong").words[:-1], linked(uri, p)) for p in groups] == related("deadlines", key), key
        notes = [said(p) for item in shown.one("ul", "variants").elements for p in item.elements if p.tag == "p"]
        written = [part for one in clock["variants"].values() for part in (one.get("note") or "").strip().split("\n\n")]
        assert notes == [bare(part) for part in written if part], key
        marks = shown.one("ul", "variants").all("small")
        for small, variant in zip(marks, clock["variants"].values(), strict=True):
            assert len(small.all("a", "note")) == len({laws.read(line)[0] for line in variant["basis"]}), key


LABELS = set(raw.LABELS.values())


def test_what_stands_behind_a_number() -> None:
    facts = raw.table("facts").values()
    for row, fact in zip(tree("deadlines/index.md").at("facts").one("tbody").elements, facts, strict=True):
        assert row.all("td")[1].without(".grade").words == "".join(fact["basis"])


def test_the_glossary_says_what_a_word_means() -> None:
    listed = tree("terms/index.md")
    for key, term in raw.records("terms").items():
        written = [*term["definition"].strip().split("\n\n"), *(term.get("more") or "").strip().split("\n\n")]
        written += [f"也叫：{'、'.join(term['aliases'])}"] if term.get("aliases") else []
        assert said(listed.at(key)).startswith(bare(written[0])), key
        whole = leads("terms/index.md", listed.one("h3", id=key).one("a")).partition("/#")[0]
        assert tree(f"{whole}.md").one("h2", id=key).words == term["title"]
        found = [said(p) for p in tree(f"{whole}.md").at(key).elements if p.tag == "p"]
        assert found[: len([line for line in written if line])] == [bare(line) for line in written if line], key


@pytest.mark.parametrize(("folder", "field"), [("terms", "definition"), ("documents", "verdict_line")])
def test_a_list_names_the_law_that_its_sentences_name(folder: str, field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which none of them does today."""
    records = today().library.records[folder]
    key = next(iter(records))
    cited = records[key].model_copy(update={field: Prose("依据《民法典》第六百七十六条。")})
    monkeypatch.setitem(records, key, cited)
    (note,) = again(f"{folder}/index.md").one("ol", "notes").elements
    assert note.one("a", "cite").words == laws.called(("civil-code", "676"))


def test_a_word_is_not_explained_by_itself() -> None:
    """It leads to others only; on the other pages it leads here."""
    links = 0
    for key in raw.records("terms"):
        whole = leads("terms/index.md", tree("terms/index.md").one("h3", id=key).one("a")).partition("/#")[0]
        for uri in ("terms/index.md", f"{whole}.md"):
            found = [leads(uri, a).rpartition("#")[2] for a in tree(uri).at(key).all("a", "term")]
            links += len(found)
            assert key not in found, (uri, key)
    assert links > 50


def test_the_changes_say_what_changed_and_what_it_means() -> None:
    shown = tree("about/changes.md")
    for key, change in raw.records("changes").items():
        told = [said(p) for p in shown.at(key).elements if "sure" not in p.classes and "foot" not in p.classes]
        written = [*change["text"].strip().split("\n\n"), *f"对你意味着什么：{change['means']}".strip().split("\n\n")]
        assert told == [bare(part) for part in written], key


def test_a_channel_says_what_it_takes() -> None:
    shown = tree("channels/index.md")
    for key, channel in raw.records("channels").items():
        part = shown.at(key)
        words = said(part)
        for name, label in (("takes", "管什么"), ("not_takes", "不管什么"), ("clock", "多久")):
            if channel.get(name):
                assert bare(f"{label}：{channel[name].split(chr(10))[0]}") in words, (key, name)
        bring = [said(item) for ul in part.elements if ul.tag == "ul" for item in ul.elements]
        assert bring == [bare(one) for one in channel.get("bring") or []], key
