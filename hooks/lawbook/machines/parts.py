"""What a twin consists of: a title, what holds in a sentence, how sure it is, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..citation import title
from ..kinds import Kind
from ..kinds.deadlines import Clock
from ..kinds.statutes import Provision, Statute
from ..library.provisions import lines
from ..loading import MarkdownPage
from ..loading.markdown import ClaimBlock
from ..model import Answered, Checked, Cited, Grade, LedgerItem, Subject
from ..prose import Prose
from .clocks import periods
from .fields import sections
from .writer import Writer


def record(writer: Writer, uri: str, subject: Subject, level: int = 1) -> Iterator[str]:
    """A record, on a page of its own or below the heading of a page that it shares."""
    views = writer.views
    yield f"{'#' * level} {subject.called(writer.library.vocabularies)}"
    verdict = subject.verdict_line if isinstance(subject, Answered) else None
    said = [text for text in (verdict, Prose(subject.summary())) if text]
    yield "\n>\n".join(f"> {' '.join(writer.prose(text).split())}" for text in said)
    facts = [f"网页：{writer.to(uri)}"]
    if isinstance(subject, Checked):
        facts.append(f"核对日期：{subject.checked}")
    if isinstance(subject, Cited):
        facts.append(f"有多确定：{views.sureness(subject)}")
    yield "\n".join(f"- {fact}" for fact in facts)
    if isinstance(subject, Clock):
        yield from periods(writer, subject, level + 1)
    yield from sections(writer, subject, level + 1)
    if isinstance(subject, Cited) and subject.basis:
        cited = [citation for line in subject.basis for citation in line.citations]
        yield f"{'#' * (level + 1)} 依据\n\n" + "\n".join(writer.basis(tuple(cited)))


def statute(writer: Writer, key: str, law: Statute) -> Iterator[str]:
    """An instrument, with the list of what is held of it."""
    yield from record(writer, f"statutes/{key}/index.md", law)
    rows = [
        f"- [{writer.views.name(number, provision)}]({writer.to(f'statutes/{key}/{number}.md')})"
        f"（{writer.label('grades', provision.grade)}）"
        for number, provision in law.provisions.items()
    ]
    yield "## 收录的条文\n\n" + "\n".join(rows)


def article(writer: Writer, key: str, law: Statute, number: str, provision: Provision) -> Iterator[str]:
    """A provision: its wording, which is quoted as such only where it is official text."""
    views = writer.views
    yield f"# 《{views.short(law)}》{views.name(number, provision)}"
    reported = provision.grade is Grade.REPORTED
    wording = "\n>\n".join(f"> {line.text}" for line in lines(provision))
    yield f"转述，非官方文本：\n\n{wording}" if reported else wording
    today = writer.library.today
    ended = [f"**已失效**：{law.until} 起已由现行文本取代"] if law.ended(today) else []
    coming = [] if law.begun(today) else [f"**尚未施行**：{law.effective} 起施行"]
    facts = [
        *ended,
        *coming,
        f"网页：{writer.to(f'statutes/{key}/{number}.md')}",
        f"核对等级：{writer.label('grades', provision.grade)}，{provision.copies} 份文本",
        f"核对日期：{provision.checked}",
        f"引用写法：{views.cited(law, number, provision)}",
        *(f"旧条号：{title(former.number)}（{_edition(writer, former.edition)}）" for former in provision.formerly),
        *(f"常被误用来说明：{use}" for use in provision.misused_for),
    ]
    yield "\n".join(f"- {fact}" for fact in facts)
    if provision.numbering:
        yield f"## 条号存疑\n\n{writer.prose(provision.numbering)}"
    yield f"## 白话\n\n{writer.prose(provision.plain)}"
    yield f"## 约束谁\n\n{writer.prose(law.scope)}"


def _edition(writer: Writer, key: str) -> str:
    return f"{writer.library.statutes[key].version}的文本"


def index(writer: Writer, kind: Kind, subjects: Mapping[str, Subject]) -> Iterator[str]:
    """All records of a kind: a list, or themselves where they share the page."""
    yield f"# {kind.index.heading if kind.index else kind.nav.title}"
    if kind.index:
        yield writer.prose(Prose(kind.index.lead))
    if kind.page:
        for key, subject in subjects.items():
            yield from record(writer, kind.link(key), subject, 2)
        return
    yield "\n".join(entry(writer, kind, key, subject) for key, subject in subjects.items())


def entry(writer: Writer, kind: Kind, key: str, subject: Subject) -> str:
    """A record in a list: what it is called, what it says."""
    called = subject.called(writer.library.vocabularies)
    return f"- [{called}]({writer.to(kind.link(key))})：{' '.join(writer.views.line(subject).split())}"


def ledger(writer: Writer, key: str, items: Mapping[str, LedgerItem]) -> Iterator[str]:
    """A source article, item by item, and what it cites."""
    term = writer.library.vocabularies["sources"][key]
    yield f"# {term.label}，逐项核对"
    yield writer.prose(term.definition)
    yield "\n".join(_item(writer, number, item) for number, item in items.items())
    cited = [
        f"- {one.judgement.verdict.label}：{one.cite}　{one.judgement.message}" for one in writer.views.cited_by(key)
    ]
    if cited:
        yield "## 它引用的法条，逐条核对\n\n" + "\n".join(cited)


def _item(writer: Writer, number: str, item: LedgerItem) -> str:
    page = f"　{writer.named(item.page)}" if item.page != "none" else ""
    verdict = writer.word(item.verdict)
    return f"- {number}　{item.says}\n    - {verdict}：{writer.prose(item.ruling)}{page}"


def written(writer: Writer, page: MarkdownPage) -> Iterator[str]:
    """A page written by hand."""
    folder = page.uri.rpartition("/")[0]
    yield from (writer.block(block, folder) for block in page.blocks if isinstance(block, Prose | ClaimBlock))
    cited = tuple(citation for line in page.meta.basis for citation in line.citations)
    facts = [f"网页：{writer.to(page.uri)}"]
    facts += [f"核对日期：{page.meta.checked}"] if page.meta.checked else []
    facts += [f"有多确定：{writer.views.graded(cited)}"] if cited else []
    yield "\n".join(f"- {fact}" for fact in facts)
    if cited:
        yield "## 依据\n\n" + "\n".join(writer.basis(cited))
