"""A clock in Markdown: each of its cases with how long, from when and by which article; how days are counted."""

from __future__ import annotations

from collections.abc import Iterator

from ..clocks import Days
from ..kinds.deadlines import Clock, Variant
from ..prose import Prose
from .writer import Writer


def periods(writer: Writer, clock: Clock, level: int) -> Iterator[str]:
    """What the fields alone would say in pieces."""
    rows = [line for variant in clock.variants.values() for line in _variant(writer, clock, variant)]
    yield f"{'#' * level} 期限\n\n" + "\n".join(rows)
    keys = dict.fromkeys([clock.counting, *(v.counting for v in clock.variants.values() if v.counting)])
    rules = [writer.library.countings[key] for key in keys]
    yield f"{'#' * level} 怎样数\n\n" + "\n".join(
        f"- {rule.label}：{' '.join(writer.prose(rule.text).split())}" for rule in rules
    )


def _variant(writer: Writer, clock: Clock, variant: Variant) -> Iterator[str]:
    days = Days(writer.library)
    who = f"（{writer.word(variant.who)}）" if variant.who else ""
    yield f"- {variant.name}{who}：{days.span(clock, variant)}"
    yield f"    - 从哪天起：{_line(writer, variant.trigger or clock.trigger)}"
    if variant.note:
        yield f"    - {_line(writer, variant.note)}"
    yield f"    - 依据：{'、'.join(_line(writer, article) for article in variant.basis)}"


def _line(writer: Writer, text: Prose) -> str:
    return " ".join(writer.prose(text).split())
