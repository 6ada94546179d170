"""The templates: labels only, every kind of text through its own filter, nothing undefined, no link to nothing."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest
from conftest import LIBRARY, ROOT
from lawbook import pages, rendering, typed
from lawbook.cards import cards
from lawbook.prose import Official, Prose
from lawbook.sheet import Heading, NoSuchPage, Sheet
from lawbook.source import Invalid, Text
from markupsafe import Markup

OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(path for path in OVERRIDES.rglob("*") if path.suffix in (".j2", ".html"))
COMMENT = re.compile(r"\{#.*?#\}", re.S)
CLAIM = next(iter(LIBRARY.myths.values())).claim
PLANS = pages.plans(LIBRARY, OVERRIDES / "pages", cards(LIBRARY))
BOOK = pages.book(LIBRARY, PLANS)
FRAME = pages.Frame(cards(LIBRARY), "", "", "default-src 'self'", "assets/site.js", lambda name: Markup(name))


def sheet(uri: str = "stages/court.md") -> Sheet:
    return Sheet(BOOK, uri)


def shown(source: str, **values: object) -> str:
    environment = rendering.environment(OVERRIDES / "pages", LIBRARY)
    return environment.from_string(source).render(**{"sheet": sheet(), **values})


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_no_sentence_stands_in_a_template(path: Path) -> None:
    """Sentences are prose, and prose is read by the rules: it stands in `data/` or `content/snippets/`."""
    written = COMMENT.sub("", path.read_text("utf-8"))
    assert not re.findall(r"[^\n]*[。《][^\n]*", written)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_only_what_we_made_is_safe(path: Path) -> None:
    for marked in re.findall(r"\{\{([^}]*)\|\s*safe", path.read_text("utf-8")):
        assert marked.strip() in ("page.content", "style")
    assert "markdown=" not in path.read_text("utf-8")


@pytest.mark.parametrize("text", [Prose("我们的话"), Official("条文"), CLAIM, CLAIM.text])
def test_typed_text_is_shown_only_through_its_filter(text: object) -> None:
    with pytest.raises(jinja2.TemplateRuntimeError, match="过滤器"):
        shown("{{ text }}", text=text)


@pytest.mark.parametrize("name", ["prose", "line", "flow", "claim"])
def test_a_filter_takes_its_own_kind_of_text_alone(name: str) -> None:
    with pytest.raises(jinja2.TemplateRuntimeError, match="得到 Text"):
        shown(f"{{{{ text | {name} }}}}", text=Text("别的"))


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        shown("{{ record.titel }}", record=LIBRARY.stages["court"])


def test_markup_in_words_is_shown_letter_by_letter() -> None:
    assert shown("{{ text | prose }}", text=Prose("甲<b>&乙")) == "<p>甲&lt;b&gt;&amp;乙</p>"
    assert shown("{{ text }}", text=Text("<b>")) == "&lt;b&gt;"


def test_paragraphs_and_lines() -> None:
    assert shown("{{ text | prose }}", text=Prose("甲\n\n乙\n")) == "<p>甲</p>\n<p>乙</p>"
    assert shown("{{ text | flow }}", text=Prose("甲")) == "甲"
    assert shown("{{ text | flow }}", text=Prose("甲\n\n乙")) == "<p>甲</p>\n<p>乙</p>"
    assert shown("{{ text | line }}", text=Prose("甲\n\n乙")) == "甲 乙"
    assert shown("{{ letter_text(text) }}", text=Prose("甲\n乙\n\n丙")) == "<p>甲</p>\n<p>乙</p>\n<p>丙</p>"
    assert shown("{{ text | labelled('子') }}", text=Prose("甲\n\n乙")) == "<p><strong>子：</strong>甲</p>\n<p>乙</p>"


def test_citations_of_our_prose_are_links() -> None:
    law = sheet("about/unverified.md")
    found = shown("{{ text | line }}", text=Prose("见《民法典》第六百七十六条、第五百七十七条。"), sheet=law)
    assert found == (
        '见<a class="cite" href="../../statutes/civil-code/676/">《民法典》第六百七十六条</a>、'
        '<a class="cite" href="../../statutes/civil-code/577/">第五百七十七条</a>。'
    )
    reported = shown("{{ text | line }}", text=Prose("《自律公约》第十三条"), sheet=law)
    assert reported.endswith('</a><small class="grade grade-reported">转述</small>')
    assert 'class="uncited"' in shown("{{ text | line }}", text=Prose("《红楼梦》第三回，《民法典》第九千条"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("要还（《民法典》第六百七十六条）。", "要还[1]。"),
        ("要还（见《民法典》第六百七十六条）。", "要还[1]。"),
        ("要还，见《民法典》第六百七十六条。", "要还[1]。"),
        ("要还：《民法典》第六百七十六条，别拖。", "要还[1]，别拖。"),
        ("要还：《民法典》第六百七十六条、《刑法》第二十条", "要还[1][2]"),
        ("甲：《民法典》第六百七十六条。\n\n乙：《民法典》第六百七十六条第一款。", "甲[1]。 乙[1]。"),
        ("要还（依据《民法典》第六百七十六条）。", "要还（依据《民法典》第六百七十六条）。"),
        ("《民法典》第六百七十六条说要还。", "《民法典》第六百七十六条说要还。"),
        ("看：《民法典》第六百七十六条说要还。", "看：《民法典》第六百七十六条说要还。"),
        ("《民法典》第六百七十六条", "《民法典》第六百七十六条"),
    ],
)
def test_on_borrowers_pages_marks_stand_for_what_stands_aside(written: str, read: str) -> None:
    found = shown("{{ text | line }}", text=Prose(written))
    with_marks = re.sub(r'<a class="note" href="#note-(\d)(?:-p1)?">\1</a>', r"[\1]", found)
    assert re.sub(r"<[^>]*>", "", with_marks) == read


def test_a_note_names_a_provision_once_and_each_place_in_it() -> None:
    page = sheet()
    text = Prose("《民事诉讼法》第二百二十五条至第二百二十八条；甲（《民事诉讼法》第二百二十七条第二款、第三款）。")
    shown("{{ text | prose }}", text=text, sheet=page)
    assert [page.called(note.target) for note in page.notes.values()] == [
        f"《民事诉讼法》第二百二十{n}条" for n in ("五", "六", "七", "八")
    ]
    assert page.notes["civil-procedure-law", "227"].places == {"p2": "第二款", "p3": "第三款"}


def test_marks_of_one_note_that_follow_each_other_are_one() -> None:
    found = shown("{{ text | line }}", text=Prose("甲（《民事诉讼法》第二百二十七条第二款、第三款）。"))
    assert found == '甲<a class="note" href="#note-1">1</a>。'


def test_a_note_of_one_place_is_that_place() -> None:
    """Several places are each an anchor, and one mark leads to each."""
    page = sheet()
    text = Prose(
        "甲（《民法典》第五百八十五条第二款）。乙（《民法典》第六百七十六条）（《民法典》第六百八十条第一款）。"
    )
    found = shown("{{ text | line }}", text=text, sheet=page)
    assert [note.only for note in page.notes.values()] == [("p2", "第二款"), None, ("p1", "第一款")]
    assert re.findall(r'href="#([^"]*)"', page.settled(found)) == ["note-1", "note-2", "note-3"]
    more = shown("{{ text | line }}", text=Prose("丙（《民法典》第六百八十条第二款）。"), sheet=page)
    assert re.findall(r'href="#([^"]*)"', page.settled(found + more))[2:] == ["note-3-p1", "note-3-p2"]
    assert page.anchors >= {"note-1", "note-3-p1"}


def test_what_is_said_elsewhere_keeps_its_citations() -> None:
    found = shown("{{ letter_text(text) }}", text=Prose("请减少（《民法典》第五百八十五条第二款）。"))
    assert re.sub(r"<[^>]*>", "", found) == "请减少（《民法典》第五百八十五条第二款）。"


def test_reasons_are_parts_of_their_own_and_gaps_are_marked() -> None:
    found = shown("{{ letter_text(text) }}", text=Prose("【法院名】：\n［还了］我还了【金额】。\n\n［别的］甲。\n乙"))
    assert found == (
        '<p><span class="gap">【法院名】</span>：</p>\n<div class="options" data-needed>\n'
        '<div class="option" data-reason="还了"><p>［还了］我还了<span class="gap">【金额】</span>。</p></div>\n'
        '<div class="option" data-reason="别的"><p>［别的］甲。</p></div>\n</div>\n<p>乙</p>'
    )


def test_a_claim_says_what_is_wrong_with_its_citations_and_links_none() -> None:
    claim = LIBRARY.myths["procedure-law-124"].claim
    found = shown("{{ claim | claim }}", claim=claim)
    assert "<a" not in found
    assert '第一百二十四条<span class="cite-verdict">（真条文、假依据）</span>' in found


def test_official_text_keeps_its_places_and_is_not_explained() -> None:
    statute = LIBRARY.statutes["micro-lender-measures"]
    found = typed.official(sheet("statutes/micro-lender-measures/37.md"), statute, statute.provisions["37"])
    assert '<p id="p1">' in found
    assert '<p id="p1-i1" class="item">' in found
    assert 'class="term"' not in found


def test_an_old_text_means_itself_by_this_law() -> None:
    """We hold today's text: what the old one calls 本法 is linked nowhere, what today's does is."""
    today = LIBRARY.statutes["civil-code"]
    provision = today.provisions["676"].model_copy(update={"text": Official("依照本法第六百七十七条办理。")})
    page = sheet("statutes/civil-code/676.md")
    assert 'href="../677/"' in typed.official(page, today, provision)
    assert "<a" not in typed.official(page, today.model_copy(update={"edition_of": "civil-code"}), provision)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("index.md", "stages/court.md", "stages/court/"),
        ("stages/court.md", "index.md", "../../"),
        ("stages/court.md", "stages/index.md", "../"),
        ("stages/court.md", "stages/contact.md#today", "../contact/#today"),
        ("stages/court.md", "stages/court.md#today", "#today"),
        ("stages/court.md", "channels/index.md#police", "../../channels/#police"),
        ("statutes/civil-code/676.md", "statutes/civil-code/index.md", "../"),
    ],
)
def test_links_are_seen_from_the_page(here: str, there: str, expected: str) -> None:
    assert sheet(here).to(there) == expected


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("documents/payment-order", "documents/payment-order.md"),
        ("channels/police", "channels/index.md#police"),
        ("threats#arrest", "threats/index.md#arrest"),
        ("about/verification", "about/verification.md"),
        ("statutes/civil-code/676", "statutes/civil-code/676.md"),
    ],
)
def test_pages_are_named_without_their_ending(name: str, uri: str) -> None:
    assert sheet().named(name) == uri


def test_a_link_to_nothing_is_an_error() -> None:
    with pytest.raises(NoSuchPage, match="nowhere"):
        sheet().to("nowhere.md")


def test_headings_are_the_contents() -> None:
    page = sheet()
    assert page.h2("today", "今天<先做") == '<h2 id="today">今天&lt;先做</h2>'
    assert page.headings == [Heading("today", "今天<先做")]
    made = pages.Page("x.md", "data", "甲<乙", "", b"", tuple(page.headings))
    below = {"level": 2, "id": "today", "name": "今天&lt;先做", "children": []}
    assert made.contents == [{"level": 1, "id": "main", "name": "甲&lt;乙", "children": [below]}]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ record.titel }}", "myths/page.html.j2:3: 模板有误："),
        ("{{ sheet.to('nowhere.md') }}", "没有这一页：nowhere.md"),
        ("{{ words('common', 'nothing') }}", "content/snippets/common.md 里没有“nothing”这一段"),
        ("{{ record.answer }}", "Prose 要经过它的过滤器"),
        ("{% if %}", "myths/page.html.j2:3: 模板有误："),
        ('<a href="{{ sheet.to("channels/index.md#nobody") }}">x</a>', "channels/index.md 的 #nobody"),
    ],
)
def test_a_template_at_fault_is_named_with_its_line(tmp_path: Path, source: str, message: str) -> None:
    (tmp_path / "myths").mkdir()
    (tmp_path / "myths" / "page.html.j2").write_text(f"{{% set title = 'x' %}}\n\n{source}\n", "utf-8")
    (tmp_path / "channels").mkdir()
    (tmp_path / "channels" / "index.html.j2").write_text('<h2 id="police">x</h2>', "utf-8")
    planned = [plan for plan in PLANS if plan.uri in ("myths/late-fee.md", "channels/index.md")]
    with pytest.raises(Invalid) as raised:
        pages.render(BOOK, planned, tmp_path, FRAME)
    assert message in str(raised.value)
