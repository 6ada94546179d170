"""What is sent or said: every line of it as its record has it, what is to be filled in, where it stands on its page."""

from __future__ import annotations

import re

import pytest

from . import raw
from .prose import bare, plain, said
from .site import tree
from .tree import Node

LETTERS = raw.records("letters")
REASON = re.compile(r"［([^［］]+)］")


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def paragraph(node: Node) -> str:
    """The words of a line, without its citations, which stand in full."""
    return bare(node.without("wbr").raw)


@pytest.mark.parametrize("key", list(LETTERS))
def test_what_is_sent_is_what_the_record_has(key: str) -> None:
    text, written = tree(f"letters/{key}.md").one(id="letter"), lines(LETTERS[key]["text"])
    assert [paragraph(p) for p in text.all("p")] == list(map(bare, written))
    assert [gap.words for gap in text.all("span", "gap")] == re.findall("【[^【】]+】", LETTERS[key]["text"])
    reasons = [part.attrs["data-reason"] for part in text.all("div", "option")]
    assert reasons == [found[1] for line in written if (found := REASON.match(line))]


@pytest.mark.parametrize("key", list(LETTERS))
def test_how_what_is_sent_stands_on_its_page(key: str) -> None:
    """Words to say come at once; a letter after the clocks; right behind both, what they bring about."""
    shown, letter = tree(f"letters/{key}.md"), LETTERS[key]["kind"] == "letter"
    section = shown.one("section", "text")
    assert section.one("h2").words == ("正文" if letter else "这样说")
    buttons = [(node.attrs["data-share"], node.words) for node in section.all("button")]
    assert buttons == [
        ("letter", "复制正文"),
        ("save-word", "存成 Word"),
        ("save-letter", "存成文本"),
        ("print-letter", "只打印这封信" if letter else "只打印这段话"),
    ]
    assert (bare(plain(raw.snippet("letters")["before-sending"])) in said(section)) == letter
    order = [node.classes[0] for node in shown.elements if node.tag == "section"]
    before = ["running"] * bool(LETTERS[key].get("clocks")) + ["now", "never"]
    clocks = ["clocks"] * bool(LETTERS[key].get("clocks"))
    assert order == [*before, *(clocks if letter else []), "text", *([] if letter else clocks), "effects"]
    assert [said(item) for item in shown.one("section", "effects").one("ul").elements] == [
        bare(line) for line in LETTERS[key]["side_effects"]
    ]
