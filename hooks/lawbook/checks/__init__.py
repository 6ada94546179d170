"""The editorial rules. Every module here that has rules is read; each rule registers itself.

`make check`, the build and the tests run the same rules.
"""

from __future__ import annotations

import importlib
import pkgutil

from ..library import Library
from ..source import Invalid, Problem
from .rule import REGISTRATION, RULES, Rule

for module in pkgutil.iter_modules(__path__, f"{__name__}."):
    importlib.import_module(module.name)

__all__ = ["REGISTRATION", "RULES", "Rule", "found", "problems"]


def problems(library: Library, *, preview: bool = False) -> list[Problem]:
    """Everything the rules find, by file and line, each once."""
    rules = [rule for name, rule in RULES.items() if not (preview and name in REGISTRATION)]
    return sorted({problem for rule in rules for problem in found(rule, library)})


def found(rule: Rule, library: Library) -> list[Problem]:
    """What one rule finds; a file that it alone reads may be broken."""
    try:
        return list(rule(library))
    except Invalid as error:
        return error.problems
