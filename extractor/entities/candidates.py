"""What the finders propose and what they look at: candidates, and a text with its morphemes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from extractor.schema import Label, Morpheme


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

    def overlaps(self, other: Candidate) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Candidate) -> bool:
        """Whether the other lies wholly inside this one (or is as long)."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True)
class TextView:
    """A text with its morphemes, found by where they start and end."""

    text: str
    morphemes: Sequence[Morpheme]
    starting: dict[int, Morpheme] = field(init=False)
    ending: dict[int, Morpheme] = field(init=False)

    def __post_init__(self) -> None:
        self.starting = {}
        self.ending = {}
        for morpheme in self.morphemes:
            self.starting.setdefault(morpheme.start, morpheme)
            self.ending[morpheme.end] = morpheme

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
