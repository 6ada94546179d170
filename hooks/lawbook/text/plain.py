"""Prose → text for other places than pages: no Markdown, no citation in brackets, no character XML forbids."""

from __future__ import annotations

import re

MARKUP = re.compile(r"\\([\\`*_{}\[\]<>#|~])|!?\[([^\]]*)\]\([^)]*\)|\*\*|`")
IN_BRACKETS = re.compile(r"（《[^（）]*）")
FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def plain(text: str) -> str:
    """`text` as it reads on the page: links and emphasis leave their words, escapes their character."""
    return FORBIDDEN.sub("", MARKUP.sub(lambda mark: mark[1] or mark[2] or "", text)).strip()


def brief(text: str) -> str:
    """`text` without the citations in brackets, where the whole of it is a step away."""
    return IN_BRACKETS.sub("", text)
