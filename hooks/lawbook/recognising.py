"""What a message says, by the words of `data/patterns/` and by what its runs of characters weigh: the twin of
`web/check/recognise.js`.

Words find what was foreseen. The weights (`weights.txt`, written by `tests/learn.py` from the corpus) find what is said
in other words, and keep from being found what has the words alone; where somebody may be in danger and where a paper
stands, words are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .citation.names import TRADITIONAL
from .library import Library
from .model import Cue
from .model.pattern import Sets, alternatives
from .text.grams import Clause, Weights, heaviest, passages, weighed, weights_of
from .text.patterns import Located, Pattern, Span, lexicon
from .text.reading import Reading, Spellings, read, spoken

LONGEST = 10_000
"""Characters of a message that are read."""
WEIGHTS = Path(__file__).with_name("weights.txt")
"""Name, numbers of runs, what they weigh; the first line says what they were learned from."""
ANY, DANGER = "any", "danger"
"""Names besides the cues: anything is said at all; somebody may be in danger."""
FOUND, ENDANGERING, CONFIRMED, ALARMING = 6.75, 6.25, 1.0, 7.0
"""How much a cue has to weigh by itself, one of danger by itself, any with its words; and how much danger has to."""
SAYING, CALM = 7.0, 0.0
"""How much a passage has to say anything at all, for a claim and for danger."""
PAPERS = "documents/"


def digest(library: Library, rows: Iterable[str]) -> str:
    """Of what weights are learned from."""
    cues = [str(text) for cue in library.cues.values() for text in (*cue.examples, *cue.misses)]
    return sha256("\n".join((*library.cues, *cues, *rows)).encode()).hexdigest()[:16]


def kept() -> dict[str, tuple[str, str]]:
    """Name → its weights as they are kept."""
    lines = WEIGHTS.read_text("utf-8").splitlines()[1:]
    return {name: (gaps, weights) for name, gaps, weights in (line.split("\t") for line in lines)}


def certain(cue: Cue) -> bool:
    """Whether the words of a cue are enough."""
    return cue.danger or cue.ref.startswith(PAPERS)


def least(cue: Cue) -> float:
    """What a cue has to weigh without its words."""
    return ENDANGERING if cue.danger else FOUND


@dataclass(frozen=True)
class Weighed:
    """A message as it is weighed, passage by passage."""

    passages: tuple[tuple[list[Clause], dict[str, float]], ...]
    weights: Weights

    @classmethod
    def of(cls, text: str, weights: Weights) -> Weighed:
        return cls(tuple((clauses, weighed(clauses, weights)) for clauses in passages(text)), weights)

    def says(self, name: str, least: float, saying: float = SAYING) -> list[Span]:
        """The clause that says it most, of the passage that says it most, where that weighs more than `least`."""
        saying_any = [(found.get(name, 0), clauses) for clauses, found in self.passages if found.get(ANY, 0) > saying]
        most, clauses = max(saying_any, key=lambda one: one[0], default=(0.0, []))
        if most <= least:
            return []
        clause = heaviest(clauses, self.weights, name)
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

    @classmethod
    def of(cls, key: str, cue: Cue, sets: Sets) -> Compiled:
        return cls(
            tuple(order for phrase in cue.patterns for order in phrase.orders(sets)),
            tuple(order for phrase in cue.harmless for order in phrase.orders(sets)),
            tuple(one for word in cue.without for one in alternatives(word, sets)),
            DANGER if cue.quiet else key,
            certain(cue),
            least(cue),
        )

    def words(self) -> Iterator[str]:
        for pattern in (*self.patterns, *self.harmless):
            yield from pattern.words
        yield from self.without

    def spans(self, located: Located) -> list[Span]:
        """Where its words are in the text."""
        harmless = (span for pattern in self.harmless for span in located.spans(pattern))
        blocked = frozenset(at for span in harmless for at in range(*span))
        return sorted({span for pattern in self.patterns for span in located.spans(pattern, blocked)})

    def excluded(self, located: Located) -> bool:
        """Whether something in the text keeps it from being said."""
        return bool(self.without) and located.has(self.without)

    def said(self, located: Located, weighed: Weighed) -> list[Span]:
        """Where it is said, by its words and by what weighs."""
        if self.excluded(located):
            return []
        spans = self.spans(located)
        if spans and (self.certain or weighed.says(self.name, CONFIRMED)):
            return spans
        if self.name == DANGER:
            return weighed.says(self.name, ALARMING, CALM)
        return weighed.says(self.name, self.least)


class Recogniser:
    """What is said in messages, by the cues of a library."""

    def __init__(self, library: Library) -> None:
        sets = library.reading.sets
        self.cues = {key: Compiled.of(key, cue, sets) for key, cue in library.cues.items()}
        self.lexicon = lexicon(word for cue in self.cues.values() for word in cue.words())
        self.weights = weights_of(kept())
        self.spellings = Spellings.of(library.spellings)

    def reading(self, written: str) -> Reading:
        """What was written, as it is looked through."""
        return self.spellings.respelled(spoken(read(written, TRADITIONAL, LONGEST)))

    def says(self, key: str, written: str) -> bool:
        """Whether one cue is said."""
        cue, located = self.cues[key], Located(self.reading(written).text, self.lexicon)
        return not cue.excluded(located) and bool(cue.spans(located))

    def found(self, written: str) -> dict[str, list[Span]]:
        """Cue → where it is said, places in what was written."""
        reading = self.reading(written)
        located, weighed = Located(reading.text, self.lexicon), Weighed.of(reading.text, self.weights)
        spans = {key: cue.said(located, weighed) for key, cue in self.cues.items()}
        return {
            key: [(reading.starts[start], reading.ends[end - 1]) for start, end in places]
            for key, places in spans.items()
            if places
        }
