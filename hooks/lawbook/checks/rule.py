"""What a rule is. It registers itself: one generator, whose docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..library import Library
from ..source import Problem

Rule = Callable[[Library], Iterator[Problem]]

RULES: dict[str, Rule] = {}
"""Name → rule."""
REGISTRATION: set[str] = set()
"""Names of the rules about what has been registered, not about what is true: a preview goes without them."""


def rule(function: Rule) -> Rule:
    """Register a rule."""
    RULES[function.__name__] = function
    return function


def registration(function: Rule) -> Rule:
    """Register a rule about registers."""
    REGISTRATION.add(function.__name__)
    return rule(function)
