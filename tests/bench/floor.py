"""Write `web/floor.json`: what is newer than the oldest browsers we serve, from MDN's browser-compat-data.

Run by hand (`.venv/bin/python tests/bench/floor.py`) when the floor changes or the tables are to be renewed: the data
comes from npm, which nothing at build or test needs. Names are listed, not spellings: a member counts as newer if no
interface has an older one of that name.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conftest import ROOT

PACKAGE = "@mdn/browser-compat-data@8.1.9"
CACHE = ROOT / ".cache" / "compat"
FLOOR = {"chrome_android": (87,), "safari_ios": (14,)}
"""Chrome 87 stands for WeChat's kernel on Android, Safari 14 for the web view of iOS 14."""
SYNTAX = ("classes", "functions", "grammar", "operators", "regular_expressions", "statements")


def tables() -> dict[str, Any]:
    """The data, fetched once."""
    path = CACHE / "package" / "data.json"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(
            ["npm", "pack", PACKAGE, "--silent"], cwd=CACHE, check=True, capture_output=True, text=True
        )
        with tarfile.open(CACHE / packed.stdout.strip().splitlines()[-1]) as archive:
            archive.extractall(CACHE, filter="data")
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def version(written: str) -> tuple[int, ...]:
    return tuple(map(int, written.lstrip("≤").split(".")))


def since(support: Any) -> str | None:
    """The version from which a browser has a feature under its own name without a flag; None: it has not."""
    for one in support if isinstance(support, list) else [support]:
        plain = not {"flags", "prefix", "alternative_name", "version_removed"} & one.keys()
        if plain and isinstance(one["version_added"], str) and one["version_added"] != "preview":
            return str(one["version_added"])
    return None


def newer(compat: dict[str, Any]) -> str:
    """What one of the oldest browsers lacks, as "Chrome 92, Safari 15.4"; "" where both have it."""
    found = {name: since(compat["support"].get(name, {"version_added": False})) for name in FLOOR}
    if all(known and version(known) <= FLOOR[name] for name, known in found.items()):
        return ""
    return ", ".join(f"{label} {found[name] or '—'}" for label, name in zip(("Chrome", "Safari"), FLOOR, strict=True))


def walk(node: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every feature below `node` with its path."""
    for name, child in node.items():
        if name != "__compat" and isinstance(child, dict):
            here = f"{path}.{name}" if path else name
            if "__compat" in child:
                yield here, child["__compat"]
            yield from walk(child, here)


def listed(features: Iterator[tuple[str, dict[str, Any]]], name: Callable[[str], str]) -> dict[str, str]:
    """Name → what lacks it, for the names that no feature has from long before."""
    found: dict[str, list[str]] = {}
    for path, compat in features:
        if name(path):
            found.setdefault(name(path), []).append(newer(compat))
    return {key: max(lacks, key=len) for key, lacks in sorted(found.items()) if all(lacks)}


def depth(count: int, part: int) -> Callable[[str], str]:
    """The `part` of paths of `count` parts, without what the tables put behind names."""

    def name(path: str) -> str:
        parts = path.split(".")
        last = parts[part].removesuffix("_static") if len(parts) == count else ""
        return "" if last.endswith("_event") or not last.isidentifier() else last

    return name


def grouped(names: dict[str, str]) -> dict[str, str]:
    """What lacks them → names, for short."""
    found: dict[str, list[str]] = {}
    for name, lacks in names.items():
        found.setdefault(lacks, []).append(name)
    return {lacks: ", ".join(members) for lacks, members in sorted(found.items())}


def main() -> None:
    data = tables()
    script, css = data["javascript"], data["css"]
    objects = [*walk(data["api"]), *walk(script["builtins"])]
    properties = [(path, compat) for path, compat in walk(css["properties"])]
    content = {
        "source": f"{PACKAGE}, CC0-1.0",
        "floor": "Chrome 87, Safari 14",
        "globals": listed(iter(objects), depth(1, 0)),
        "members": listed(iter(objects), depth(2, 1)),
        "syntax": {
            path: lacks for room in SYNTAX for path, compat in walk({room: script[room]}) if (lacks := newer(compat))
        },
        "properties": listed(iter(properties), lambda path: "" if "." in path else path),
        "values": listed(iter(properties), lambda path: path.replace(".", ": ") if path.count(".") == 1 else ""),
        "types": listed(walk(css["types"]), lambda path: path.split(".")[-1] if path.count(".") <= 1 else ""),
        "selectors": listed(walk(css["selectors"]), lambda path: "" if "." in path else path),
        "at-rules": listed(walk(css["at-rules"]), lambda path: "" if "." in path else path),
    }
    packed = {name: grouped(room) if isinstance(room, dict) else room for name, room in content.items()}
    (ROOT / "web" / "floor.json").write_text(json.dumps(packed, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
