"""Glossary links: once a page, never inside links, headings, official text or quoted claims."""

from __future__ import annotations

import dataclasses

import markdown
import pytest
from conftest import LIBRARY
from lawbook.kinds.terms import GlossaryTerm
from lawbook.markdown import CitationExtension
from lawbook.terms import TermExtension

WORDS = {
    "writ": GlossaryTerm(title="支付令", definition="法院让你还钱的命令。"),
    "objection": GlossaryTerm(title="书面异议", aliases=("支付令异议",), definition="不同意支付令。"),
}
SMALL = dataclasses.replace(LIBRARY, records={**LIBRARY.records, "terms": WORDS})


def html(text: str) -> str:
    extensions = ["attr_list", "md_in_html", CitationExtension(SMALL), TermExtension(SMALL)]
    return markdown.markdown(text, extensions=extensions)


def test_the_first_use_is_linked_and_explained() -> None:
    out = html("收到支付令，别拖。支付令有期限。")
    assert out.count("<a") == 1
    assert 'href="/terms/index.md#writ"' in out
    assert 'data-definition="法院让你还钱的命令。"' in out


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
        '<div class="statute" markdown="block">\n支付令\n</div>',
        "> 说支付令没用。\n{ .claim }",
        "《支付令规定》好",
    ],
)
def test_where_words_stay_plain(text: str) -> None:
    assert 'class="term"' not in html(text)


def test_a_new_page_starts_afresh() -> None:
    assert html("支付令") == html("支付令")
