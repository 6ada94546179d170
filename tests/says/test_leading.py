"""Where a page leads to besides its records, and what is written on it once and for all."""

from __future__ import annotations

import pytest

from . import raw
from .prose import bare, said
from .site import altered, leads, today, tree
from .test_clocks import CLOCKS
from .test_first import CRISIS, of_each, place
from .tree import Node

RATES = ("等级是什么意思", "about/verification/")
JUMPS = {"rulings": "合法吗", "threats": "常听到的话", "evidence": "留证据", "channels": "找谁", "basis": "依据"}


def onward(folder: str, key: str, record: raw.Fields) -> list[tuple[str, str]]:
    """(words, address) of what every such page leads to, in order."""
    found = []
    if folder == "stages":
        found += [(label, f"stages/{key}/#{a}") for a, label in JUMPS.items() if a != "threats" or record["threats"]]
        found += [("全部期限，怎样数", "deadlines/")]
    if folder in ("documents", "letters", "questions", "myths") and record.get("clocks"):
        found += [("依据", f"deadlines/#count-{CLOCKS[record['clocks'][0]]['counting']}")]
    if folder in ("documents", "letters", "questions") and record.get("clocks"):
        found += [("怎样数日子", "deadlines/#counting"), ("误了怎么办", "deadlines/#clocks")]
    found += [(way["name"], place(way["see"])) for way in record.get("then") or []]
    if folder in ("stages", "tactics") or record.get("danger"):
        found += [("更多", "help/now/")]
    if folder == "conducts":
        found += [("照你的情形看：谁放的、哪天、几点", f"tools/conduct/#conduct={key}")]
        found += [("记进催收记录本", f"tools/evidence/#conduct={key}")]
    if folder == "stages":
        found += [("每种文书怎样核实", "documents/")] * bool(record["papers"]) + [("记进催收记录本", "tools/evidence/")]
    if folder == "letters" and record["kind"] == "letter":
        found += [(f"副作用 {len(record['side_effects'])} 条，先看", f"letters/{key}/#side-effects")]
    return [*found, RATES]


@of_each
def test_what_every_page_of_a_kind_leads_to(folder: str, key: str) -> None:
    uri, record = raw.uri(folder, key), raw.records(folder)[key]
    links = iter([(link.words, leads(uri, link)) for link in tree(uri).all("a") if "href" in link.attrs])
    for wanted in onward(folder, key, record):
        assert wanted in links or (wanted == RATES and not tree(uri).has(id="basis")), wanted


LEADING = {
    "conducts/index.md": {"不知道": "questions/who-lent/", "照你的情形看：谁放的、哪天、几点": "tools/conduct/"},
    "stages/index.md": {"来源文章怎么分": "sources/#splits"},
    "handbook/index.md": {"只要一张纸：随身卡": "handbook/card/"},
    "tools/limitation.md": {"时效的全部说明": "deadlines/unpaid/#limitation"},
    "help/index.md": {CRISIS["more"]: "help/now/", CRISIS["others"]: "help/now/#somebody"},
    "sources/s1.md": {"来源": "sources/"},
    "more/index.md": {"关于本站 是什么，不是什么": "about/"},
    "statutes/civil-code/676.md": {"怎样核对": "about/verification/", "法条": "statutes/"},
}


@pytest.mark.parametrize("uri", list(LEADING))
def test_what_a_list_leads_to(uri: str) -> None:
    links = {link.words: leads(uri, link) for link in tree(uri).all("a")}
    assert {words: links.get(words) for words in LEADING[uri]} == LEADING[uri]


HEARD = """前后条文 本页内容 前后阶段 结果 按拼音 按手里的东西
真实年化的结果 折成一年的结果 多付利息的结果 先抵什么的结果 记下的"""
LABELS = """白话 从哪天起 约束谁 怎样数 误了 民事 监管 治安 刑事 怎样做 对你意味着什么 重新算、暂停、延长
发生了什么 对照条文 当时可以怎么做 管什么 不管什么 带什么 多久 没满时 满了以后 电话
现在 不要 不要说 期限同 放假 周末要上班"""
BUTTONS = """打印 转发 分享 复制引用 全部展开 复制正文 存成Word 存成文本 只打印这封信 只打印这段话
加一件事 记下 加一笔欠款"""
KINDS = {*raw.LABELS.values(), *(stage["title"] for stage in raw.records("stages").values())}


def pages() -> list[Node]:
    """Of provisions those of one law, and those that are reported."""
    kept = ("civil-code/", "collection-standard/", "index.md")
    uris = [uri for uri in today().plans if uri.endswith(".md")]
    return [tree(uri) for uri in uris if not uri.startswith("statutes/") or uri.split("/", 1)[1].startswith(kept)]


def test_what_is_written_once_and_for_all() -> None:
    """The labels in front of sentences, those that are only heard, what stands on a button, what a box is called."""
    heard, labels, buttons, boxes = (set[str]() for _ in range(4))
    for node in [node for page in pages() for node in page.below]:
        heard |= {node.attrs["aria-label"]} if "aria-label" in node.attrs else set()
        labels |= {node.words[:-1]} if node.tag == "strong" and node.words.endswith("：") else set()
        buttons |= {node.words.replace(" ", "")} if node.tag == "button" else set()
        boxes |= {node.words} if node.tag == "p" and "kind" in node.classes else set()
    assert heard == set(HEARD.split())
    assert labels - KINDS == set(LABELS.split())
    assert buttons == set(BUTTONS.split())
    assert boxes == {"转述，非官方文本", "可以回一句"}


def test_what_holds_today_is_said_with_the_day() -> None:
    for uri in ("handbook/index.md", "handbook/card.md"):
        assert f"生成于 {today().library.today} 不是法律意见" in tree(uri).words


LACKING = {"clocks": ("section", "clocks"), "fork": ("section", "fork"), "limitation": ("aside", "limitation")}
LACKING |= {"then": ("p", "then")}


@pytest.mark.parametrize("folder", ["stages", "conducts", "tactics", "documents", "letters", "questions", "myths"])
def test_what_a_record_lacks_leaves_no_frame(folder: str) -> None:
    """Nor does what every record of its kind happens to have today."""
    for field, (tag, cls) in LACKING.items():
        for key in [key for key, record in raw.records(folder).items() if record.get(field)][:1]:
            empty = () if isinstance(raw.records(folder)[key][field], list) else None
            assert tree(raw.uri(folder, key)).has(tag, cls) or (folder, field) == ("myths", "clocks")
            lacking = altered(raw.uri(folder, key), **{field: empty})
            assert not lacking.has(tag, cls), field
            assert not lacking.has("section", "running") or field != "clocks"
            assert not lacking.has(id="conditions") or field != "clocks"


def test_a_page_without_law_says_so() -> None:
    key = next(iter(raw.records("myths")))
    bare_words = bare(raw.snippet("common")["no-basis"])
    assert bare_words not in said(tree(f"myths/{key}.md"))
    for uri in today().plans:
        if uri.startswith(("myths/", "questions/", "letters/")) and not uri.endswith("index.md"):
            assert (bare_words in said(tree(uri))) == (not tree(uri).has(id="basis")), uri
