"""What the finders hand on: a triple in mentions of the article."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.schema import Modality, Polarity


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation between two mentions, with the stretch of text that says so."""

    subject: int
    relation: str
    object: int
    predicate: str
    start: int
    end: int
    rule: str
    confidence: float
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    attributed_to: int | None = None
    date: int | None = None
    place: int | None = None
