"""JSON Schema of the models, for editors. Loading does not use it; a test keeps it fresh."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from .kinds import KINDS
from .model import (
    ConductQuestions,
    Conflicts,
    Countings,
    Crisis,
    Cue,
    Exemptions,
    Facts,
    HardWords,
    Interruptions,
    Ledger,
    PageMeta,
    Proofs,
    RateLimits,
    Reading,
    Services,
    SetOffs,
    SourceCitations,
    StageQuestions,
    Synonyms,
    UnnamedRules,
    Vocabulary,
)

FOLDER = "data/schema"


def schemas() -> Iterator[tuple[str, str]]:
    """(file name, content) of every schema."""
    models: dict[str, type[BaseModel]] = {folder: kind.model for folder, kind in KINDS.items()}
    models |= {"vocab": Vocabulary, "page": PageMeta, "sources": Ledger, "conflicts": Conflicts, "synonyms": Synonyms}
    models |= {"hard-words": HardWords}
    models |= {"crisis": Crisis, "unnamed": UnnamedRules, "source-citations": SourceCitations}
    models |= {"interruptions": Interruptions, "rates": RateLimits, "set-off": SetOffs, "proofs": Proofs}
    models |= {"counting": Countings, "service": Services, "facts": Facts, "exempt": Exemptions}
    models |= {"patterns": Cue, "reading": Reading, "stage-questions": StageQuestions}
    models |= {"conduct-questions": ConductQuestions}
    for name, model in models.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        yield f"{name}.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(root: Path) -> None:
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas():
        (folder / name).write_text(content, "utf-8")
