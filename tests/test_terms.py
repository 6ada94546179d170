"""Glossary links: once a page, never inside links, headings, official text or quoted claims."""

from __future__ import annotations

import dataclasses

import markdown
import pytest
from conftest import LIBRARY, ROOT
from lawbook import pages, typed
from lawbook.kinds.terms import GlossaryTerm
from lawbook.markdown import ProseExtension
from lawbook.prose import Prose
from lawbook.sheet import Sheet

WORDS = {
    "writ": GlossaryTerm(title="支付令", letter="z", definition="法院让你还钱的命令。"),
    "objection": GlossaryTerm(title="书面异议", letter="s", aliases=("支付令异议",), definition="不同意支付令。"),
}
TERMS = {key: term for key, term in LIBRARY.records["terms"].items() if isinstance(term, GlossaryTerm)}
SMALL = dataclasses.replace(LIBRARY, records={**LIBRARY.records, "terms": WORDS})
BOOK = pages.book(SMALL, pages.plans(SMALL, ROOT / "overrides" / "pages", {}))


@pytest.mark.parametrize("key", TERMS)
def test_a_term_stands_under_the_letter_it_is_spoken_with(key: str) -> None:
    assert TERMS[key].letter.upper() == TERMS[key].spoken[0]


def sheet() -> Sheet:
    return Sheet(BOOK, "stages/court.md")


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["attr_list", "md_in_html", ProseExtension(sheet())])


def test_the_first_use_is_linked() -> None:
    out = html("收到支付令，别拖。支付令有期限。")
    assert out.count("<a") == 1
    assert 'href="/terms/index.md#writ"' in out


def test_the_longest_word_wins() -> None:
    assert "#objection" in html("写支付令异议")
    assert "#writ" not in html("写支付令异议")


def test_text_around_and_between_is_kept() -> None:
    out = html("甲**乙**丙支付令丁书面异议戊")
    plain = "".join(part.split(">", 1)[-1] for part in out.split("<"))
    assert plain == "甲乙丙支付令丁书面异议戊"
    assert out.index("#writ") < out.index("#objection")


@pytest.mark.parametrize(
    "text",
    [
        "# 支付令",
        "[支付令](x.md)",
        "`支付令`",
        "**支付令**",
        "> 说支付令没用。\n{ .claim }",
        "《支付令规定》好",
    ],
)
def test_where_words_stay_plain(text: str) -> None:
    assert 'class="term"' not in html(text)


def test_each_page_explains_a_word_anew() -> None:
    first, second = sheet(), sheet()
    assert 'class="term"' in typed.prose(first, Prose("支付令"))
    assert 'class="term"' not in typed.prose(first, Prose("支付令"))
    assert 'class="term"' in typed.prose(second, Prose("支付令"))


def test_records_and_hand_written_pages_link_alike() -> None:
    assert typed.line(sheet(), Prose("收到支付令，写书面异议。")) == (
        '收到<a class="term" href="../../terms/#writ">支付令</a>，写'
        '<a class="term" href="../../terms/#objection">书面异议</a>。'
    )
    assert typed.line(sheet(), Prose("收到支付令"), terms=False) == "收到支付令"


def test_the_wording_of_a_law_is_not_explained() -> None:
    quoted = "> 《民事诉讼法》第二百二十七条第二款\n"
    text = LIBRARY.statutes["civil-procedure-law"].provisions["227"].text
    assert "支付令" in text
    assert 'class="term"' not in html(quoted)
