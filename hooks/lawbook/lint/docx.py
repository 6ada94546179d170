"""Word files (.docx) → passages. A line is a paragraph; notes follow the body and are counted on."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from .passages import Builder, Passage
from .unreadable import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
LARGEST = 60_000_000
"""Bytes of one part once it is unpacked."""
FORMS = (f"{W}p", f"{W}pPr", f"{W}rPr")
"""Paragraphs within one, which follow as their own, and what only says how text looks."""
MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def document(raw: bytes) -> list[Passage]:
    """The passages of a Word file.

    Raises:
        Unreadable: it is none, or it is broken.
    """
    builder, number = Builder(), 0
    for part in _parts(raw):
        for paragraph in part.iter(f"{W}p"):
            number += 1
            builder.add("".join(_words(paragraph)), number, 1)
            builder.end()
    return builder.passages


def _parts(raw: bytes) -> Iterator[ElementTree.Element]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if PARTS[0] not in names:
                raise Unreadable("是压缩包，不是 Word 文件（.docx）")
            for name in PARTS:
                if name in names:
                    yield _part(archive, name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error) as error:
        raise Unreadable("Word 文件坏了，解不开") from error


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Unreadable(f"Word 文件解开后太大（上限 {LARGEST:,} 字节），请拆开")
    if b"<!DOCTYPE" in content[:2000]:
        raise Unreadable("Word 文件里有不该有的声明（DOCTYPE），不读")
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise Unreadable("Word 文件坏了，读不出文字") from error
    for parent in list(root.iter()):
        for copy in [child for child in parent if child.tag == FALLBACK]:
            parent.remove(copy)
    return root


def _words(element: ElementTree.Element) -> Iterator[str]:
    """The text of a paragraph."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in MARKS:
            yield MARKS[child.tag]
        elif child.tag not in FORMS:
            yield from _words(child)
