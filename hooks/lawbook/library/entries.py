"""Every page of the site as the checks and the links see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ..citation import Citation, title
from ..kinds import KINDS
from ..kinds.statutes import Provision, Statute
from ..model import Cited, Record
from ..prose import Prose, Title, Written
from ..source import Where
from .holdings import Holdings


@dataclass(frozen=True)
class Entry:
    """One page: who it is, and the texts on it by kind.

    `uri` is the source path of its page, with an anchor where several share one, "" for words that stand on
    many pages; `prose` is what its author wrote in sentences, `basis` the double entry of what those cite.
    """

    kind: str
    key: str
    title: str
    uri: str
    at: Where
    prose: tuple[Written, ...]
    basis: tuple[Prose, ...]

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What the prose cites, in order."""
        return tuple(citation for text in self.prose for citation in text.citations)

    @cached_property
    def entered(self) -> tuple[Citation, ...]:
        """What `basis` enters."""
        return tuple(citation for line in self.basis for citation in line.citations)


def entries(library: Holdings) -> Iterator[Entry]:
    """Everything on the site that carries prose, in the order in which a reader would list it."""
    for folder, kind in KINDS.items():
        for key, record in library.records[folder].items():
            if isinstance(record, Statute):
                yield from _statute(key, record)
            else:
                yield _entry(folder, key, record.called(library.vocabularies), record, kind.link(key))
    yield from _rules(library)
    for key, items in library.ledgers.items():
        rulings = tuple(text for item in items.values() for text in item.texts(Written))
        yield Entry(
            "sources", key, f"来源 {key}", f"sources/{key.lower()}.md", Where(f"data/sources/{key}.yml"), rulings, ()
        )
    conflicts = tuple(text for conflict in library.conflicts.values() for text in conflict.texts(Written))
    yield Entry(
        "sources", "conflicts", "来源的矛盾", "sources/index.md", Where("data/sources/conflicts.yml"), conflicts, ()
    )
    for page in library.pages:
        written = (text for text in page.blocks if isinstance(text, Written))
        prose = (*written, *_written(page.meta))
        yield Entry("pages", page.uri, page.meta.title, page.uri, Where(page.path), prose, page.meta.basis)
    for file, snippet in library.snippets.items():
        said = (*(text for text in snippet.blocks if isinstance(text, Written)), *_written(snippet.meta))
        yield Entry("snippets", file, snippet.meta.title, "", Where(snippet.path), said, snippet.meta.basis)
    for name, words in library.vocabularies.items():
        at, texts = Where(f"data/vocab/{name}.yml"), (word.texts(Written) for word in words.values())
        yield Entry("vocab", name, name, "", at, tuple(chain.from_iterable(texts)), ())
    for folder, kind in KINDS.items():
        at = Where(f"hooks/lawbook/kinds/{folder}/__init__.py")
        yield Entry("kinds", folder, kind.label, "", at, tuple(Title(text, at) for text in kind.said), ())


def _statute(key: str, statute: Statute) -> Iterator[Entry]:
    own = (statute.scope, statute.portal, *filter(None, [statute.effective_note]))
    yield Entry("statutes", key, statute.title, f"statutes/{key}/index.md", statute.at, own, ())
    for number, provision in statute.provisions.items():
        name = f"《{statute.title}》{provision_title(number, provision)}"
        yield _entry("provisions", f"{key}/{number}", name, provision, f"statutes/{key}/{number}.md")


def _rules(library: Holdings) -> Iterator[Entry]:
    """What stands beside the clocks: how days are counted, how papers are served, what calculators reckon with."""
    page = KINDS["deadlines"].home
    for key, counting in library.countings.items():
        yield _entry("counting", key, counting.label, counting, f"{page}#count-{key}")
    for key, service in library.services.items():
        yield _entry("service", key, service.label, service, f"{page}#service-{key}")
    for key, event in library.interruptions.items():
        yield _entry("interruptions", key, event.label, event, f"tools/limitation.md#event-{key}")
    for key, limit in library.limits.items():
        yield _entry("rates", key, limit.label, limit, f"tools/interest.md#rate-{key}")
    for key, one in library.conduct_questions.items():
        yield _entry("conduct-questions", key, one.ask, one, "tools/conduct.md")
    for key, question in library.stage_questions.questions.items():
        yield _entry("stage-questions", key, question.ask, question, f"tools/stage.md#ask-{key}")
    for key, order in library.set_offs.items():
        yield _entry("set-off", key, order.label, order, f"tools/interest.md#order-{key}")


def provision_title(key: str, provision: Provision) -> str:
    """第六百七十六条, 第七点's 第七项, or “催收时间”."""
    return f"“{provision.name}”" if provision.name else title(key)


def _entry(kind: str, key: str, name: str, record: Record, uri: str) -> Entry:
    basis = record.basis if isinstance(record, Cited) else ()
    return Entry(kind, key, name, uri, record.at, _written(record), basis)


def _written(record: Record) -> tuple[Written, ...]:
    """Our sentences in a record, without the double entry of what they cite."""
    entered = {id(line) for line in record.basis} if isinstance(record, Cited) else set()
    return tuple(text for text in record.texts(Written) if id(text) not in entered)
