"""Whether a confidence means what it says: of rows at 0.8, are eight of ten right?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from extractor.training.evaluate.measures import share

BINS: Final = 10
_LEAST: Final = 1e-9


class Bin(NamedTuple):
    """The rows whose confidence lies from ``low`` to ``high``; ``right`` is a share, 0 to 1."""

    low: float
    high: float
    number: int
    confidence: float
    right: float


def reliability(confidences: Sequence[float], right: Sequence[bool], bins: int = BINS) -> list[Bin]:
    """Mean confidence and share of right ones in bins of equal width, empty bins left out.

    Args:
        confidences: 0 to 1.
        right: for each of them whether the row is right.
        bins: how many there are between 0 and 1.

    Raises:
        ValueError: there are not equally many of both.
    """
    if len(confidences) != len(right):
        raise ValueError(f"{len(confidences)} confidences for {len(right)} answers")
    sure, answers = np.asarray(confidences, dtype=float), np.asarray(right, dtype=float)
    places = np.minimum((sure * bins).astype(int), bins - 1)
    found: list[Bin] = []
    for place in range(bins):
        inside = places == place
        if not inside.any():
            continue
        mean, rate = float(sure[inside].mean()), float(answers[inside].mean())
        found.append(Bin(place / bins, (place + 1) / bins, int(inside.sum()), mean, rate))
    return found


def calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """The expected calibration error, 0 to 1, over ten bins of equal width (Naeini et al. 2015)."""
    rows = reliability(confidences, right)
    gaps = sum(one.number * abs(one.confidence - one.right) for one in rows)
    return share(gaps, len(confidences))


def brier_score(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """The mean squared distance of confidence and truth, 0 to 1 (Brier 1950); 0 for no rows."""
    pairs = zip(confidences, right, strict=True)
    return share(sum((sure - answer) ** 2 for sure, answer in pairs), len(confidences))


def log_loss(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """The mean surprise at the truth, in nats; 0 for no rows.

    Raises:
        ValueError: there are not equally many of both.
    """
    pairs = zip(confidences, right, strict=True)
    chances = (sure if answer else 1 - sure for sure, answer in pairs)
    return share(sum(-math.log(max(chance, _LEAST)) for chance in chances), len(confidences))
