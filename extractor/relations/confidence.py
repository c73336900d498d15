"""How sure a triple is: a calibrated logistic regression (models/relations/weights.json).

The regression is trained by ``extractor train relations`` on triples judged against sentences
marked by hand. Here its numbers are only added up.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from extractor.resources import ResourceError, model

FOLDER: Final = "relations"
FILE: Final = "weights.json"
RULE: Final = "rule="
"""How the feature of a rule begins."""

_STEEPEST: Final = 30.0
_RETRAIN: Final = "Train it with: extractor train relations --gold FILE --out models/relations"


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained regression.

    ``weights`` holds the log odds of each feature; one that it does not name says nothing.
    ``slope`` and ``shift`` are Platt's correction of the sum (Platt 1999). ``min_confidence``,
    0 to 1, is where a table is cut if nobody says otherwise. ``rules`` are those of the triples
    that it was trained on.
    """

    bias: float
    weights: Mapping[str, float]
    slope: float
    shift: float
    min_confidence: float
    rules: frozenset[str] = frozenset()

    def log_odds(self, features: Mapping[str, float]) -> float:
        """The sum of the regression, before Platt's correction."""
        return self.bias + sum(
            self.weights.get(name, 0.0) * value for name, value in features.items()
        )

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability, 0 to 1, that a triple with these features is right.

        A rule that the training has not met is no surer than its own prior.
        """
        found = _logistic(self.slope * self.log_odds(features) + self.shift)
        if any(name.startswith(RULE) and name not in self.rules for name in features):
            return min(found, _logistic(2 * features.get("prior", 0.0)))
        return found

    def to_json(self) -> str:
        """The numbers as JSON, the features by name."""
        weights = dict(sorted(self.weights.items()))
        record = asdict(self) | {"weights": weights, "rules": sorted(self.rules)}
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _logistic(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-_STEEPEST, min(_STEEPEST, log_odds))))


def read_weights(path: Path) -> Weights:
    """The weights in a file.

    Raises:
        ResourceError: there is no such file, or it holds something else.
    """
    try:
        record: Any = json.loads(path.read_text(encoding="utf-8"))
        weights = {str(name): float(value) for name, value in record["weights"].items()}
        rules = frozenset(map(str, record["rules"]))
        numbers = {
            name: float(record[name]) for name in ("bias", "slope", "shift", "min_confidence")
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(
            f"{path} holds no weights for the confidence of relations "
            f"({type(error).__name__}: {error}). {_RETRAIN}"
        ) from error
    return Weights(weights=weights, rules=rules, **numbers)


@cache
def shipped() -> Weights:
    """The weights in models/relations.

    Raises:
        ResourceError: they are missing or damaged.
    """
    return read_weights(model(FOLDER) / FILE)


def confidence(features: Mapping[str, float]) -> float:
    """The confidence of a triple, 0 to 1, to four decimals, the same on every machine.

    Raises:
        ResourceError: the weights are missing or damaged.
    """
    return round(min(max(shipped().probability(features), 1e-4), 1.0), 4)


def checked_min_confidence(given: float | None) -> float:
    """The least confidence that a row of a table must have: as given, else the model's own.

    Raises:
        ValueError: it is no number from 0 to 1.
        ResourceError: none is given, and the weights are missing or damaged.
    """
    if given is None:
        return shipped().min_confidence
    if not 0.0 <= given <= 1.0:
        raise ValueError(f"min_confidence must be a number from 0 to 1, not {given}")
    return given
