"""Where titles break, and the signs beside them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import LIBRARY, ROOT
from lawbook.icons import icons
from lawbook.rendering import environment
from lawbook.terms import Glossary
from markupsafe import escape

THEME = Path(find_spec("material").origin).parent / "templates"
BREAK = environment(ROOT, LIBRARY).filters["breaks"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("反催收联盟能帮我停息挂账吗", "反催收联盟 能 帮 我 停息挂账吗"),
        ("债权转让给别的公司了", "债权转让 给别的 公司了"),
        ("怎样跟平台谈分期", "怎样 跟 平台谈 分期"),
        ("<b>欠款</b>", "&lt;b&gt; 欠款 &lt;/b&gt;"),
        ("", ""),
    ],
)
def test_a_title_breaks_between_words(title: str, lines: str) -> None:
    assert BREAK(title).split("<wbr>") == lines.split(" ")


def test_no_title_breaks_inside_a_word_of_the_glossary() -> None:
    words = [name for name in Glossary(LIBRARY).names if len(name) > 1]
    for _, _, record in LIBRARY.subjects():
        title = record.called(LIBRARY.vocabularies)
        broken = BREAK(title)
        assert broken.replace("<wbr>", "") == escape(title)
        for word in words:
            assert broken.replace("<wbr>", "").count(word) == broken.count(word), (title, word)


def test_a_sign_is_drawn_from_the_set() -> None:
    icon = icons(["/nowhere", str(THEME)])
    assert icon("phone").startswith('<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="')
    with pytest.raises(FileNotFoundError):
        icon("no-such-sign")
    with pytest.raises(FileNotFoundError):
        icons(["/nowhere"])
