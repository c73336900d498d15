"""What the finders propose and what they look at: candidates, and a text with its morphemes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from extractor.schema import Label, Morpheme

SURE: Final = 0.7
"""From this chance on what the tagger takes for a date stands against the rules. Chosen on a fifth
of the gold sentences, with a tagger trained on the others."""


class Source(StrEnum):
    """Which finder proposed a candidate."""

    TAGGER = "tagger"
    LEXICON = "lexicon"
    TITLE = "title"
    DATE = "date"
    PARENTHESIS = "parenthesis"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that may be a mention."""

    start: int
    end: int
    label: Label
    source: Source
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether it is the tagger's own, with a chance that no other source outweighs."""
        return self.source is Source.TAGGER and self.confidence >= SURE

    def overlaps(self, other: Candidate) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Candidate) -> bool:
        """Whether the other lies wholly inside this one (or is as long)."""
        return self.start <= other.start and other.end <= self.end


def between(ordered: Sequence[Candidate], start: int, end: int) -> Sequence[Candidate]:
    """Those of candidates in the order of the text that start in a stretch of it."""
    first, last = (bisect_left(ordered, at, key=_start) for at in (start, end))
    return ordered[first:last]


def stretch(ordered: Sequence[Candidate], candidate: Candidate) -> tuple[int, int]:
    """From where to where those lie that share a character with a candidate.

    ``ordered`` are in the order of the text and do not overlap each other.
    """
    first = bisect_right(ordered, candidate.start, key=lambda other: other.end)
    return first, bisect_left(ordered, candidate.end, key=_start)


def _start(item: Candidate | Morpheme) -> int:
    return item.start


@dataclass(slots=True)
class TextView:
    """A text with its morphemes, found by where they start and end."""

    text: str
    morphemes: Sequence[Morpheme]
    starting: dict[int, Morpheme] = field(init=False)
    ending: dict[int, Morpheme] = field(init=False)
    ordered: Sequence[Morpheme] = field(init=False)

    def __post_init__(self) -> None:
        self.ordered = sorted(self.morphemes, key=_start)
        self.starting = {}
        self.ending = {}
        for morpheme in self.morphemes:
            self.starting.setdefault(morpheme.start, morpheme)
            self.ending[morpheme.end] = morpheme

    def between(self, start: int, end: int) -> Sequence[Morpheme]:
        """The morphemes that start in a stretch of the text."""
        first, last = (bisect_left(self.ordered, at, key=_start) for at in (start, end))
        return self.ordered[first:last]

    def tag_at(self, position: int) -> str:
        """The tag of the morpheme that starts at a position, empty where none does."""
        morpheme = self.starting.get(position)
        return morpheme.tag if morpheme else ""

    def eojeol_start(self, position: int) -> int:
        """Where the unbroken stretch of letters that holds a position begins."""
        while position > 0 and self.text[position - 1].isalnum():
            position -= 1
        return position

    def attached(self, position: int) -> bool:
        """Whether a letter follows at once."""
        return position < len(self.text) and self.text[position].isalnum()

    def script_ends(self, position: int) -> bool:
        """Whether Hangul follows other letters: Kiwi takes Путин|은 for two nouns."""
        before, after = self.text[position - 1 : position], self.text[position : position + 1]
        return before.isalpha() and not is_hangul(before) and is_hangul(after)


def is_hangul(letter: str) -> bool:
    """Whether a letter is a syllable of Hangul."""
    return "가" <= letter <= "힣"
