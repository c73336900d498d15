"""What an explanation of a text consists of.

Everything is plain words and numbers, so it can be printed, or turned to JSON by
``dataclasses.asdict``.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.views.signs import Sign


@dataclass(frozen=True, slots=True)
class ExplainedArgument:
    """A phrase of a clause.

    ``role`` is what its particle makes it (seeds/particles.yaml), ``names`` are the mentions
    that it stands for. ``how`` it came to the clause: ``own``, ``shared`` with the clause before,
    ``topic`` besides a subject, ``head`` that the clause modifies, or ``carried`` from the
    sentence before.
    """

    role: str
    text: str
    particle: str
    names: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class ExplainedTriple:
    """A triple. ``meaning`` says what its rule does; ``kept`` whether it is sure enough."""

    subject: str
    relation: str
    object: str
    polarity: str
    modality: str
    attributed_to: str
    date: str
    place: str
    rule: str
    meaning: str
    confidence: float
    kept: bool


@dataclass(frozen=True, slots=True)
class ExplainedClause:
    """A predicate with its arguments; ``start`` and ``end`` are offsets into the text.

    ``signs`` are the words that decided on polarity, modality and attribution.
    """

    predicate: str
    lemma: str
    start: int
    end: int
    voice: str
    ending: str
    polarity: str
    modality: str
    attributed_to: str
    arguments: tuple[ExplainedArgument, ...]
    signs: tuple[Sign, ...]
    triples: tuple[ExplainedTriple, ...]


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence; ``triples`` are those that names and nouns tell without a clause."""

    number: int
    text: str
    start: int
    end: int
    clauses: tuple[ExplainedClause, ...]
    triples: tuple[ExplainedTriple, ...]
