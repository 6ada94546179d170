"""Modules that are published as one file with what they import: each file that is fetched costs time, however small.

What is joined keeps a scope of its own, so that names may meet; it may have no state that others share.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath, relpath

IMPORT = re.compile(r"""^import\s(?:\{(?P<names>[^}]*)\}\sfrom\s)?"(?P<path>\.[^"]+)";\n""", re.M)
FETCH = re.compile(r"""\b(?:from|import)\(?"(\.[^"]+)\"""")
"""The same where it is minified, and what is imported later."""
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (?P<name>\w+))", re.M)


def imported(name: str, sources: Mapping[str, str]) -> list[str]:
    """The modules that a module cannot begin without, by their paths."""
    found: dict[str, None] = {}
    for match in IMPORT.finditer(sources[name]):
        other = _place(name, match["path"])
        found |= dict.fromkeys([other, *imported(other, sources)])
    return [*found]


def fetched(entry: str, minified: Mapping[str, str]) -> set[str]:
    """A module and all that it imports, now or later."""
    found, waiting = set[str](), [entry]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [_place(name, path) for path in FETCH.findall(minified[name])]
    return found


def joined(entry: str, sources: Mapping[str, str], apart: Collection[str]) -> str:
    """A module with all that it imports, but for what stays `apart`: that is imported as before."""
    return _Joint(entry, sources, apart).whole()


@dataclass
class _Joint:
    entry: str
    sources: Mapping[str, str]
    apart: Collection[str]
    names: dict[str, str] = field(default_factory=dict)
    """What each module is called in the file; those behind others import them."""
    parts: list[str] = field(default_factory=list)

    def whole(self) -> str:
        body = self._read(self.entry)
        return "".join([*self.parts, body])

    def _read(self, name: str) -> str:
        """A module that takes what it imports from modules before it, which are put there first."""

        def taken(match: re.Match[str]) -> str:
            other = self._placed(_place(name, match["path"]))
            wanted = (match["names"] or "").replace(" as ", ": ").strip()
            return f"const {{ {wanted} }} = {other};\n" if wanted else ""

        return IMPORT.sub(taken, self.sources[name])

    def _placed(self, name: str) -> str:
        if name not in self.names:
            begin, end = ("import * as ", f' from "{self._path(name)}"') if name in self.apart else self._scoped(name)
            self.names[name] = f"joined{len(self.names)}"
            self.parts.append(f"{begin}{self.names[name]}{end};\n")
        return self.names[name]

    def _scoped(self, name: str) -> tuple[str, str]:
        """What stands before and behind the name of a module that has a scope in the file."""
        body = self._read(name)
        given = ", ".join(match["name"] for match in EXPORT.finditer(body))
        return "const ", f" = (() => {{\n{EXPORT.sub('', body)}return {{ {given} }};\n}})()"

    def _path(self, name: str) -> str:
        path = relpath(name, dirname(self.entry))
        return path if path.startswith(".") else f"./{path}"


def _place(name: str, path: str) -> str:
    return normpath(join(dirname(name), path))
