"""Whether addresses still answer: the pages of the site as it is deployed, and what the data name elsewhere. The weekly
job asks (`python -m lawbook.links --site …`); nothing else here uses the network."""

from __future__ import annotations

import argparse
import http.client
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urljoin

from . import published
from .source import Problem, Where, relative

FILES = ("data/**/*.yml", "data/**/*.tsv", "content/**/*.md")
ELSEWHERE = re.compile(r"https?://[\w.:/%-]+[\w/]|(?<![\w./-])(?:[a-z0-9-]+\.)+gov\.cn(?![\w-])")
AT_ONCE = 8
Asked = tuple[Where, str]
"""Where an address is written, and the address."""


def own(root: Path, site: str) -> list[Asked]:
    """The pages that were published, at the address `site` of the site."""
    listed = enumerate(published.lines(root), 1)
    return [(Where(published.FILE, number), urljoin(site, f"{address}/")) for number, (address, _) in listed]


def elsewhere(root: Path) -> list[Asked]:
    """Addresses of other sites that the data name, each where it is named first."""
    found: dict[str, Where] = {}
    for path in sorted(path for form in FILES for path in root.glob(form)):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for address in ELSEWHERE.findall(line):
                whole = address if address.startswith("http") else f"https://{address}/"
                found.setdefault(whole, Where(relative(path, root), number))
    return [(at, address) for address, at in found.items()]


def answers(asked: Iterable[Asked], seconds: float) -> Iterator[Problem]:
    """What does not answer with a page of its own within `seconds`."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        rows = list(asked)
        for (at, address), said in zip(rows, pool.map(lambda row: _said(row[1], seconds), rows), strict=True):
            if said:
                yield Problem(at, f"{address}：{said}")


class _Staying(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: that there is one is the answer."""

    def redirect_request(self, *_: object) -> None:
        return None


def _said(address: str, seconds: float) -> str:
    """What is wrong with the answer, "" where nothing is."""
    try:
        with urllib.request.build_opener(_Staying).open(address, timeout=seconds):
            return ""
    except urllib.error.HTTPError as error:
        moved = error.headers.get("Location") if error.code in (301, 302, 303, 307, 308) else None
        return f"搬到了 {urljoin(address, moved)}" if moved else f"打不开（{error.code}）"
    except (OSError, http.client.HTTPException, ValueError) as error:
        slow = isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError)
        return f"{seconds:g} 秒没有回答" if slow else "连不上"


def main(arguments: list[str]) -> int:
    """0 if all our pages answer; what others do not answer is listed, no more."""
    parser = argparse.ArgumentParser(prog="lawbook.links", description="网站上的各页还打得开吗")
    parser.add_argument("--site", required=True, help="网站的地址，例如 https://example.org/")
    parser.add_argument("--seconds", type=float, default=20.0, help="每个地址最多等几秒")
    options = parser.parse_args(arguments)
    for problem in answers(elsewhere(Path.cwd()), options.seconds):
        print(problem)
    found = list(answers(own(Path.cwd(), options.site.rstrip("/") + "/"), options.seconds))
    for problem in found:
        print(problem, file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
