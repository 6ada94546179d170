"""What a message says, by the words of `data/patterns/`: the twin of `web/check/recognise.js`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .citation.names import TRADITIONAL
from .library import Library
from .model import Cue
from .model.pattern import Sets, alternatives
from .text.patterns import Located, Pattern, Span, lexicon
from .text.reading import Reading, Spellings, read, spoken

LONGEST = 10_000
"""Characters of a message that are read."""


@dataclass(frozen=True)
class Compiled:
    """A cue as it is matched."""

    patterns: tuple[Pattern, ...]
    harmless: tuple[Pattern, ...]
    without: tuple[str, ...]

    @classmethod
    def of(cls, cue: Cue, sets: Sets) -> Compiled:
        return cls(
            tuple(order for phrase in cue.patterns for order in phrase.orders(sets)),
            tuple(order for phrase in cue.harmless for order in phrase.orders(sets)),
            tuple(one for word in cue.without for one in alternatives(word, sets)),
        )

    def words(self) -> Iterator[str]:
        for pattern in (*self.patterns, *self.harmless):
            yield from pattern.words
        yield from self.without

    def spans(self, located: Located) -> list[Span]:
        """Where it is said in the text."""
        if self.without and located.has(self.without):
            return []
        harmless = (span for pattern in self.harmless for span in located.spans(pattern))
        blocked = frozenset(at for span in harmless for at in range(*span))
        return sorted({span for pattern in self.patterns for span in located.spans(pattern, blocked)})


class Recogniser:
    """What is said in messages, by the cues of a library."""

    def __init__(self, library: Library) -> None:
        sets = library.reading.sets
        self.cues = {key: Compiled.of(cue, sets) for key, cue in library.cues.items()}
        self.lexicon = lexicon(word for cue in self.cues.values() for word in cue.words())
        self.spellings = Spellings.of(library.spellings)

    def reading(self, written: str) -> Reading:
        """What was written, as it is looked through."""
        return self.spellings.respelled(spoken(read(written, TRADITIONAL, LONGEST)))

    def says(self, key: str, written: str) -> bool:
        """Whether one cue is said."""
        return bool(self.cues[key].spans(Located(self.reading(written).text, self.lexicon)))

    def found(self, written: str) -> dict[str, list[Span]]:
        """Cue → where it is said, places in what was written."""
        reading = self.reading(written)
        located = Located(reading.text, self.lexicon)
        spans = {key: cue.spans(located) for key, cue in self.cues.items()}
        return {
            key: [(reading.starts[start], reading.ends[end - 1]) for start, end in places]
            for key, places in spans.items()
            if places
        }
