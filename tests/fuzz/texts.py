"""Random texts for the grammar and random bytes for the loader, and what has to hold for any of them."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import strategies as st
from lawbook.citation import Citation, find, find_loose
from lawbook.kinds.questions import Question
from lawbook.loading import load_page, load_record
from lawbook.source import Problem
from lawbook.text.numerals import to_chinese

PIECES = (
    "《民法典》",
    "民法典",
    "《",
    "》",
    "第",
    "一",
    "百",
    "零",
    "七",
    "十",
    "万",
    "条",
    "款",
    "项",
    "之",
    "、",
    "和",
    "至",
    "到",
    "本法",
)
PIECES += (
    "同法",
    "（2012年修正）",
    "（",
    "）",
    "(",
    ")",
    "“催收时间”",
    "第六百七十六条",
    "676",
    "条之一",
    "-",
    "—",
    " ",
    "\n",
    "︽",
    "〇",
    "①",
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
YAML = (
    b"title: ",
    b"- ",
    b"? ",
    b": ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"&a ",
    b"*a",
    b"!!python/object ",
    b"|\n",
    b">\n",
    b"\t",
    b"\r\n",
    b"---\n",
)
YAML += (
    b"\n",
    b"  ",
    b'"',
    b"'",
    b"#",
    b"%TAG ",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\x00",
    "甲".encode(),
    "甲".encode("gbk"),
    b"<<: ",
    b"\\x00",
)
BYTES = st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(YAML), max_size=60).map(b"".join))
MOST = 1.0
"""Seconds for any input."""


def read_text(text: str, names: frozenset[str]) -> list[Citation]:
    """The citations of `text`, which stand where they say, none over another."""
    strict = list(find(text))
    for found in (strict, list(find_loose(text, names))):
        last = 0
        for citation in found:
            start, end = citation.span
            assert 0 <= start <= end <= len(text)
            assert citation.text == text[start:end]
            assert start == end or start >= last, f"{citation} over another in {text!r}"
            last = max(last, end)
    return strict


def round_trip(article: int, inserted: int, paragraph: int, item: int) -> None:
    """What is written as lawyers write it is read as it was meant, in either script."""
    tail = (f"第{to_chinese(paragraph)}款" if paragraph else "") + (f"第{to_chinese(item)}项" if item else "")
    text = f"《民法典》第{to_chinese(article)}条" + (f"之{to_chinese(inserted)}" if inserted else "") + tail
    (citation,) = find(text)
    assert str(citation) == text
    assert citation.span == (0, len(text))
    (digits,) = find(f"《民法典》第{article}条" + (f"之{to_chinese(inserted)}" if inserted else "") + tail)
    assert digits == citation


def read_bytes(raw: bytes, folder: Path) -> None:
    """Any bytes are a record, a page, or a message with its line; and soon."""
    for name in ("x.yml", "x.md"):
        path, problems = folder / name, list[Problem]()
        path.write_bytes(raw if name == "x.yml" else b"---\n" + raw)
        start = time.process_time()
        if name == "x.yml":
            loaded = load_record(path, Question, folder, problems)
        else:
            loaded = load_page(path, folder, folder, problems)
        assert loaded is not None or problems
        assert all(problem.at.path == name and problem.at.line >= 1 and problem.message for problem in problems)
        assert time.process_time() - start < MOST
