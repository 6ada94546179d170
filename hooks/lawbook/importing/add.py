"""`lawbook add`: copy provisions, word for word, with their grade and provenance."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from .. import digests
from ..citation import order
from ..kinds.statutes import Provision
from .blocks import Block
from .reference import NotInReference, Reference

FULL_WIDTH = str.maketrans(",:;()?!", "，：；（）？！")
BESIDE_HAN = re.compile(
    r"(?<=[\u4e00-\u9fff”’》〉、。，：；（）％%])[,:;()?!]|[,:;()?!](?=[\u4e00-\u9fff“‘《〈、。，：；（）])"
)


def add(
    root: Path,
    reference: Reference,
    keys: list[str],
    *,
    blocks: list[int] | None = None,
    name: str = "",
    part: str = "",
) -> list[str]:
    """Write the provisions `keys` of `reference` into `data/statutes/<law>.yml` and its digests.

    `blocks` (1-based) says where a provision without number stands in the reference, `name` what it
    is called, `part` under which name `article-sources` lists it. What editors wrote is kept.
    Returns the keys written, in order.

    Raises:
        NotInReference: something asked for is not in the reference; then nothing is written.
    """
    chosen = {key: _chosen(reference, key, blocks) for key in keys}
    made = {key: _provision(reference, key, block, part) for key, block in chosen.items()}
    path = root / "data" / "statutes" / f"{reference.law}.yml"
    yaml = _yaml()
    document = yaml.load(path.read_text("utf-8")) if path.exists() else CommentedMap()
    held = document.setdefault("provisions", CommentedMap())
    for key, values in made.items():
        entry = held.setdefault(DoubleQuotedScalarString(key), CommentedMap())
        entry.update(values | ({"name": name} if name else {}))
    document["provisions"] = _sorted(held)
    _merge_provenance(document, reference)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yaml.dump(document, file)
    _digest(root, reference.law, made)
    return keys


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 10_000
    yaml.preserve_quotes = True
    yaml.representer.ignore_aliases = lambda *_: True  # an equal value is written again, never as *anchor
    yaml.indent(mapping=2, sequence=2, offset=0)
    return yaml


def _chosen(reference: Reference, key: str, blocks: list[int] | None) -> Block:
    if not blocks:
        return reference.block(key)
    if not all(1 <= number <= len(reference.blocks) for number in blocks):
        raise NotInReference(f"{reference.path.name} 只有 {len(reference.blocks)} 段")
    found = [reference.blocks[number - 1] for number in blocks]
    return Block(key, "\n".join(block.text for block in found), found[0].label)


def _provision(reference: Reference, key: str, block: Block, part: str) -> dict[str, object]:
    held = reference.held(key, block.label, part)
    values: dict[str, object] = {
        "text": LiteralScalarString(typeset(block.text) + "\n"),
        "grade": held.grade,
        "copies": len(held.sources),
        "sources": list(held.sources),
        "checked": _checked(reference),
    }
    return values | ({"paragraphs": "joined"} if reference.joined(key) else {})


def typeset(text: str) -> str:
    """Full-width punctuation beside Han characters, as the site prints it; equal to `text` under NFKC."""
    before = ""
    while before != text:
        before, text = text, BESIDE_HAN.sub(lambda match: match[0].translate(FULL_WIDTH), text)
    return text


def _checked(reference: Reference) -> date:
    """The newest day that the headers give; days in the names of files say something else."""
    days = [day for value in reference.values("checked") for day in re.findall(DAY, value)]
    return date.fromisoformat(max(days)) if days else COMPARED


DAY = r"(?:^|(?<=sync of ))\d{4}-\d{2}-\d{2}"
COMPARED = date(2026, 11, 21)
"""The day on which the copies of `statutes/` were compared; their headers give the result, not the day."""


def _sorted(held: CommentedMap) -> CommentedMap:
    ordered = CommentedMap()
    for key in sorted(held, key=lambda key: order(str(key))):
        ordered[key] = held[key]
    return ordered


def _merge_provenance(document: CommentedMap, reference: Reference) -> None:
    used = {code for entry in document["provisions"].values() for code in entry["sources"]}
    copies = reference.provenance.copies
    document["provenance"] = {code: copies[code] for code in copies if code in used}
    document.move_to_end("provisions")


def _digest(root: Path, law: str, made: dict[str, dict[str, object]]) -> None:
    table = digests.read(root)
    for key, values in made.items():
        any_words = {"sources": tuple(values["sources"]), "plain": values["text"]}  # type: ignore[arg-type]
        provision = Provision.model_validate(values | any_words)
        table[law, key] = digests.Digest.of(law, key, provision)
    digests.write(root, table)
