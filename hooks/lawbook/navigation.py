"""Where a reader finds what: the sections on every page, the page “全部”, and the pages that stand alone.

The kinds say for themselves where they stand; nothing here names one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .kinds import KINDS, More, Tab
from .library import Library


@dataclass(frozen=True, slots=True)
class Single:
    """A generated page that belongs to no kind: source path, template, what it is called, a few words on it."""

    uri: str
    template: str
    title: str
    note: str = ""


SINGLES = (
    Single("tools/check-message.md", "tools/check-message", "消息体检", "贴进来，一句一句看"),
    Single("tools/deadline.md", "tools/deadline", "还剩几天", "收到什么、哪天收到，算最后一天"),
    Single("tools/limitation.md", "tools/limitation", "时效过了没有", "催收、还款、起诉，一条线上看"),
    Single("tools/interest.md", "tools/interest", "真实年化", "到账多少、怎样还，一年几成"),
    Single("tools/evidence.md", "tools/evidence", "催收记录本", "一次一次记下来，理成投诉材料"),
    Single("tools/plan.md", "tools/plan", "还得起多少", "先留生活的钱，再排先后、写方案"),
    Single("tools/conduct.md", "tools/conduct", "这样催收合法吗", "谁放的钱、哪天、几点、找了谁，一样一样看"),
    Single("tools/stage.md", "tools/stage", "我在哪一步", "最多六问，看在哪一步、先做什么"),
    Single("handbook/index.md", "handbook/index", "随身手册", "打印，或存成 PDF"),
    Single("handbook/card.md", "handbook/card", "随身卡", "一张纸，折三次放进钱包"),
    Single("sources/index.md", "sources/index", "来源逐项核对", "五篇文章，每一项"),
    Single("about/unverified.md", "about/unverified", "没有核实到的", "汇总在一页"),
    Single("help/index.md", "help/index", "怎么说、找谁"),
    Single("more/index.md", "more", "全部"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A section that stands on every page, in the header (`desk`) or in the bar of a phone; `icon` names its sign."""

    folder: str
    title: str
    icon: str
    phone: bool
    desk: bool = True


def sections() -> list[Section]:
    """The sections in their order."""
    tabs = [(kind.folder, kind.nav) for kind in KINDS.values() if isinstance(kind.nav, Tab)]
    return [
        Section("", "首页", "home", phone=True, desk=False),
        *(Section(folder, tab.title, tab.icon, tab.phone) for folder, tab in tabs if tab.phone),
        Section("help", "怎么说、找谁", "phone-in-talk", phone=True),
        *(Section(folder, tab.title, tab.icon, tab.phone) for folder, tab in tabs if not tab.phone),
        Section("more", "全部", "view-grid", phone=True),
    ]


def belongs(folder: str) -> str:
    """The folder of the section that the pages of `folder` belong to; "" is the home page."""
    nav = KINDS[folder].nav if folder in KINDS else None
    if isinstance(nav, More):
        return nav.under
    return folder if folder in {section.folder for section in sections()} else "more"


def doors() -> list[tuple[str, str, str]]:
    """(title, note, source path) of what stands on the page “全部”."""
    tabs = [
        (kind.nav.title, kind.nav.note, kind.home)
        for kind in KINDS.values()
        if isinstance(kind.nav, Tab) and not kind.nav.phone
    ]
    kinds = sorted((kind.nav, kind.home) for kind in KINDS.values() if isinstance(kind.nav, More))
    found = [*tabs, *((nav.title, nav.note, home) for nav, home in kinds)]
    return found + [(page.title, page.note, page.uri) for page in SINGLES if page.note]


def complete(written: list[Any]) -> list[Any]:
    """The navigation of mkdocs.yml with the generated pages, under the names they have there."""
    indexes = [{kind.nav.title: kind.home} for kind in KINDS.values()]
    return [*written, *indexes, *({page.title: page.uri} for page in SINGLES)]


def names(library: Library) -> dict[str, str]:
    """How an editor names a page (`myths/late-fee`, `statutes/pipl/13`, `channels`) → source path, with an anchor
    where the page is shared."""
    found = {folder: kind.home for folder, kind in KINDS.items()}
    found |= {f"{folder}/{key}": KINDS[folder].link(key) for folder, key, _ in library.subjects()}
    found |= {f"statutes/{target.statute}/{target.provision}": target.uri for target in library.held()}
    found |= {f"sources/{key.lower()}": f"sources/{key.lower()}.md" for key in library.ledgers}
    alone = [*(page.uri for page in SINGLES), *(page.uri for page in library.pages)]
    alone += [kind.home for kind in KINDS.values()]
    found |= {uri.removesuffix(".md"): uri for uri in alone}
    return found | {uri.removesuffix("/index.md"): uri for uri in alone if uri.endswith("/index.md")}
