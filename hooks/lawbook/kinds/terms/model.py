"""Words explained."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from ...model import Cited, Titled, doc
from ...prose import Prose, Title
from ...source import Text


class GlossaryTerm(Cited, Titled):
    """A word a reader may not know; linked where a page first uses it."""

    title: Title = doc("词")
    letter: Annotated[str, Field(pattern="^[a-z]$")] = doc("这个词读出来的第一个字母，小写：在术语的哪一页")
    aliases: tuple[Text, ...] = doc("同义的写法；正文里出现也会链接到这里", default=())
    definition: Prose = doc("一句话解释，不超过六十字，预览时显示")
    more: Prose | None = doc("再说一两句：与别的词怎样区别", default=None)

    @cached_property
    def spoken(self) -> str:
        """How the word is spoken, by which lists are ordered: letters and digits."""
        from pypinyin import lazy_pinyin  # the linter is installed without it

        return "".join(filter(str.isalnum, "".join(lazy_pinyin(self.title)))).upper()

    def summary(self) -> Text:
        return self.definition
