"""Silver labels → the gold scheme.

The silver sentences carry fine labels of another scheme than the gold ones (konec's). The
gold sentences carry both. So a model that sees a sentence together with its fine labels learns
from the gold sentences how the one scheme becomes the other, and then does so for the silver
ones. Several such models, which differ in their seeds alone, decide together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractor.training.ner.batches import Types
from extractor.training.ner.encoder import TaggerModule
from extractor.training.ner.examples import Example
from extractor.training.ner.fit import Kind, Progress, Stream, fit
from extractor.training.ner.predict import Judge
from extractor.training.ner.settings import Settings


def width_of(silver_labels: int, fine_labels: int) -> int:
    """How many inputs the labels of the other scheme make."""
    return silver_labels + fine_labels


def types_for(silver_labels: int, fine_labels: int) -> Types:
    """The labels of the other scheme as inputs: one for the place, one for the fine label."""
    width = width_of(silver_labels, fine_labels)

    def types(example: Example) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        inputs = np.zeros((len(example.units), width), np.float32)
        if example.silver is None or example.fine is None:
            return inputs
        every = np.arange(len(example.units))
        inputs[every, example.silver] = 1
        inside = example.fine >= 0
        inputs[every[inside], silver_labels + example.fine[inside]] = 1
        return inputs

    return types


def fit_converters(
    models: Sequence[TaggerModule],
    gold: Sequence[Example],
    types: Types,
    settings: Settings,
    report: Progress,
) -> list[Judge]:
    """Train models to tell the labels of the gold scheme by those of the other one."""
    stream = Stream(Kind.GOLD, gold, settings.batch, types)
    for number, model in enumerate(models):
        seeded = replace(settings, seed=settings.seed + number)
        fit(model, [stream], seeded, settings.convert_epochs, report)
    return [Judge(model, types, 1 / len(models)) for model in models]
