"""Addresses: nothing leads away from the site but the hosts of public authorities, and no path leaves it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .folding import folded

TOP = "com|cn|net|org|gov|edu|top|xyz|info|cc|vip|shop|site|club|io|tv|app|ai|work|link|icu|live|fun|online|store|wang"
HOST = re.compile(rf"\.(?:{TOP})(?![a-z0-9-])")
NAME = re.compile(r"(?:[a-z0-9-]+\.)*[a-z0-9-]+\Z")
SCHEME = re.compile(r"/\s*/(?=\s*[\w\[])|\b(?:mailto|tel|sms|weixin|alipays?)\s*:")
SAFE = re.compile(r"https?:\Z")
SAFE_HOST = re.compile(r"//(?:[a-z0-9-]+\.)*gov\.cn(?=[/:?#\s]|$)")
MAIL = re.compile(r"@\s*[\w-]+\.\w")
BOX = re.compile(r"[\w.+-]\s*\Z")
LEAVING = re.compile(r"\.\.[/\\]|%2e|%2f|\\", re.I)
PUBLIC = ".gov.cn"
"""Hosts of public authorities in China end so; nobody else can have one."""
LONGEST = 80
"""Of a host, as far as it is looked at."""
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]\n]+\]:\s*(\S+)", re.M)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\|[^#]*%", re.I)


def foreign(text: str) -> Iterator[tuple[int, str]]:
    """Addresses of other hosts, and of mail boxes."""
    plain = folded(text).replace("。", ".")
    for match in SCHEME.finditer(plain):
        start = match.start()
        if not (SAFE.search(plain, max(0, start - 6), start) and SAFE_HOST.match(plain, start)):
            yield start, f"不写站外的网址（{text[max(0, start - 6) : start + 24].strip()}）"
    for match in HOST.finditer(plain):
        first = max(0, match.start() - LONGEST)
        if named := NAME.search(plain[first : match.start()]):
            host = f"{named[0]}{match[0]}"
            if not f".{host}".endswith(PUBLIC) and not plain.startswith(PUBLIC, match.start()):
                yield first + named.start(), f"不写站外的网址（{host}），只可以写 {PUBLIC} 的官方网站"
    for match in MAIL.finditer(plain):
        if BOX.search(plain, max(0, match.start() - 4), match.start()):
            yield match.start(), f"不写邮箱（{match[0]}…）"


def leaving(text: str) -> Iterator[tuple[int, str]]:
    """Steps out of a folder: no field of the data needs one."""
    if match := LEAVING.search(text):
        yield match.start(), f"资料里不写路径和反斜杠（{match[0]}）"


def outside(text: str) -> Iterator[tuple[int, str]]:
    """Links in a page that lead to no page of ours; whether one is there is MkDocs' to say."""
    for match in LINK.finditer(text):
        target = match[1] or match[2] or ""
        if ELSEWHERE.match(target):
            yield match.start(), f"链接只通向本站的网页（{target[:24]}）"
