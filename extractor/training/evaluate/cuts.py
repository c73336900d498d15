"""What it costs and gains to leave out the triples below a confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.evaluate.matching import Score
from extractor.training.evaluate.measures import Counts

STEPS: Final = tuple(step / 20 for step in range(20))
"""The confidences that a table may be cut at: 0 to 0.95."""

Found = tuple[MarkedText, Sequence[Triple]]
"""A marked text and what was found in it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The counts over all required triples if rows below ``least`` are left out."""

    least: float
    counts: Counts


def score_of(texts: Sequence[Found], least: float = 0.0) -> Score:
    """The score of the triples that are at least so sure."""
    score = Score()
    for marked, rows in texts:
        score.add(marked, [row for row in rows if row.confidence >= least])
    return score


def cuts_of(texts: Sequence[Found]) -> list[Cut]:
    """The counts at each of `STEPS`."""
    return [Cut(step, score_of(texts, step).counts()) for step in STEPS]


def choose(cuts: Sequence[Cut], tolerance: float) -> float:
    """The lowest cut whose F1 is the best one, but for ``tolerance``: no row goes in vain."""
    best = max(cut.counts.f1 for cut in cuts)
    return min(cut.least for cut in cuts if cut.counts.f1 >= best - tolerance)
