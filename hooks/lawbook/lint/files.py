"""Files → passages. What cannot be read says why, in a sentence."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from .docx import document
from .markup import html, markdown, text
from .passages import Passage
from .unreadable import Unreadable

LARGEST = 8_000_000
"""Bytes of a file that is read at all."""
MAGIC = {
    b"%PDF": "是 PDF，读不了：请把文字复制出来，或另存为 .docx、.txt",
    b"\xd0\xcf\x11\xe0": "是旧版 Word 文件（.doc），读不了：请另存为 .docx",
    b"{\\rtf": "是 RTF 文件，读不了：请另存为 .docx 或 .txt",
}
STDIN = "-"
READERS = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), html),
    **dict.fromkeys((".md", ".markdown"), markdown),
}


def read(name: str) -> list[Passage]:
    """The passages of the file `name`, of the standard input where it is `-`.

    Raises:
        Unreadable: the file is missing, too large, or no text.
    """
    raw = _standard_input() if name == STDIN else _bytes(Path(name))
    if len(raw) > LARGEST:
        raise Unreadable(f"文件太大（{len(raw):,} 字节，上限 {LARGEST:,}），请拆开")
    for magic, why in MAGIC.items():
        if raw.startswith(magic):
            raise Unreadable(why)
    if raw.startswith(b"PK\x03\x04"):
        return document(raw)
    return READERS.get(Path(name).suffix.lower(), text)(_decoded(raw))


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(LARGEST + 1)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable("是文件夹，请写明里面的文件")
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"文件太大（{path.stat().st_size:,} 字节，上限 {LARGEST:,}），请拆开")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable("没有这个文件") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"读不了：{getattr(error, 'strerror', None) or '文件名不对'}") from None


def _decoded(raw: bytes) -> str:
    """The text of `raw`: UTF-8, UTF-16 with its mark, or GB 18030."""
    encodings = ["utf-16"] if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            decoded = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_text(decoded):
            break
        return decoded.replace("\r\n", "\n").replace("\r", "\n")
    raise Unreadable("不是文字文件（认不出 UTF-8、UTF-16、GB 18030 编码的文字）")


def _is_text(decoded: str) -> bool:
    """Whether what was decoded is text and no machine data: next to no control or unassigned characters."""
    sample = decoded[:50_000]
    strange = sum(1 for char in sample if char not in "\n\r\t\f" and unicodedata.category(char) in ("Cc", "Cn", "Co"))
    return "\0" not in sample and strange * 50 <= len(sample)
