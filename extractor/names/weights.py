"""The weights of the comparison: logistic regressions (models/names/weights.json)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from extractor.names.joint import model
from extractor.names.letter_groups import Fit
from extractor.names.scripts import Token, fold

_STEEPEST: Final = 6.0
"""Log odds beyond which a part is as good as sure."""


def probability(name: str, features: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that a regression of the model gives to features.

    Raises:
        ResourceError: the model is missing.
    """
    weights: Mapping[str, float] = model("weights.json")[name]
    total = weights["bias"] + sum(weights[key] * value for key, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def part_features(found: Fit) -> dict[str, float]:
    """What the alignment of two parts says.

    In two scripts: the gain for itself, by length, and by chance. In one script, where equal
    letters are no surprise: how far the two are from being equal, in writing and in sound. Then
    what speaks against it: all groups that are likelier by chance, and the worst of them.
    """
    against = {"loss": found.loss / 10, "worst": found.worst / 10}
    if found.within:
        unequal = 2 * found.apart / found.alone if found.alone else 0.0
        return {"unequal": unequal, "alike": found.alike, **against}
    return {
        "ratio": found.ratio,
        "gain": found.gain / 10,
        "alone": found.alone / 10,
        "sure": found.ratio * math.sqrt(max(0.0, found.alone)),
        **against,
    }


def name_features(
    scores: Sequence[float],
    initials: int,
    left: Sequence[Token],
    whole: Sequence[Token],
    *,
    turned: bool,
) -> dict[str, float]:
    """What the parts of two names say together.

    Args:
        scores: the probabilities of the parts that were paired, initials left out.
        initials: how many were paired as initials.
        left: parts of the longer name without a partner, patronymics left out.
        whole: the parts of the longer name.
        turned: whether the order differs.
    """
    odds = [_log_odds(score) for score in scores]
    size = sum(len(fold(token.text)) for token in whole)
    return {
        "least": min(odds),
        "mean": sum(odds) / len(odds),
        "several": float(len(odds) > 1),
        "initials": float(initials > 0),
        "left": sum(len(fold(token.text)) for token in left) / size,
        "surname left": float(bool(left) and whole[-1] in left),
        "turned": float(turned),
    }


def _log_odds(score: float) -> float:
    score = min(max(score, 1e-6), 1 - 1e-6)
    return max(-_STEEPEST, min(_STEEPEST, math.log(score / (1 - score))))
