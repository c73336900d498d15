"""The regression behind a triple's confidence, with scikit-learn: samples → numbers."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from extractor.relations.confidence import RULE, Weights
from extractor.training.corpora import CorpusError
from extractor.training.relations.samples import Judged, Sample

_LOOSE: Final = 1e6
"""As good as no penalty: Platt's two numbers are learned without one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the regression is learned.

    ``strengths`` are the inverse penalties to choose from, ``least`` how many samples must
    have a feature, ``folds`` into how many parts texts are cut, inside and outside.
    """

    seed: int = 11
    folds: int = 10
    strengths: tuple[float, ...] = (0.01, 0.03, 0.1, 0.3, 1.0)
    least: int = 5
    tolerance: float = 0.0005
    """How much F1 may be given away for a table of more rows."""
    floor: float = 0.4
    """The least to cut at: articles have unsure rows that no marked sentence has."""


def fit(judged: Sequence[Judged], settings: Settings) -> Weights:
    """Learn the weights: penalty and Platt's correction by cross-validation over the texts.

    Raises:
        CorpusError: nothing found was right, or nothing was wrong.
    """
    samples = _samples(judged)
    answers = [bool(sample.right) for sample in samples]
    if len(set(answers)) < 2:
        raise CorpusError(
            "To learn how sure a triple is, some of those found must be right and some wrong. "
            "Give more marked texts."
        )
    tried = {strength: _held_out(judged, strength, settings) for strength in settings.strengths}
    strength = min(tried, key=lambda one: _log_loss(*tried[one]))
    plain = _regress(samples, strength, settings)
    slope, shift = _platt(*tried[strength])
    rules = frozenset(
        name for one in judged for s in one.samples for name in s.features if name.startswith(RULE)
    )
    return Weights(plain.bias, plain.weights, slope, shift, 0.0, rules)


def cross_validate(judged: Sequence[Judged], settings: Settings) -> list[list[float]]:
    """For each sample of each text its confidence by weights that never saw its text.

    Everything is learned anew for each fold, penalty and correction too (nested
    cross-validation).
    """
    found: list[list[float]] = [[] for _ in judged]
    for inside, outside in _folds(len(judged), settings):
        weights = fit([judged[number] for number in inside], settings)
        for number in outside:
            found[number] = [weights.probability(one.features) for one in judged[number].samples]
    return found


def _samples(judged: Sequence[Judged]) -> list[Sample]:
    """Those that the score counts."""
    return [sample for one in judged for sample in one.samples if sample.right is not None]


def _folds(number: int, settings: Settings) -> Iterator[tuple[list[int], list[int]]]:
    """Texts to learn from and texts to look at; a text is never on both sides."""
    order = list(range(number))
    random.Random(settings.seed).shuffle(order)  # noqa: S311 (chance, no secret)
    for fold in range(min(settings.folds, number)):
        outside = set(order[fold :: settings.folds])
        yield [n for n in range(number) if n not in outside], sorted(outside)


def _held_out(
    judged: Sequence[Judged], strength: float, settings: Settings
) -> tuple[list[float], list[bool]]:
    """The log odds of each sample by a regression that never saw its text, and the answers."""
    odds: list[float] = []
    answers: list[bool] = []
    for inside, outside in _folds(len(judged), settings):
        samples = _samples([judged[number] for number in inside])
        if len({sample.right for sample in samples}) < 2:
            continue  # nothing to learn where one text held all that was wrong
        plain = _regress(samples, strength, settings)
        for sample in _samples([judged[number] for number in outside]):
            odds.append(plain.log_odds(sample.features))
            answers.append(bool(sample.right))
    return odds, answers


def _regress(samples: Sequence[Sample], strength: float, settings: Settings) -> Weights:
    counts = Counter(name for sample in samples for name in sample.features)
    names = sorted(name for name, count in counts.items() if count >= settings.least)
    table = np.array([[sample.features.get(name, 0.0) for name in names] for sample in samples])
    bias, weights = _logistic(table, [bool(sample.right) for sample in samples], strength)
    rounded = {name: round(value, 4) for name, value in zip(names, weights, strict=True)}
    return Weights(round(bias, 4), rounded, 1.0, 0.0, 0.0)


def _logistic(table: Any, answers: Sequence[bool], strength: float) -> tuple[float, list[float]]:
    fitted = LogisticRegression(C=strength, max_iter=2000).fit(table, np.array(answers, dtype=int))
    return float(fitted.intercept_[0]), [float(value) for value in fitted.coef_[0]]


def _platt(odds: Sequence[float], answers: Sequence[bool]) -> tuple[float, float]:
    """Slope and shift that make held-out log odds probabilities (Platt 1999)."""
    if len(set(answers)) < 2:
        return 1.0, 0.0
    shift, (slope,) = _logistic(np.array(odds)[:, None], answers, _LOOSE)
    return (round(slope, 4), round(shift, 4)) if slope > 0 else (1.0, 0.0)


def _log_loss(odds: Sequence[float], answers: Sequence[bool]) -> float:
    if not odds:
        return float("inf")
    signs = np.where(np.array(answers), 1.0, -1.0)
    return float(np.logaddexp(0.0, -signs * np.array(odds)).mean())
