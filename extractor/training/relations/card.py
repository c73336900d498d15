"""The card of models/relations: what it is, its data, its figures, how it is made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from extractor.relations.confidence import Weights
from extractor.training.evaluate.calibration import (
    brier_score,
    calibration_error,
    log_loss,
    reliability,
)
from extractor.training.evaluate.cuts import Cut, Found
from extractor.training.evaluate.measures import three
from extractor.training.relations.fit import Settings
from extractor.training.relations.samples import Judged, Sample

_STRONGEST: Final = 10

_PAGE: Final = """\
# Confidence of triples

How sure a row of the relations table is: a logistic regression (scikit-learn) over how the triple
was found, with Platt's correction. `weights.json` is plain JSON, the log odds of each feature by
its name; loading it runs no code, and a run needs no scikit-learn. `extractor train relations`
writes this page too, figures included.

The features (`extractor/relations/features.py`): rule and the rule's own prior, relation, labels of
both sides and whether the inventory allows them (`seeds/signatures.yaml`), confidence of both
mentions, how far the sides stand from each other and from the predicate, names between them,
particles, voice, ending and depth of the clause, polarity, modality, length of the sentence, and
how many triples the same words tell.

## Data
{data}

The pipeline found {found} triples in them, {right} right and {wrong} wrong; {neutral} say what is
marked as optional or is said already, and count neither for nor against, here as in the score.

## Scores
Nested cross-validation over {folds} parts of the texts: penalty and correction are chosen anew each
time, and each confidence is given by weights that never saw its text.

| | expected calibration error, ten bins | Brier score | log loss |
|---|---|---|---|
| cross-validated | {scores} |
| the rules' own priors | {priors} |

| confidence | triples | mean confidence | share right |
|---|---|---|---|
{bins}

What it costs to leave out rows below a confidence, over all required triples:

| from | precision | recall | F1 |
|---|---|---|---|
{cuts}

The default is **{least:.2f}**: the lowest confidence whose F1 is the best one but for {tolerance},
and not below {floor:.2f}, since articles have unsure rows that single sentences do not have
(subjects that are carried over, pronouns).

The strongest features, in log odds of being right: {strongest}.

## Weak points
Few triples are wrong, so a rule that seldom fires is known by its family and its prior alone, and
one that never fired here is held to its prior. Rules were made while reading such sentences: on new
ones somewhat fewer triples may be right than is said here (`extractor evaluate relations` prints
the calibration error of any marked file). The texts are single sentences, so nothing is known here
of subjects that are carried over from the sentence before, and in articles the mix differs.

## How it was made
`{command}` (about a minute on one core; the same data gives the same file).
Licence: that of the marked sentences; the shipped weights CC BY-SA 4.0 (sentences of KLUE-NER,
CC BY-SA 4.0, and of Wikinews, CC BY 2.5, beside our own).
"""


@dataclass(frozen=True, slots=True)
class Trained:
    """What a training had and made; ``confidences`` are the cross-validated ones."""

    gold: Sequence[Path]
    texts: Path | None
    judged: Sequence[Judged]
    confidences: Sequence[Sequence[float]]
    weights: Weights
    settings: Settings

    def found(self) -> list[Found]:
        """The texts and their triples, with the cross-validated confidences."""
        return [
            (
                one.marked,
                [
                    replace(sample.triple, confidence=sure)
                    for sample, sure in zip(one.samples, row, strict=True)
                ],
            )
            for one, row in zip(self.judged, self.confidences, strict=True)
        ]

    def counted(self) -> list[tuple[Sample, float]]:
        """The samples that the score counts, each with its cross-validated confidence."""
        return [
            (sample, sure)
            for one, row in zip(self.judged, self.confidences, strict=True)
            for sample, sure in zip(one.samples, row, strict=True)
            if sample.right is not None
        ]


def card(trained: Trained, cuts: Sequence[Cut]) -> str:
    """The page as Markdown, the same for the same training."""
    counted = trained.counted()
    right = [bool(sample.right) for sample, _ in counted]
    sure = [value for _, value in counted]
    priors = [sample.triple.confidence for sample, _ in counted]
    found = sum(len(one.samples) for one in trained.judged)
    return _PAGE.format(
        data=_data(trained),
        found=found,
        right=sum(right),
        wrong=len(right) - sum(right),
        neutral=found - len(right),
        folds=trained.settings.folds,
        scores=_scores(sure, right),
        priors=_scores(priors, right),
        bins="\n".join(
            f"| {one.low:.1f} to {one.high:.1f} | {one.number} | {one.confidence:.2f} "
            f"| {one.right:.2f} |"
            for one in reliability(sure, right)
        ),
        cuts="\n".join(map(_cut, cuts)),
        least=trained.weights.min_confidence,
        tolerance=trained.settings.tolerance,
        floor=trained.settings.floor,
        strongest=_strongest(trained.weights),
        command=_command(trained),
    )


def _data(trained: Trained) -> str:
    required = sum(not t.optional for one in trained.judged for t in one.marked.triples)
    files = ", ".join(f"`{file.name}`" for file in trained.gold)
    return (
        f"Sentences with their triples marked by hand: {files}, {len(trained.judged)} sentences\n"
        f"with {required} required triples. None of them may be one that a score is measured on."
    )


def _scores(sure: Sequence[float], right: Sequence[bool]) -> str:
    measures = (calibration_error, brier_score, log_loss)
    return " | ".join(three(measure(sure, right)) for measure in measures)


def _cut(cut: Cut) -> str:
    scores = (cut.counts.precision, cut.counts.recall, cut.counts.f1)
    return f"| {cut.least:.2f} | {' | '.join(map(three, scores))} |"


def _strongest(weights: Weights) -> str:
    ordered = sorted(weights.weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    return ", ".join(f"`{name}` {value:+.2f}" for name, value in ordered[:_STRONGEST])


def _command(trained: Trained) -> str:
    gold = " ".join(f"--gold {file.name}" for file in trained.gold)
    texts = f" --texts {trained.texts.name}" if trained.texts else ""
    return f"extractor train relations {gold}{texts} --out models/relations"
