"""What runs of characters weigh, learned from the corpus: writes `hooks/lawbook/weights.txt`.

    python tests/learn.py --write

Regression on the characters of each message and on pairs of them, in closed form; of all weights the ones that matter
most are kept, and fitted again by themselves. numpy is needed for this alone. `--write` is run after the corpus, the
cues or their examples were changed.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from math import log, sqrt
from typing import Any

from lawbook.recognising import ANY, DANGER, WEIGHTS, digest
from lawbook.text.grams import ALPHABET, LEAST, SIZE, passages, runs, written
from messages import LIBRARY, RECOGNISER, SPLITS, messages

KEPT = 26_000
"""So many weights."""
UNIT = 0.06
"""What a weight of one is."""
SHRINKING = 0.5
SPREAD = 5
FIRST = 3
"""Weights of danger matter so much more."""
HEAVY = 2
"""What is for sure nothing counts so many times."""
ONE_OF = re.compile(r"\{([^}]*)\}")


def drawn(text: str) -> Iterator[str]:
    """Sentences of 去{你家|单位}: each alternative stands in one of them at least."""
    parts = [part.split("|") for part in ONE_OF.split(text)]
    for alternatives in parts:
        random.Random(text).shuffle(alternatives)
    most = max(map(len, parts))
    count = most + most // 2 * (sum(len(part) > 1 for part in parts) > 1)
    for turn in range(count):
        yield "".join(part[(turn + turn // len(part) * at) % len(part)] for at, part in enumerate(parts))


Row = tuple[str, frozenset[str], bool]
"""A reading, what is said in it, and whether that is for sure nothing."""


def taught() -> list[Row]:
    """Everything there is to learn from."""
    found = [message for split in SPLITS for message in messages(split)]
    rows = [(message.text, message.expected, message.source == "benign") for message in found]
    for message in messages("taught"):
        rows += [(text, message.expected, message.source == "benign") for text in dict.fromkeys(drawn(message.text))]
    for key, cue in LIBRARY.cues.items():
        rows += [(str(text), frozenset({key}), False) for text in cue.examples]
        rows += [(str(text), frozenset[str](), True) for text in cue.misses]
    return [(RECOGNISER.reading(text).text, said, benign) for text, said, benign in rows]


def corpus() -> str:
    """What weights are learned from, in short."""
    rows = (message for split in (*SPLITS, "taught") for message in messages(split))
    return digest(LIBRARY, ("\t".join((message.source, *sorted(message.expected), message.text)) for message in rows))


def names() -> list[str]:
    return [*LIBRARY.cues, DANGER, ANY]


def learned() -> dict[str, dict[int, int]]:
    """Name → number of a run → weight."""
    numpy: Any = import_module("numpy")
    rows = taught()
    counted = [sorted({number for number, _ in runs([*chain(*passages(text))])}) for text, _, _ in rows]
    seen = [0] * SIZE
    for numbers in counted:
        for number in numbers:
            seen[number] += 1
    rare = numpy.array([log(1 + len(rows) / max(times, 1)) / SPREAD for times in seen])
    features = numpy.zeros((len(rows), SIZE), numpy.float32)
    for at, numbers in enumerate(counted):
        features[at, numbers] = rare[numbers] / sqrt(max(len(numbers), LEAST))
    counts = numpy.sqrt([HEAVY if benign else 1 for _, _, benign in rows])[:, None]
    features *= counts
    said = numpy.array([[_says(name, claims) for name in names()] for _, claims, _ in rows]) * counts
    weights = _solved(numpy, features, said)
    matter = numpy.abs(weights) * (rare * numpy.sqrt(numpy.array(seen)))[:, None]
    matter[:, names().index(DANGER)] *= FIRST
    kept = matter >= numpy.partition(matter.ravel(), -KEPT)[-KEPT]
    return {name: _fitted(numpy, features, said[:, at], kept[:, at], rare) for at, name in enumerate(names())}


def _says(name: str, claims: frozenset[str]) -> float:
    if name == ANY:
        return bool(claims)
    if name == DANGER:
        return any(LIBRARY.cues[key].danger for key in claims)
    return name in claims and not LIBRARY.cues[name].quiet


def _fitted(numpy: Any, features: Any, said: Any, kept: Any, rare: Any) -> dict[int, int]:
    """The kept weights of one name, fitted by themselves."""
    places = numpy.nonzero(kept)[0]
    weights = _solved(numpy, features[:, places], said) * rare[places]
    most = len(ALPHABET) // 2 - 1
    whole = numpy.clip(numpy.rint(weights / UNIT), -most, most).astype(int)
    return {int(place): int(weight) for place, weight in zip(places, whole, strict=True) if weight}


def _solved(numpy: Any, features: Any, said: Any) -> Any:
    alike = features.T @ features + SHRINKING * numpy.eye(features.shape[1])
    return numpy.linalg.solve(alike, features.T @ said)


def main() -> None:
    kept = {name: written(weights) for name, weights in learned().items()}
    lines = [corpus(), *("\t".join((name, *pair)) for name, pair in kept.items())]
    if "--write" in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(sum(len(pair[1]) for pair in kept.values()), "weights of", len(kept), "names")


if __name__ == "__main__":
    main()
