"""How the chances that the network gives become shares that are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from extractor.entities.tagger.calibration import UNCALIBRATED, Calibration
from extractor.entities.tagger.field import find_stretches
from extractor.entities.tagger.network import Network
from extractor.entities.tagger.packing import pack
from extractor.schema import Label
from extractor.training.ner.batches import grouped
from extractor.training.ner.examples import Example, joined
from extractor.training.ner.predict import SIZE

_EDGE = 1e-6


def calibrated(
    network: Network, examples: Sequence[Example], labels: Sequence[Label]
) -> Calibration:
    """The calibration that fits examples which the network was not trained on (Platt 1999).

    Where all is right, or all is wrong, there is nothing to fit.
    """
    judged = list(_judged(network, examples, labels))
    if len({right for _, right in judged}) < 2:
        return UNCALIBRATED
    chances = np.clip([chance for chance, _ in judged], _EDGE, 1 - _EDGE)
    odds = np.log(chances / (1 - chances))[:, None]
    model = LogisticRegression(C=1e6).fit(odds, [right for _, right in judged])
    return Calibration(float(model.coef_[0, 0]), float(model.intercept_[0]))


def _judged(
    network: Network, examples: Sequence[Example], labels: Sequence[Label]
) -> Iterator[tuple[float, bool]]:
    """The chance of every mention that the network finds, and whether it is right."""
    for group in grouped(examples, SIZE):
        packing = pack([len(example.units) for example in group])
        scores = network.scores(joined([example.features for example in group]), packing)
        units = [(example, unit) for example in group for unit in example.units]
        for stretch in find_stretches(scores, network.transitions, packing):
            example, first = units[stretch.first]
            span = first.start, units[stretch.last][1].end, str(labels[stretch.label])
            yield stretch.chance, span in example.sentence.entities
