"""Logistic regressions with scikit-learn: features of pairs → weights as plain numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from extractor.names import joint, matching
from extractor.names.scripts import tokens
from extractor.names.weights import part_features
from extractor.schema import Script
from extractor.training.corpora import CorpusError

Features = Mapping[str, float]
Texts = tuple[str, str]

_STRENGTH: Final = 10.0
"""Inverse of the penalty on large weights."""


def fit_weights(same: Sequence[Features], different: Sequence[Features]) -> dict[str, float]:
    """The weights of a regression, the two sides counting alike however many there are.

    A regression that minimizes log loss is calibrated on what it is trained on; the weights of
    the two sides set the share of same names to one half.

    Raises:
        CorpusError: there are no features of one of the sides.
    """
    if not same or not different:
        raise CorpusError("The lists hold too few names to learn from. Take longer lists.")
    keys = list(same[0])
    table = np.array([[row[key] for key in keys] for row in (*same, *different)])
    answers = np.array([1] * len(same) + [0] * len(different))
    fitted = LogisticRegression(C=_STRENGTH, max_iter=1000, class_weight="balanced").fit(
        table, answers
    )
    found = dict(zip(keys, map(float, fitted.coef_[0]), strict=True))
    return {
        key: round(value, 4)
        for key, value in (found | {"bias": float(fitted.intercept_[0])}).items()
    }


def part_rows(pairs: Iterable[Texts], scripts: tuple[Script, Script]) -> list[Features]:
    """The features of pairs of parts; pairs that cannot be aligned are left out."""
    fits = (joint.fit(one, other, scripts) for one, other in pairs)
    return [part_features(found) for found in fits if found is not None]


def name_rows(pairs: Iterable[Texts]) -> list[Features]:
    """The features of pairs of whole names; pairs of initials alone are left out."""
    found = (matching.pair_features(tokens(one), tokens(other)) for one, other in pairs)
    return [features for features in found if features]
