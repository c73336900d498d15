"""Precision, recall, F1, and how far the last one would move on other sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

RESAMPLES: Final = 1_000
SEED: Final = 20


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were there, how many of them were found, and how many found were wrong."""

    gold: int = 0
    found: int = 0
    wrong: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.gold + other.gold, self.found + other.found, self.wrong + other.wrong)

    @property
    def precision(self) -> float:
        """The share of what was given that is right, 0 to 1; 0 where nothing was given."""
        return share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what was there that was found, 0 to 1; 0 where nothing was there."""
        return share(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return share(2 * self.found, self.gold + self.found + self.wrong)


def share(part: float, whole: float) -> float:
    """A part of a whole, 0 to 1; 0 where the whole is nothing."""
    return part / whole if whole else 0.0


def f1_interval(counts: Sequence[Counts]) -> tuple[float, float]:
    """The 95 % bootstrap interval of F1 (Efron 1979).

    Args:
        counts: the counts of every sentence; sentences, not entities, are drawn again, since
            the errors of one sentence hang together.

    Returns:
        The 2.5th and 97.5th percentile of F1 over 1,000 resamples with a fixed seed.
    """
    if not counts:
        return 0.0, 0.0
    table = np.array([(one.gold, one.found, one.wrong) for one in counts], dtype=np.int64)
    draws = np.random.default_rng(SEED).integers(len(table), size=(RESAMPLES, len(table)))
    gold, found, wrong = table[draws].sum(axis=1).T
    scores = 2 * found / np.maximum(1, gold + found + wrong)
    low, high = np.percentile(scores, [2.5, 97.5])
    return float(low), float(high)


def three(value: float) -> str:
    """A score with the three decimals that scores are given in."""
    return f"{value:.3f}"
