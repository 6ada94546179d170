"""The style sheets of a page: inline what it needs to be drawn and no more, printing and what scripts make apart.

A rule is for a page if every class and anchor that it names occurs there. What a script can make later comes in a sheet
of its own, which the page's script asks for; what paper needs is never asked for before the screen is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

NOT = re.compile(r":not\([^)]*\)")
NAME = re.compile(r"[.#](-?[a-z][\w-]*)")
WORN = (re.compile('class="([^"]*)"'), re.compile('id="([^"]*)"'))
WORD = re.compile(r"[a-z][a-z0-9-]+")
PRINT = "@media print"
DESK = "@media(min-width:60rem)"
"""What a screen has that is as wide as a desk's; a phone draws nothing of it."""
TAKEN = frozenset(["cite", "item", "kind", "note", "tag", "grade", "chip", "grades-"])
"""What stands in the parts of an article's page that a sheet at the bottom shows, besides what its script names."""


@dataclass(frozen=True)
class Rule:
    """One rule of a style sheet, or a group of rules under a condition (`@media …`)."""

    head: str
    body: str
    inner: tuple[Rule, ...] = ()

    def __str__(self) -> str:
        return f"{self.head}{{{''.join(map(str, self.inner)) or self.body}}}"

    def kept(self, keep: Collection[str], *, one: bool = False) -> Iterator[Rule]:
        """The rule without the selectors that name something else than `keep`; with `one`, those that name any."""
        if self.inner:
            inner = tuple(kept for rule in self.inner for kept in rule.kept(keep, one=one))
            if inner:
                yield Rule(self.head, "", inner)
            return
        measure = any if one else all
        found = [s for s in _selectors(self.head) if measure(name in keep for name in NAME.findall(NOT.sub("", s)))]
        if found:
            yield Rule(",".join(found), self.body)


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
    """`whole` is the minified sheet of the site, `scripts` everything that runs on its pages."""

    def __init__(self, whole: str, scripts: Collection[str]) -> None:
        found = rules(whole)
        self.screen = [rule for rule in found if rule.head not in (PRINT, DESK)]
        self.print, self.desk = (
            "".join(str(inner) for rule in found if rule.head == head for inner in rule.inner) for head in (PRINT, DESK)
        )
        self.names = frozenset(NAME.findall(NOT.sub("", "".join(map(str, self.screen)))))
        self.late = self._written(self._made(scripts), one=True)
        self.known: dict[frozenset[str], str] = {}

    def page(self, html: str) -> str:
        """What a page as it is written needs to be drawn."""
        worn = self.names & {name for worn in WORN for names in set(worn.findall(html)) for name in names.split()}
        if worn not in self.known:
            self.known[worn] = self._written(worn)
        return self.known[worn]

    def _written(self, keep: Collection[str], *, one: bool = False) -> str:
        return "".join(str(kept) for rule in self.screen for kept in rule.kept(keep, one=one))

    def _made(self, scripts: Collection[str]) -> frozenset[str]:
        """The names that a script can give to what it makes: whole, or begun (`permissions-…`)."""
        words = TAKEN.union(*(WORD.findall(script) for script in scripts))
        begun = tuple(word for word in words if word.endswith("-"))
        return frozenset(name for name in self.names if name in words or name.startswith(begun))
