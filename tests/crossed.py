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
from itertools import chain

from lawbook.recognising import ANY, CALM, CONFIRMED, DANGER, SAYING, WORDY, certain
from lawbook.text.grams import passages, weighed
from lawbook.text.patterns import Located
from learn import UNIT, Plane, Row, learned, names, says, taught
from messages import LIBRARY, RECOGNISER

FOLDS = 5
ALIKE = 0.45
"""Templates that share so much of their runs are one."""
STEPS = [step / 20 for step in range(-14, 11)]
"""How far above the plane a cue may have to be."""
FEW = 15
"""What is known of all cues counts as so many claims of each."""
ALARM = -0.6
"""How far above the plane danger has to be: rather one too many."""
NOTHING = -99.0


@dataclass(frozen=True)
class Tried:
    """A message, and how far above the plane each name is where nothing of it was learned from: with what little is
    said at all, and with what is surely said."""

    row: Row
    worded: frozenset[str]
    excluded: frozenset[str]
    with_words: Mapping[str, float]
    alone: Mapping[str, float]
    alarm: float

    def found(self, above: Mapping[str, float]) -> set[str]:
        return {key for key, step in above.items() if key in LIBRARY.cues and self.says(key, step)}

    @property
    def helped(self) -> bool:
        return self.alarm > ALARM or any(LIBRARY.cues[key].danger for key in self.worded)

    def says(self, key: str, step: float) -> bool:
        if key in self.excluded or LIBRARY.cues[key].quiet:
            return False
        words = key in self.worded
        if words and certain(LIBRARY.cues[key]):
            return True
        return self.alone[key] > step or (words and self.with_words[key] > step - CONFIRMED * UNIT)


def _folds(rows: Sequence[Row]) -> dict[str, int]:
    """Template → the part it is left out in."""
    templates: dict[str, frozenset[int]] = {}
    for row in rows:
        templates.setdefault(row.template, frozenset(row.numbers))
    holders: dict[int, list[str]] = defaultdict(list)
    for template, numbers in templates.items():
        for number in numbers:
            holders[number].append(template)
    leader = {template: template for template in templates}
    for template, numbers in templates.items():
        shared: dict[str, int] = defaultdict(int)
        for other in chain(*(holders[number] for number in numbers if len(holders[number]) < len(templates) / 20)):
            shared[other] += 1
        for other, count in shared.items():
            if count > ALIKE * len(numbers | templates[other]):
                old, new = leader[other], leader[template]
                if old != new:
                    leader |= {one: new for one, its in leader.items() if its == old}
    return {template: int(sha256(first.encode()).hexdigest(), 16) % FOLDS for template, first in leader.items()}


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
        found += [_tried(row, planes, weights) for row in once.values() if folds[row.template] == fold]
    return found


def _tried(row: Row, planes: Mapping[str, Plane], weights: Mapping[int, Mapping[str, int]]) -> Tried:
    located = Located(row.text, RECOGNISER.lexicon)
    parts = []
    for clauses in passages(row.text):
        heavy = weighed(clauses, weights)
        parts.append({name: (heavy.get(name, 0) - plane.level) * UNIT for name, plane in planes.items()})

    def most(saying: float) -> dict[str, float]:
        said = [part for part in parts if part[ANY] > saying * UNIT]
        return {name: max((part[name] for part in said), default=NOTHING) for name in planes}

    worded, excluded = _words(located)
    return Tried(row, worded, excluded, most(WORDY), most(SAYING), most(CALM)[DANGER])


def _words(located: Located) -> tuple[frozenset[str], frozenset[str]]:
    cues = RECOGNISER.cues
    excluded = frozenset(key for key, cue in cues.items() if cue.excluded(located))
    return frozenset(key for key in cues.keys() - excluded if cues[key].spans(located)), excluded


def levels(rows: Sequence[Row]) -> dict[str, float]:
    """Name → how much more than on its plane it has to weigh."""
    found = [one for one in tried(rows) if one.row.split != "cues"]
    above = chosen(found)
    for line in report(found, above):
        print(line)
    return {name: above.get(name, 0) / UNIT for name in names()}


def chosen(found: Sequence[Tried]) -> dict[str, float]:
    """Key → how far above its plane it has to be, so that what is found is right and what is right is found."""
    counts = {key: [_counts(key, step, found) for step in STEPS] for key in LIBRARY.cues}
    claims = sum(len(one.row.said) for one in found)
    whole = [
        [sum(counts[key][at][part] for key in counts) / claims * FEW for part in range(3)] for at in range(len(STEPS))
    ]
    above = {DANGER: ALARM, ANY: 0.0}
    for key, steps in counts.items():
        scores = []
        for at, step in enumerate(steps):
            right, wrong, missed = (own + of_all for own, of_all in zip(step, whole[at], strict=True))
            scores.append(2 * right / (2 * right + wrong + missed))
        above[key] = STEPS[scores.index(max(scores))]
    return above


def _counts(key: str, step: float, found: Iterable[Tried]) -> tuple[int, int, int]:
    """How often it is found rightly, wrongly, and missed."""
    right = wrong = missed = 0
    for one in found:
        said, claimed = one.says(key, step), key in one.row.said
        right += said and claimed
        wrong += said and not claimed
        missed += claimed and not said
    return right, wrong, missed


def report(found: Sequence[Tried], above: Mapping[str, float]) -> Iterable[str]:
    for name, kind in {"taught": True, "splits": False}.items():
        claims = [(one.found(above), one.row) for one in found if (one.row.split == "taught") == kind]
        right = sum(len(said & row.said) for said, row in claims)
        precision = right / sum(len(said) for said, _ in claims)
        recall = right / sum(len(row.said) for _, row in claims)
        benign = [bool(said) for said, row in claims if row.benign]
        danger = [one.helped for one in found if (one.row.split == "taught") == kind and says(DANGER, one.row.said)]
        yield (
            f"{name}, crossed: precision {precision:.3f}, recall {recall:.3f}, "
            f"benign {sum(benign)}/{len(benign)}, danger {sum(danger)}/{len(danger)}"
        )


if __name__ == "__main__":
    levels(taught())
