"""Instruments and their provisions."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from ...citation.provision import ARTICLE_KEY, ITEM_KEY, SLUG_KEY, order
from ...model import Checked, Cited, DateField, Grade, LenderType, Rank, Record, Subject, Words, doc
from ...prose import Official, Prose, Title
from ...source import Text


def _provision_key(key: str) -> str:
    if any(form.fullmatch(key) for form in (ARTICLE_KEY, ITEM_KEY, SLUG_KEY)) and key != "index":
        return key  # the page of the whole instrument is its index
    raise PydanticCustomError(
        "provision_key", "“{key}”不是条文标识，应为 676、293-1、i2 或 call-hours 的样子", {"key": key}
    )


ProvisionKey = Annotated[str, AfterValidator(_provision_key)]


class Former(Record):
    """The number a provision had in an earlier edition of the same law."""

    edition: Text = doc("旧版本的文件名，例如 public-security-law-2012")
    number: ProvisionKey = doc("旧条号，例如 42")


class Provision(Checked, Cited):
    """One article, item or named clause, word for word."""

    text: Official = doc("原文，只由导入命令写入；一款一行")
    grade: Grade = doc("核对等级，只由导入命令写入")
    copies: int = doc("文字相同的独立文本份数", ge=1, le=99)
    sources: tuple[Text, ...] = doc("所见文本的代号，见本文件 provenance", min_length=1)
    paragraphs: Literal["printed", "joined"] = doc(
        "printed：分款与原件一致；joined：所见文本把各款连排，不得引第几款", default="printed"
    )
    name: Text | None = doc("没有条号的条文的名称，引用时写作《…》“名称”", default=None)
    plain: Prose = doc("白话：一至四句，不超出条文")
    basis: tuple[Prose, ...] = doc("白话里引用的条文，一条一行（双份登记）", default=())
    aliases: tuple[ProvisionKey, ...] = doc("同一条文的另一个条号，其网址会转到这里", default=())
    words: tuple[Text, ...] = doc("人们会用什么词搜这一条", default=())
    formerly: tuple[Former, ...] = doc("在旧版本里的条号", default=())
    numbering: Prose | None = doc("条号存疑等说明，显示在页面上", default=None)
    misused_for: tuple[Text, ...] = doc("常被误用来说明什么（真条文、假依据）", default=())


class Effects(Record):
    """What became of what."""

    replaces: tuple[Text, ...] = doc("取代的文件名称", default=())
    replaced_by: Text | None = doc("被哪个文件取代（文件名）", default=None)


LISTED = 120
"""So many provisions at most are listed on one page."""


class Statute(Subject):
    """An instrument: law, regulation, judicial interpretation, rule, standard, convention."""

    title: Text = doc("全称，不带书名号")
    aliases: tuple[Text, ...] = doc("可用的简称，不带书名号", default=())
    rank: Rank = doc("效力位阶")
    issuer: Text = doc("制定机关")
    number: Text | None = doc("文号；所见文本没有印的不写", default=None)
    version: Text = doc("版本：通过、修正或发布的日期")
    effective: DateField | None = doc("施行日期；未见的不写", default=None)
    effective_note: Title | None = doc("施行日期的说明，例如“自公布之日起”“施行日未见”", default=None)
    until: DateField | None = doc("失效日期", default=None)
    edition_of: Text | None = doc("旧版本：现行法的文件名", default=None)
    edition_year: int | None = doc("旧版本：引用时括号里的年份，例如 2012", default=None, ge=1949, le=2100)
    last_article: int | None = doc("全文最后一条的条号；不知道就不写", default=None, ge=1, le=9999)
    binds: tuple[LenderType, ...] = doc("专门约束哪几类放款或催收主体；对所有人适用的留空", default=())
    scope: Prose = doc("约束谁：一两句话")
    effects: Effects = doc("取代与被取代", default_factory=Effects)
    portal: Prose = doc("到哪里查全文；没有核对过的写明未能核对")
    provenance: dict[str, Text] = doc("代号 → 所见文本（仓库@提交，或网站），只由导入命令写入")
    provisions: Annotated[dict[ProvisionKey, Provision], Field(min_length=1)] = doc("收录的条文")

    def called(self, words: Words) -> Text:
        return self.title

    def summary(self) -> Text:
        return self.scope

    def searched(self) -> tuple[Text, ...]:
        return self.aliases

    @property
    def lists(self) -> list[list[str]]:
        """Its provisions, by the pages that list them: as many as it takes, of one length."""
        numbers = list(self.provisions)
        pages = -(-len(numbers) // LISTED)
        size = -(-len(numbers) // pages)
        return [numbers[start : start + size] for start in range(0, len(numbers), size)]

    def ended(self, day: date) -> bool:
        """Whether it no longer holds on `day`: `until` is the first such day."""
        return self.until is not None and self.until <= day

    def begun(self, day: date) -> bool:
        """Whether it is in force already on `day`: `effective` is the first such day; unknown counts as begun."""
        return self.effective is None or self.effective <= day

    @field_validator("provisions")
    @classmethod
    def _in_order(cls, provisions: dict[str, Provision]) -> dict[str, Provision]:
        return dict(sorted(provisions.items(), key=lambda item: order(item[0])))
