"""Citations in Markdown: linked, expanded, or shown to be wrong."""

from __future__ import annotations

import dataclasses

import markdown
import pytest
from conftest import LIBRARY
from lawbook import pages
from lawbook.markdown import ProseExtension
from lawbook.sheet import Sheet
from markupsafe import Markup

BOOK = pages.book(dataclasses.replace(LIBRARY, records={**LIBRARY.records, "terms": {}}), [])


def html(text: str, uri: str = "about/x.md") -> str:
    return markdown.markdown(text, extensions=["attr_list", "md_in_html", ProseExtension(Sheet(BOOK, uri))])


def hrefs(text: str) -> list[str]:
    return [part.split('"')[0] for part in html(text).split('href="')[1:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("见《民法典》第六百七十六条。", ["/statutes/civil-code/676.md"]),
        ("《民法典》第六百七十六条、第五百七十七条", ["/statutes/civil-code/676.md", "/statutes/civil-code/577.md"]),
        ("《民法典》第六百八十条第二款", ["/statutes/civil-code/680.md#p2"]),
        ("《小贷办法》第三十七条第二项", ["/statutes/micro-lender-measures/37.md#p1-i2"]),
        (
            "《民法典》第五百七十七条，**同法第六百七十六条**",
            ["/statutes/civil-code/577.md", "/statutes/civil-code/676.md"],
        ),
        ("《民法典》好。《刑法》坏，该法第二十条", ["/statutes/criminal-law/20.md"]),
        ("《民事诉讼法》第二百二十五条至第二百二十八条", [f"/statutes/civil-procedure-law/{n}.md" for n in (225, 228)]),
        ("《治安管理处罚法》（2012年修正）第四十二条", ["/statutes/public-security-law-2012/42.md"]),
        ("《自律公约》第十六条", ["/statutes/collection-convention/26.md"]),
        ("《法释〔2020〕27号》第一项", ["/statutes/spc-private-lending-scope-reply/i1.md"]),
        ("《民法典》第九百九十九条", []),
        ("`《民法典》第六百七十六条`", []),
        ("[《民法典》第六百七十六条](x.md)", ["x.md"]),
        ("# 《民法典》第六百七十六条", []),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    assert hrefs(text) == expected


def test_a_report_is_marked_as_one() -> None:
    assert "转述</small>" in html("《自律公约》第十三条")
    assert "转述" not in html("《民法典》第六百七十六条")


def test_text_around_links_is_kept() -> None:
    text = "依据《民法典》第五百七十七条、第六百七十六条和《刑法》第二十条，另看《红楼梦》第三回。"
    plain = "".join(part.split(">", 1)[-1] for part in html(text).split("<"))
    assert plain.strip() == text


@pytest.mark.parametrize(
    ("text", "read", "marks"),
    [
        ("要还利息（《民法典》第六百七十六条）。", "要还利息1。", ["1"]),
        ("要还利息：《民法典》第六百七十六条。", "要还利息1。", ["1"]),
        (
            "**违约**：《民法典》第五百七十七条、第六百七十六条；另说（见《民法典》第五百七十七条）。",
            "违约12；另说1。",
            ["1", "2", "1"],
        ),
        ("《信用卡办法》第六十八条只管发卡银行。", "《信用卡办法》第六十八条只管发卡银行。", []),
    ],
)
def test_on_borrowers_pages_marks_stand_for_citations(text: str, read: str, marks: list[str]) -> None:
    out = html(text, "for/borrower.md")
    assert "".join(part.split(">", 1)[-1] for part in out.split("<")).strip() == read
    assert [part.split('"')[0] for part in out.split('class="note" href="#note-')[1:]] == marks


def test_two_blocks_do_not_share_a_law() -> None:
    assert hrefs("《民法典》好。\n\n同法第六百七十六条") == []


def test_a_quoted_citation_becomes_the_stored_wording() -> None:
    out = html("> 《民法典》第六百七十六条")
    assert LIBRARY.statutes["civil-code"].provisions["676"].text.strip() in out
    assert 'class="statute"' in out


def test_a_quoted_paragraph_shows_only_that_paragraph() -> None:
    out = html("> 《民法典》第六百八十条第二款")
    lines = LIBRARY.statutes["civil-code"].provisions["680"].text.split("\n")
    assert lines[1] in out
    assert lines[0] not in out


def test_a_quoted_report_is_not_styled_as_statute_text() -> None:
    out = html("> 《自律公约》第十三条")
    assert 'class="reported"' in out
    assert 'class="statute"' not in out


def test_a_claim_is_not_linked_and_says_what_is_wrong() -> None:
    out = html('> 依据《民事诉讼法》第一百二十四条。\n{ .claim verdicts="misused" }')
    assert "href" not in out
    assert "第一百二十四条（真条文、假依据）" in out
    assert "verdicts=" not in out


def test_a_block_of_calls_dials_the_channels_it_names() -> None:
    phone = LIBRARY.channels["police"].phone
    out = html("[有人动手](channels/index.md#police) · [别的](x.md)\n{ .calls }")
    assert f'<a href="tel:{phone}"><strong>{phone}</strong> 有人动手</a>' in out
    assert '<a href="x.md">别的</a>' in out
    assert "tel:" not in html("[有人动手](channels/index.md#police)")


def test_a_link_begins_with_the_sign_it_names() -> None:
    extension = ProseExtension(Sheet(BOOK, "index.md"), lambda name: Markup("<svg>{}</svg>").format(name))
    out = markdown.markdown("[打电话](x.md){ sign=phone }", extensions=["attr_list", extension])
    assert out == '<p><a href="x.md"><svg>phone</svg>打电话</a></p>'
