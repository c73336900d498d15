"""What a model in training makes of examples: labels, mentions and their score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from extractor.entities.tagger.features import Floats
from extractor.entities.tagger.field import best_labels, marginals
from extractor.entities.tagger.labels import stretches
from extractor.entities.tagger.packing import Packing, pack
from extractor.schema import Label
from extractor.training.ner.batches import Types, batch_of, grouped
from extractor.training.ner.encoder import TaggerModule
from extractor.training.ner.examples import Example, Numbers
from extractor.training.ner.fit import encode

SIZE: Final = 4000
Kind = TypeVar("Kind", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Judge:
    """A model with the inputs that it needs besides the words, and the weight of its scores."""

    model: TaggerModule
    types: Types | None = None
    weight: float = 1.0


def predict(judges: Sequence[Judge], examples: Sequence[Example]) -> dict[str, Numbers]:
    """The best labels of the gold scheme for every sentence, by its id.

    Several models decide by the weighted mean of their scores.
    """
    transitions = _mean_transitions(judges)
    found: dict[str, Numbers] = {}
    for group, scores, packing in _judged(judges, examples):
        labels = best_labels(scores, transitions, packing).astype(np.int64)
        for example, own in zip(group, _split(labels, group), strict=True):
            found[example.sentence.sentence_id] = own
    return found


def softened(judges: Sequence[Judge], examples: Sequence[Example]) -> list[Example]:
    """The examples with the chances of the labels that the models give them."""
    transitions = _mean_transitions(judges)
    found: list[Example] = []
    for group, scores, packing in _judged(judges, examples):
        chances = marginals(scores, transitions, packing).astype(np.float16)
        parts = zip(group, _split(chances, group), strict=True)
        found.extend(replace(example, soft=own) for example, own in parts)
    return found


def _judged(
    judges: Sequence[Judge], examples: Sequence[Example]
) -> Iterator[tuple[list[Example], Floats, Packing]]:
    """Groups of examples with the models' mean scores, one sentence after the other."""
    weights = [judge.weight for judge in judges]
    for group in grouped(examples, SIZE):
        with torch.no_grad():
            own = [_scores(judge, group) for judge in judges]
        scores = np.average(own, axis=0, weights=weights).astype(np.float32)
        yield group, scores, pack([len(example.units) for example in group])


def _mean_transitions(judges: Sequence[Judge]) -> Floats:
    tables = [judge.model.transitions().detach().numpy() for judge in judges]
    mean = np.average(tables, axis=0, weights=[judge.weight for judge in judges])
    return np.asarray(mean, np.float32)


def _split(rows: NDArray[Kind], group: Sequence[Example]) -> list[NDArray[Kind]]:
    return np.split(rows, np.cumsum([len(example.units) for example in group])[:-1])


def _scores(judge: Judge, group: Sequence[Example]) -> Floats:
    """The scores of every unit, one sentence after the other; shape (units, labels)."""
    judge.model.eval()
    states = encode(judge.model, batch_of(group, judge.types))
    scores = judge.model.heads["gold"](states).numpy()
    return np.concatenate(
        [own[: len(example.units)] for own, example in zip(scores, group, strict=True)]
    )


def f1(examples: Sequence[Example], found: dict[str, Numbers], labels: Sequence[Label]) -> float:
    """F1 of the mentions on exact characters."""
    gold = predicted = right = 0
    for example in examples:
        units = example.units
        own = {
            (units[first].start, units[last].end, str(labels[label]))
            for first, last, label in stretches(
                found.get(example.sentence.sentence_id, np.zeros(0, np.int64)).tolist()
            )
        }
        true = {(start, end, str(label)) for start, end, label in example.sentence.entities}
        gold, predicted, right = gold + len(true), predicted + len(own), right + len(own & true)
    return 2 * right / (gold + predicted) if gold + predicted else 0.0
