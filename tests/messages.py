"""The corpus of messages, and what Python reads in messages, for the twin in JavaScript to read too."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from conftest import LIBRARY, ROOT
from lawbook.recognising import Recogniser

CORPUS = ROOT / "tests" / "corpus"
SPLITS = ("tune", "held-out", "shared", "fresh-tune", "fresh-late", "x", "y")
"""Cues are changed by them, and weights are learned from them."""
UNSEEN = ("fresh-check", "z", "v", "w")
"""Measured only: no cue is changed by what they show, and nothing is learned from them."""
RECOGNISER = Recogniser(LIBRARY)
MUTATED = 400
SIGNS = " ，。!-*·\u200b🙂繁體ＡＢa1\n\ud800"


@dataclass(frozen=True)
class Message:
    """A row of the corpus: what is to be recognised (keys of `data/patterns/`), and whether help stands first."""

    source: str
    expected: frozenset[str]
    help: str
    text: str


def messages(split: str) -> list[Message]:
    """The rows of a file of the corpus."""
    lines = (CORPUS / f"{split}.tsv").read_text("utf-8").splitlines()
    return [_message(*line.split("\t")) for line in lines if not line.startswith("#")]


def _message(source: str, expected: str, help_: str, text: str) -> Message:
    return Message(source, frozenset(expected.split()) - {"-"}, help_, text)


@dataclass(frozen=True)
class Score:
    """How well the messages of a split are recognised."""

    right: int
    wrong: int
    missed: int
    flagged: int
    benign: int
    helped: int
    danger: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def claims(text: str) -> set[str]:
    """The keys of what is claimed in a message."""
    return {key for key in RECOGNISER.found(text) if not LIBRARY.cues[key].quiet}


def endangered(text: str) -> bool:
    """Whether help is offered first."""
    return any(LIBRARY.cues[key].danger for key in RECOGNISER.found(text))


def score(split: str) -> Score:
    """The score of a split; a benign message is flagged where anything is recognised in it."""
    rows = [(message, claims(message.text)) for message in messages(split)]
    benign = [found for message, found in rows if message.source == "benign"]
    danger = [message.text for message, _ in rows if message.help == "danger"]
    return Score(
        right=sum(len(found & message.expected) for message, found in rows),
        wrong=sum(len(found - message.expected) for message, found in rows),
        missed=sum(len(message.expected - found) for message, found in rows),
        flagged=sum(map(bool, benign)),
        benign=len(benign),
        helped=sum(map(endangered, danger)),
        danger=len(danger),
    )


def sentences() -> list[str]:
    """Every example and miss of every cue, and every message of the corpus."""
    cues = [str(text) for cue in LIBRARY.cues.values() for text in (*cue.examples, *cue.misses)]
    return [*cues, *(message.text for split in (*SPLITS, *UNSEEN) for message in messages(split))]


def mutated() -> Iterator[str]:
    """Sentences run together, with signs strewn in: the same ones every time."""
    dice, known = random.Random(1), sentences()
    for _ in range(MUTATED):
        chars = list("".join(dice.sample(known, 3)))
        for _ in range(dice.randrange(12)):
            chars.insert(dice.randrange(len(chars)), dice.choice(SIGNS))
        yield "".join(chars)


def vectors() -> list[dict[str, Any]]:
    """What is read and found in all of them."""
    return [_vector(text) for text in (*sentences(), *mutated())]


def _vector(text: str) -> dict[str, Any]:
    found = RECOGNISER.found(text)
    quotes = [text[slice(*min(spans))] for spans in found.values()]
    return {"written": text, "spoken": RECOGNISER.reading(text).text, "found": list(found), "quotes": quotes}


def report() -> Iterator[str]:
    """How well each split is recognised; then the shared messages one by one."""
    for split in (*SPLITS, *UNSEEN):
        found = score(split)
        kind = "learned" if split in SPLITS else "unseen"
        yield (
            f"{split} ({kind}): precision {found.precision:.3f}, recall {found.recall:.3f}, "
            f"benign {found.flagged}/{found.benign}, danger {found.helped}/{found.danger}"
        )
        yield f"  missed {_counted(split)}"
    facts = (CORPUS / "shared-facts.tsv").read_text("utf-8").splitlines()[1:]
    for message, fact in zip(messages("shared"), facts, strict=True):
        number, said = fact.split("\t")
        yield f"{number} {message.text}"
        yield f"  to be said: {said}"
        yield f"  said: {_titles(claims(message.text))}; missed: {_titles(message.expected - claims(message.text))}"


def _counted(split: str) -> str:
    """How often each cue is missed."""
    missed = Counter(key for message in messages(split) for key in message.expected - claims(message.text))
    return ", ".join(f"{key} {times}" for key, times in missed.most_common()) or "nothing"


def _titles(keys: Iterable[str]) -> str:
    """The pages of cues."""
    folders = (str(LIBRARY.cues[key].ref).partition("/") for key in sorted(keys))
    titles = [LIBRARY.records[folder][key].called(LIBRARY.vocabularies) for folder, _, key in folders]
    return ", ".join(map(str, titles)) or "nothing"


if __name__ == "__main__":
    print("\n".join(report()))
