"""What a message says, by the words of `data/patterns/` and by what its characters and words weigh: the twin of
`web/check/recognise.js`.

Words find what was foreseen. The weights (`weights.txt`, written by `tests/learn.py` from the corpus) of characters and
of families of words find what is said otherwise, and keep from being found what has the words alone; where somebody may
be in danger and where a paper stands, words are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .citation.names import TRADITIONAL
from .families import Families, families
from .library import Library
from .model import Cue
from .model.pattern import Sets, alternatives
from .text.grams import Clause, Marks, Weights, heaviest, passages, weighed, weights_of
from .text.patterns import Located, Pattern, Span, lexicon
from .text.reading import Reading, Spellings, read, spoken

LONGEST = 10_000
"""Characters of a message that are read."""
WEIGHTS = Path(__file__).with_name("weights.txt")
"""Name, how much it has to weigh, numbers of runs, what they weigh; the first line says what they were learned from."""
ANY, DANGER = "any", "danger"
"""Names besides the cues: anything is said at all; somebody may be in danger."""
CONFIRMED = 1.5
"""So much less a cue has to weigh where its words are."""
AGAINST = 1.0
"""So much more where something in the text speaks against it."""
SAYING, WORDY, CALM = 0.75, -0.5, -0.25
"""How much more than it has to a passage says anything at all: for a claim, for one with its words, and for danger."""
PAPERS = "documents/"


def digest(library: Library, rows: Iterable[str]) -> str:
    """Of what weights are learned from."""
    cues = [str(text) for cue in library.cues.values() for text in (*cue.examples, *cue.misses)]
    words = families(library.cues.values())
    return sha256("\n".join((*library.cues, *words, *cues, *rows)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Kept:
    """How much a name has to weigh, and its weights as they are kept."""

    least: float
    gaps: str
    weights: str


UNKNOWN = Kept(0.0, "", "")
"""Of what nothing was learned."""


def kept() -> dict[str, Kept]:
    """Name → what is kept of it."""
    lines = (line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines()[1:])
    return {name: Kept(float(least), gaps, weights) for name, least, gaps, weights in lines}


def certain(cue: Cue) -> bool:
    """Whether the words of a cue are enough."""
    return cue.ref.startswith(PAPERS)


@dataclass(frozen=True)
class Weighed:
    """A message as it is weighed, passage by passage."""

    passages: tuple[tuple[list[Clause], dict[str, float]], ...]
    marks: Marks
    weights: Weights
    anything: float
    """How much a passage has to weigh that says anything."""

    @classmethod
    def of(cls, text: str, marks: Marks, weights: Weights, anything: float) -> Weighed:
        parts = tuple((clauses, weighed(clauses, marks, weights)) for clauses in passages(text))
        return cls(parts, marks, weights, anything)

    def says(self, name: str, least: float, more: float) -> list[Span]:
        """The clause that says it most, of the passage that says it most, where that weighs more than `least`, of those
        that say anything and so much `more`."""
        saying = self.anything + more
        saying_any = [(found.get(name, 0), clauses) for clauses, found in self.passages if found.get(ANY, 0) > saying]
        most, clauses = max(saying_any, key=lambda one: one[0], default=(least, []))
        if most <= least:
            return []
        clause = heaviest(clauses, self.marks, self.weights, name)
        return [(clause[0][1], clause[-1][1] + 1)]


@dataclass(frozen=True)
class Compiled:
    """A cue as it is matched."""

    patterns: tuple[Pattern, ...]
    harmless: tuple[Pattern, ...]
    without: tuple[str, ...]
    name: str
    """What its weights are called."""
    certain: bool
    """Whether its words are enough."""
    least: float
    """What it has to weigh without them."""
    danger: bool
    quiet: bool

    @classmethod
    def of(cls, key: str, cue: Cue, sets: Sets, names: Mapping[str, Kept]) -> Compiled:
        name = DANGER if cue.quiet else key
        return cls(
            tuple(order for phrase in cue.patterns for order in phrase.orders(sets)),
            tuple(order for phrase in cue.harmless for order in phrase.orders(sets)),
            tuple(one for word in cue.without for one in alternatives(word, sets)),
            name,
            certain(cue),
            names.get(name, UNKNOWN).least,
            cue.danger,
            cue.quiet,
        )

    def words(self) -> Iterator[str]:
        for pattern in (*self.patterns, *self.harmless):
            yield from pattern.words
        yield from self.without

    def spans(self, located: Located) -> list[Span]:
        """Where its words are in the text; nowhere if something there speaks against it."""
        if self.excluded(located):
            return []
        harmless = (span for pattern in self.harmless for span in located.spans(pattern))
        blocked = frozenset(at for span in harmless for at in range(*span))
        return sorted({span for pattern in self.patterns for span in located.spans(pattern, blocked)})

    def excluded(self, located: Located) -> bool:
        """Whether something in the text speaks against it: its words are not enough then, nor is a little weight."""
        return bool(self.without) and located.has(self.without)

    def said(self, words: list[Span], weighed: Weighed, excluded: bool) -> list[Span]:
        """Where it is said, by its words and by what weighs."""
        if words and (self.certain or self.quiet or weighed.says(self.name, self.least - CONFIRMED, WORDY)):
            return words
        return weighed.says(self.name, self.least + excluded * AGAINST, CALM if self.quiet else SAYING)


class Recogniser:
    """What is said in messages, by the cues of a library."""

    def __init__(self, library: Library) -> None:
        sets, names = library.reading.sets, kept()
        self.cues = {key: Compiled.of(key, cue, sets, names) for key, cue in library.cues.items()}
        self.lexicon = lexicon(word for cue in self.cues.values() for word in cue.words())
        self.weights = weights_of({name: (one.gaps, one.weights) for name, one in names.items()})
        self.anything = names[ANY].least
        self.families = Families(families(library.cues.values()), sets)
        self.spellings = Spellings.of(library.spellings)

    def reading(self, written: str) -> Reading:
        """What was written, as it is looked through."""
        return self.spellings.respelled(spoken(read(written, TRADITIONAL, LONGEST)))

    def says(self, key: str, written: str) -> bool:
        """Whether one cue is said."""
        cue, located = self.cues[key], Located(self.reading(written).text, self.lexicon)
        return bool(cue.spans(located))

    def found(self, written: str) -> dict[str, list[Span]]:
        """Cue → where it is said, places in what was written. Words of danger are heard also where they do not weigh
        enough for what they would say."""
        reading = self.reading(written)
        located = Located(reading.text, self.lexicon)
        weighed = Weighed.of(reading.text, self.families.marks(located), self.weights, self.anything)
        excluded = {key for key, cue in self.cues.items() if cue.excluded(located)}
        heard = {key: cue.spans(located) for key, cue in self.cues.items()}
        spans = {key: cue.said(heard[key], weighed, key in excluded) for key, cue in self.cues.items()}
        feared = sorted({span for key, words in heard.items() if self.cues[key].danger for span in words})
        if not any(spans[key] for key in heard if self.cues[key].danger):
            spans |= {key: feared for key in heard if self.cues[key].quiet and key not in excluded}
        return {
            key: [(reading.starts[start], reading.ends[end - 1]) for start, end in places]
            for key, places in spans.items()
            if places
        }
