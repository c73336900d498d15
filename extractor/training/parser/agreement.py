"""What the confidence of triples gains where it knows how far the parser agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.training.evaluate.calibration import brier_score, log_loss
from extractor.training.evaluate.cuts import Found, choose, cuts_of
from extractor.training.evaluate.measures import three
from extractor.training.parser.readings import RULES, Reading, rows
from extractor.training.relations.fit import Settings, cross_validate
from extractor.training.relations.samples import Judged, judge


def weighed(
    readings: Sequence[Reading], folds: Sequence[Sequence[int]], *, agreement: bool
) -> tuple[list[Found], str]:
    """The triples of the rules that a confidence learned anew keeps, and how good it is.

    Each triple gets its confidence from weights that never saw its text; where the triples of a
    text are cut is chosen on the other folds.

    Raises:
        CorpusError: nothing found was right, or nothing was wrong.
    """
    settings = Settings()
    judged = [judge(one.marked, rows(one, RULES, agreement=agreement)) for one in readings]
    confidences = cross_validate(judged, settings)
    found = [_found(*pair) for pair in zip(judged, confidences, strict=True)]
    kept: list[Found] = list(found)
    for fold in folds:
        others = [found[at] for at in range(len(found)) if at not in set(fold)]
        least = choose(cuts_of(others), settings.tolerance)
        for at in fold:
            marked, triples = found[at]
            kept[at] = marked, [one for one in triples if one.confidence >= least]
    return kept, _quality(judged, confidences)


def _found(judged: Judged, confidences: Sequence[float]) -> Found:
    pairs = zip(judged.samples, confidences, strict=True)
    return judged.marked, [replace(sample.triple, confidence=sure) for sample, sure in pairs]


def _quality(judged: Sequence[Judged], confidences: Sequence[Sequence[float]]) -> str:
    counted = [
        (sure, bool(sample.right))
        for one, row in zip(judged, confidences, strict=True)
        for sample, sure in zip(one.samples, row, strict=True)
        if sample.right is not None
    ]
    sure, right = [one for one, _ in counted], [one for _, one in counted]
    return f"Brier score {three(brier_score(sure, right))}, log loss {three(log_loss(sure, right))}"
