"""Records → Markdown. One way for all kinds: the hints for editors are the headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any

from ..clocks import Days
from ..model import Claim, Record, Ref, Subject
from ..prose import Prose
from ..source import Text
from .writer import Writer

HEAD = ("title", "checked", "basis", "verdict_line", "provisions", "provenance")
"""Fields that other parts of the page show."""
TOOLS = ("aliases", "variants", "words", "patterns", "order", "danger", "number", "effects", "counting", "event")
"""Fields that only the site needs, or that are told in words of their own (`clocks`)."""
LABEL = re.compile(
    r"[：:；（(]|，(?:按顺序|须|分段|写明|每|照|手机|给|例如|不超过|一行)|各?(?:分别)?写(?:一格)?$|，(?=[^，]{9,})"
)
"""Where the name of a field ends in its hint and advice begins."""
PLAIN = re.compile(r"[一二两几]*句话")
"""A hint that names nothing."""
PLACES = ("see", "page")
"""Fields that name a page."""
JUDGED = "判断"
LISTED = "、"
"""What a word of a closed vocabulary is called whose hint lists the words there are."""


def sections(writer: Writer, record: Record, level: int) -> Iterator[str]:
    """The fields of a record, each under a heading of `level`; what its head has said is left out."""
    said = str(record.summary()) if isinstance(record, Subject) else ""
    for name, label, value in _fields(record):
        if name not in (*HEAD, *TOOLS) and value != said:
            content = list(_content(writer, name, value))
            if content:
                yield f"{'#' * level} {label}\n\n" + "\n".join(content)


def _fields(record: Record) -> Iterator[tuple[str, str, Any]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        hint = LABEL.split(field.description or name)[0]
        yield name, JUDGED if isinstance(value, Enum) and LISTED in hint else hint, value


def _content(writer: Writer, name: str, value: Any) -> Iterator[str]:
    """A value as paragraphs, or as a list."""
    if isinstance(value, Mapping):
        for key, member in value.items():
            yield from _item(writer, name, member, f"{_key(writer, key)}：")
    elif isinstance(value, tuple):
        for member in value:
            yield from _item(writer, name, member)
    elif isinstance(value, Record) and not isinstance(value, Claim):
        for inner, label, member in _fields(value):
            yield from _item(writer, inner, member, f"{label}：")
    elif (text := _text(writer, name, value)) is not None:
        yield text


def _item(writer: Writer, name: str, value: Any, before: str = "") -> Iterator[str]:
    """A value as an entry of a list, the parts of a record below it."""
    if isinstance(value, Record) and not isinstance(value, Claim):
        parts = [(label, _flat(writer, inner, member)) for inner, label, member in _fields(value)]
        shown = [(label, text) for label, text in parts if text]
        if shown:
            yield f"- {before}{shown[0][1]}"
            yield from (f"    - {'' if PLAIN.match(label) else f'{label}：'}{text}" for label, text in shown[1:])
    elif text := _flat(writer, name, value):
        yield f"- {before}{text}"


def _flat(writer: Writer, name: str, value: Any) -> str:
    """A value on one line."""
    if isinstance(value, tuple):
        return "、".join(filter(None, (_flat(writer, name, member) for member in value)))
    if isinstance(value, Mapping):
        return "；".join(f"{_key(writer, key)}：{_flat(writer, name, member)}" for key, member in value.items())
    if isinstance(value, Record) and not isinstance(value, Claim):
        return "；".join(filter(None, (_flat(writer, inner, member) for inner, _, member in _fields(value))))
    return " ".join((_text(writer, name, value) or "").split())


def _text(writer: Writer, name: str, value: Any) -> str | None:
    """A single value; None where there is nothing to say."""
    if value is None or isinstance(value, bool) or type(value) is str:
        return None  # a bare string is a key of the model, not a word of ours
    for kind, write in WAYS:
        if isinstance(value, kind):
            return write(writer, name, value)
    return str(value)


def _key(writer: Writer, key: str) -> str:
    """What a key of a mapping is called: the stage of that name, where there is one."""
    stage = writer.library.stages.get(key)
    return str(stage.title) if stage else key


def _named(writer: Writer, ref: Ref[Any]) -> str:
    """A link; a clock says how long at once."""
    clock = writer.library.clocks.get(ref) if ref.folder == "deadlines" else None
    return writer.named(f"{ref.folder}/{ref}") + (f"：{Days(writer.library).brief(clock)}" if clock else "")


WAYS: tuple[tuple[type, Callable[[Writer, str, Any], str | None]], ...] = (
    (Claim, lambda writer, name, value: writer.claim(value)),
    (Enum, lambda writer, name, value: writer.word(value)),
    (Prose, lambda writer, name, value: writer.prose(value)),
    (Ref, lambda writer, name, value: _named(writer, value)),
    (Text, lambda writer, name, value: writer.named(value) if name in PLACES else str(value)),
)
"""What a value is, the more particular first → how it is written."""
