"""What runs of characters and families of words weigh, learned from the corpus: writes `hooks/lawbook/weights.txt`.

    python tests/learn.py --write

For every cue a plane between what says it and what does not; of all its weights the ones that matter most are kept, and
fitted again by themselves. How much each cue has to weigh is chosen by what `crossed.py` finds in messages that nothing
was learned from. scikit-learn is needed for these two alone. `--write` is run after the corpus, the cues or their
examples were changed.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from itertools import chain
from math import log
from typing import Any

from lawbook.families import families
from lawbook.recognising import ANY, DANGER, WEIGHTS, digest
from lawbook.text.grams import ALPHABET, SIZE, length, numbered, passages, written
from lawbook.text.patterns import Located
from lawbook.text.reading import BREAK
from messages import LIBRARY, RECOGNISER, SPLITS, messages

KEPT = 40_000
"""So many weights."""
UNIT = 0.4
"""What a weight of one is."""
SPREAD = 5
STRICT = 3.0
"""How much what is on the wrong side matters."""
SAID = 2
"""What says a cue is rarer, and counts so many times."""
HEAVY = 4
"""What is for sure nothing counts so many times."""
WHOLE = 2
"""What somebody was sent, and is no template, counts so many times."""
FIRST = 2
"""Weights of danger, and of anything at all, matter so much more."""
JOINED = 8000
"""So many are learned from that are two short ones, one behind the other: messages say more than one thing."""
SHORT = 45
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


@dataclass(frozen=True)
class Row:
    """A reading, what is said in it, whether that is for sure nothing, where it is from, and what it was drawn from."""

    text: str
    said: frozenset[str]
    benign: bool
    split: str
    template: str

    @cached_property
    def numbers(self) -> list[int]:
        """Of its runs and families: no run and no word reaches from one clause into another."""
        return sorted(frozenset[int]().union(*map(_numbers, self.text.split(BREAK))))


@cache
def _numbers(clause: str) -> frozenset[int]:
    marks = RECOGNISER.families.marks(Located(clause, RECOGNISER.lexicon))
    return frozenset(number for number, _ in numbered([*chain(*passages(clause))], marks))


def taught() -> list[Row]:
    """Everything there is to learn from."""
    rows = []
    for split in (*SPLITS, "taught"):
        for message in messages(split):
            texts = dict.fromkeys(drawn(message.text)) if split == "taught" else [message.text]
            rows += [(text, message.expected, message.source == "benign", split, message.text) for text in texts]
    for key, cue in LIBRARY.cues.items():
        rows += [(str(text), frozenset({key}), False, "cues", str(text)) for text in cue.examples]
        rows += [(str(text), frozenset[str](), True, "cues", str(text)) for text in cue.misses]
    return [Row(RECOGNISER.reading(text).text, *rest) for text, *rest in rows]


def joined(rows: Sequence[Row]) -> list[Row]:
    """Two short ones of `rows`, one behind the other, in so many ways; the same ones every time."""
    short, dice = [row for row in rows if row.split == "taught" and len(row.text) < SHORT], random.Random(1)
    return [_joined(*dice.sample(short, 2)) for _ in range(JOINED)]


def _joined(one: Row, other: Row) -> Row:
    said, benign = one.said | other.said, one.benign and other.benign
    return Row(one.text + BREAK + other.text, said, benign, one.split, one.template)


def corpus() -> str:
    """What weights are learned from, in short."""
    rows = (message for split in (*SPLITS, "taught") for message in messages(split))
    return digest(LIBRARY, ("\t".join((message.source, *sorted(message.expected), message.text)) for message in rows))


def names() -> list[str]:
    return [*LIBRARY.cues, DANGER, ANY]


def says(name: str, claims: frozenset[str]) -> bool:
    if name == ANY:
        return bool(claims)
    if name == DANGER:
        return any(LIBRARY.cues[key].danger for key in claims)
    return name in claims and not LIBRARY.cues[name].quiet


@dataclass(frozen=True)
class Plane:
    """What the runs of a name weigh, and how much they weigh on the plane."""

    weights: Mapping[int, int]
    level: float


def learned(rows: Sequence[Row]) -> dict[str, Plane]:
    """Name → what was learned of it."""
    numpy: Any = import_module("numpy")
    sparse: Any = import_module("scipy.sparse")
    rows = [*rows, *joined(rows)]
    counted = [row.numbers for row in rows]
    size = SIZE + len(families(LIBRARY.cues.values()))
    seen = numpy.bincount([*chain(*counted)], minlength=size)
    rare = numpy.array([log(1 + len(rows) / max(times, 1)) / SPREAD for times in seen])
    values = [rare[numbers] / length(numbers) for numbers in counted]
    ends = numpy.cumsum([0, *map(len, counted)])
    shape = (len(rows), size)
    features = sparse.csr_matrix((numpy.concatenate(values), [*chain(*counted)], ends), shape)
    heavy = numpy.array([(HEAVY if row.benign else 1) * (WHOLE if row.split in SPLITS else 1) for row in rows])
    said = {name: numpy.array([says(name, row.said) for row in rows]) for name in names()}
    found = {name: _plane(numpy, features, claimed, heavy)[0] for name, claimed in said.items()}
    matter = numpy.array([abs(found[name]) * rare * numpy.sqrt(seen) * _first(name) for name in names()])
    kept = matter >= numpy.partition(matter.ravel(), -KEPT)[-KEPT]
    columns = features.tocsc()
    return {name: _kept(numpy, columns, kept[at], said[name], heavy, rare) for at, name in enumerate(names())}


def _first(name: str) -> int:
    return FIRST if name in (DANGER, ANY) else 1


def _kept(numpy: Any, columns: Any, kept: Any, said: Any, heavy: Any, rare: Any) -> Plane:
    """The kept weights of one name, fitted by themselves."""
    places = numpy.nonzero(kept)[0]
    if not len(places):
        return Plane({}, 0)
    weights, offset = _plane(numpy, columns[:, places].tocsr(), said, heavy)
    most = len(ALPHABET) // 2 - 1
    whole = numpy.clip(numpy.rint(weights * rare[places] / UNIT), -most, most).astype(int)
    return Plane({int(place): int(one) for place, one in zip(places, whole, strict=True) if one}, -offset / UNIT)


def _plane(numpy: Any, features: Any, said: Any, heavy: Any) -> tuple[Any, float]:
    """What features weigh, and what is added to it, for 1 where it is said and -1 where it is not."""
    if not said.any():
        return numpy.zeros(features.shape[1]), 0
    linear: Any = import_module("sklearn.svm").LinearSVC
    found = linear(C=STRICT, dual=False, tol=1e-2, class_weight={True: SAID})
    found.fit(features, said, sample_weight=heavy)
    return found.coef_[0], float(found.intercept_[0])


def main() -> None:
    levels: Any = import_module("crossed").levels
    rows = taught()
    above = levels(rows)
    lines = [corpus()]
    for name, plane in learned(rows).items():
        lines.append("\t".join((name, f"{plane.level + above[name]:.2f}", *written(plane.weights))))
    if "--write" in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(sum(len(line.split("\t")[-1]) for line in lines[1:]), "weights of", len(lines) - 1, "names")


if __name__ == "__main__":
    main()
