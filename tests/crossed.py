"""How well messages are recognised that nothing was learned from, and how much a cue has to weigh for it.

    python tests/crossed.py

What was drawn from one template, and templates that are nearly the same, are learned from together or not at all. The
words of `data/patterns/` were written by what the splits say, not by `taught.tsv`: there both are measured.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from itertools import chain
from typing import Any

from lawbook.recognising import AGAINST, ANY, CALM, CONFIRMED, DANGER, SAYING, WORDY, certain
from lawbook.text.grams import SIZE, passages, weighed
from lawbook.text.patterns import Located
from learn import UNIT, Plane, Row, learned, names, says, taught
from messages import LIBRARY, RECOGNISER

FOLDS = 5
ALIKE = 0.45
"""Templates that share so much of their runs are one, those aside that are common."""
COMMON = 0.05
STEPS = [step / 20 for step in range(-16, 17)]
"""How far above the plane a cue may have to be."""
FEW = 15
"""What is known of all cues counts as so many claims of each."""
ALARMING = 2
"""A claim that is found in what says nothing counts as so many that are found wrongly elsewhere, or missed."""
TEMPLATE = 0.1
"""A template counts as so much of a message: nobody is sent parts of sentences."""
ALARM = -0.4
"""How far above the plane danger has to be: rather one too many."""
NOTHING = -99.0


@dataclass(frozen=True)
class Tried:
    """A message, the part it was left out in, and how far above its plane a key may have to be and is still said, where
    nothing was learned of that part; how far above it danger is."""

    row: Row
    fold: int
    most: Mapping[str, float]
    alarm: float
    worded: frozenset[str]

    def found(self, above: Mapping[str, float]) -> set[str]:
        return {key for key, most in self.most.items() if most > above[key]}

    @property
    def helped(self) -> bool:
        return self.alarm > ALARM or any(LIBRARY.cues[key].danger for key in self.worded)


def _folds(rows: Sequence[Row]) -> dict[str, int]:
    """Template → the part it is left out in."""
    numpy: Any = import_module("numpy")
    sparse: Any = import_module("scipy.sparse")
    components: Any = import_module("scipy.sparse.csgraph").connected_components
    templates = {row.template: [number for number in row.numbers if number < SIZE] for row in reversed(rows)}
    counts = [*map(len, templates.values())]
    places = [*chain(*templates.values())]
    whole = sparse.csr_matrix((numpy.ones(len(places)), places, numpy.cumsum([0, *counts])), (len(counts), SIZE))
    rare = whole[:, numpy.bincount(places, minlength=SIZE) < COMMON * len(counts)]
    shared = (rare @ rare.T).tocoo()
    sizes = numpy.array(counts)
    alike = shared.data > ALIKE * numpy.maximum(sizes[shared.row], sizes[shared.col])
    one, other = shared.row[alike], shared.col[alike]
    joint = sparse.coo_matrix((numpy.ones(len(one)), (one, other)), (len(counts), len(counts)))
    groups = components(joint, directed=False)[1]
    leaders: dict[int, str] = {}
    for template, group in zip(templates, groups, strict=True):
        leaders[group] = min(template, leaders.get(group, template))
    folds = {group: int(sha256(leader.encode()).hexdigest(), 16) % FOLDS for group, leader in leaders.items()}
    return {template: folds[group] for template, group in zip(templates, groups, strict=True)}


def tried(rows: Sequence[Row]) -> list[Tried]:
    """One message of each template, by what was learned from the other parts."""
    folds = _folds(rows)
    once = {row.template: row for row in reversed(rows)}
    found = []
    for fold in range(FOLDS):
        planes = learned([row for row in rows if folds[row.template] != fold])
        weights: dict[int, dict[str, int]] = defaultdict(dict)
        for name, plane in planes.items():
            for number, weight in plane.weights.items():
                weights[number][name] = weight
        found += [_tried(row, fold, planes, weights) for row in once.values() if folds[row.template] == fold]
    return found


def _tried(row: Row, fold: int, planes: Mapping[str, Plane], weights: Mapping[int, Mapping[str, int]]) -> Tried:
    located = Located(row.text, RECOGNISER.lexicon)
    marks = RECOGNISER.families.marks(located)
    parts = []
    for clauses in passages(row.text):
        heavy = weighed(clauses, marks, weights)
        parts.append({name: (heavy.get(name, 0) - plane.level) * UNIT for name, plane in planes.items()})

    def most(name: str, saying: float) -> float:
        return max((part[name] for part in parts if part[ANY] > saying * UNIT), default=NOTHING)

    cues = RECOGNISER.cues
    against = frozenset(key for key, cue in cues.items() if cue.excluded(located))
    worded = frozenset(key for key, cue in cues.items() if cue.spans(located))

    def said(key: str) -> float:
        alone = most(key, SAYING) - (AGAINST * UNIT if key in against else 0)
        if key not in worded:
            return alone
        return -NOTHING if certain(LIBRARY.cues[key]) else max(alone, most(key, WORDY) + CONFIRMED * UNIT)

    heard = {key: said(key) for key, cue in cues.items() if not cue.quiet}
    return Tried(row, fold, heard, most(DANGER, CALM), worded)


def levels(rows: Sequence[Row]) -> dict[str, float]:
    """Name → how much more than on its plane it has to weigh."""
    found = [one for one in tried(rows) if one.row.split != "cues"]
    for line in report(found):
        print(line)
    above = chosen(found)
    return {name: above.get(name, 0) / UNIT for name in names()}


def chosen(found: Sequence[Tried]) -> dict[str, float]:
    """Key → how far above its plane it has to be, so that what is found wrongly and what is missed cost least."""
    costs = {key: _costs(key, found) for key, cue in LIBRARY.cues.items() if not cue.quiet}
    claims = sum(_counting(one) * len(one.row.said) for one in found)
    whole = [sum(steps) / claims * FEW for steps in zip(*costs.values(), strict=True)]
    above = {DANGER: ALARM, ANY: 0.0}
    for key, steps in costs.items():
        own = [cost + of_all for cost, of_all in zip(steps, whole, strict=True)]
        above[key] = STEPS[own.index(min(own))]
    return above


def _costs(key: str, found: Sequence[Tried]) -> list[float]:
    """What is found wrongly and what is missed, at each step."""
    claimed = [(one.most.get(key, NOTHING), _counting(one)) for one in found if key in one.row.said]
    others = [
        (one.most.get(key, NOTHING), _counting(one) * (ALARMING if one.row.benign else 1))
        for one in found
        if key not in one.row.said
    ]
    costs = []
    for step in STEPS:
        missed = sum(counting for most, counting in claimed if most <= step)
        costs.append(missed + sum(counting for most, counting in others if most > step))
    return costs


def _counting(one: Tried) -> float:
    return TEMPLATE if one.row.split == "taught" else 1.0


def kinds(found: Sequence[Tried]) -> dict[str, list[Tried]]:
    return {
        "taught": [one for one in found if one.row.split == "taught"],
        "splits": [one for one in found if one.row.split != "taught"],
    }


def report(found: Sequence[Tried]) -> Iterable[str]:
    """With the levels that the other parts ask for."""
    above = [chosen([one for one in found if one.fold != fold]) for fold in range(FOLDS)]
    for name, kind in kinds(found).items():
        claims = [(one.found(above[one.fold]), one.row) for one in kind]
        right = sum(len(said & row.said) for said, row in claims)
        precision, recall = (
            right / sum(len(said) for said, _ in claims),
            right / sum(len(row.said) for _, row in claims),
        )
        benign = [bool(said) for said, row in claims if row.benign]
        danger = [one.helped for one in kind if says(DANGER, one.row.said)]
        yield (
            f"{name}, crossed: precision {precision:.3f}, recall {recall:.3f}, "
            f"benign {sum(benign)}/{len(benign)}, danger {sum(danger)}/{len(danger)}"
        )


if __name__ == "__main__":
    levels(taught())
