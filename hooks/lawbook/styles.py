"""The style sheets of a page: inline what it needs to be drawn and no more, printing and all the rest apart.

A rule is for a page if every element, class, anchor and `data-` that it names occurs there, and a colour or size that
has a name if such a rule asks for it. The whole sheet comes later, when the page's script asks for it; what paper needs
is never asked for before the screen is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NOT = re.compile(r":not\([^)]*\)")
NAME = re.compile(r"""(?:(?<![\w:@\[=("'-])[.#]?|(?<=\[)(?=data-))([a-z][\w-]*)""")
WORN = tuple(map(re.compile, ('class="([^"]*)"', 'id="([^"]*)"', "<([a-z][a-z0-9]*)", r"\s(data-[\w-]+)")))
GIVEN, ASKED = re.compile(r"(--[\w-]+):[^;}]*;?"), re.compile(r"var\((--[\w-]+)")
PRINT = "@media print"
DESK = "@media(min-width:60rem)"
"""What a screen has that is as wide as a desk's: behind all that both have."""


@dataclass(frozen=True)
class Rule:
    """One rule of a style sheet, or a group of rules under a condition (`@media …`)."""

    head: str
    body: str
    inner: tuple[Rule, ...] = ()

    def __str__(self) -> str:
        return f"{self.head}{{{''.join(map(str, self.inner)) or self.body}}}"

    def kept(self, keep: frozenset[str]) -> Iterator[Rule]:
        """The rule without the selectors that name something else than `keep`."""
        if self.inner:
            inner = tuple(kept for rule in self.inner for kept in rule.kept(keep))
            if inner:
                yield Rule(self.head, "", inner)
            return
        found = [s for s in _selectors(self.head) if keep.issuperset(_names(s))]
        if found:
            yield Rule(",".join(found), self.body)

    def names(self) -> set[str]:
        """Every element, class and anchor that its selectors name."""
        return {name for rule in self.inner for name in rule.names()} if self.inner else _names(self.head)


def rules(sheet: str) -> tuple[Rule, ...]:
    """The rules of a minified style sheet."""
    found, start, depth, brace = [], 0, 0, 0
    for place, sign in enumerate(sheet):
        if sign == "{":
            brace = brace if depth else place
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                head, body = sheet[start:brace], sheet[brace + 1 : place]
                found.append(Rule(head, body, rules(body) if head.startswith(("@media", "@supports")) else ()))
                start = place + 1
    return tuple(found)


def _names(selector: str) -> set[str]:
    return set(NAME.findall(NOT.sub("", selector)))


def _selectors(head: str) -> Iterator[str]:
    """The selectors of a rule; a comma within brackets parts nothing."""
    start, depth = 0, 0
    for place, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield head[start:place]
            start = place + 1
    yield head[start:]


class Styles:
    """`whole` is the minified sheet of the site. `late` is all that a screen draws by it: what scripts make and
    fetch has its look, and what a page has shown keeps it, because all rules stand in their order."""

    def __init__(self, whole: str) -> None:
        found = rules(whole)
        paper, desk = (
            tuple(inner for rule in found if rule.head == head for inner in rule.inner) for head in (PRINT, DESK)
        )
        self.screen = [rule for rule in found if rule.head not in (PRINT, DESK)] + [Rule(DESK, "", desk)] * bool(desk)
        self.print = "".join(map(str, paper))
        self.late = "".join(map(str, self.screen))
        self.names = frozenset(name for rule in self.screen for name in rule.names())
        self.known: dict[frozenset[str], str] = {}

    def page(self, html: str) -> str:
        """What a page as it is written needs to be drawn."""
        worn = self.names.intersection(" ".join({name for worn in WORN for name in worn.findall(html)}).split())
        if worn not in self.known:
            kept = "".join(str(kept) for rule in self.screen for kept in rule.kept(worn))
            asked = set(ASKED.findall(kept))
            self.known[worn] = GIVEN.sub(lambda given: given[0] if given[1] in asked else "", kept)
        return self.known[worn]
