"""Against all label sequences of short texts, counted one by one."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.entities.tagger.features import Floats
from extractor.entities.tagger.field import best_labels, find_stretches
from extractor.entities.tagger.labels import count_of, forbidden, stretches
from extractor.entities.tagger.packing import pack

LABELS = "A"
SIZE = count_of(LABELS)
LENGTHS = st.lists(st.integers(1, 4), min_size=1, max_size=4)


def some_scores(units: int, seed: int) -> tuple[Floats, Floats]:
    chance = np.random.default_rng(seed)
    free = chance.normal(size=(SIZE + 2, SIZE + 2)).astype(np.float32)
    scores = 2 * chance.normal(size=(units, SIZE)).astype(np.float32)
    return scores, free + forbidden(len(LABELS))


def weights(scores: Floats, transitions: Floats) -> dict[tuple[int, ...], float]:
    """The weight of every label sequence of one text."""
    found = {}
    for labels in product(range(SIZE), repeat=len(scores)):
        path = [SIZE, *labels, SIZE + 1]
        total = sum(scores[at, label] for at, label in enumerate(labels))
        total += sum(transitions[one, two] for one, two in pairwise(path))
        found[labels] = float(np.exp(np.float64(total)))
    return found


@settings(max_examples=30)
@given(LENGTHS, st.integers(0, 1000))
def test_the_best_labels_are_the_heaviest(lengths: list[int], seed: int) -> None:
    scores, transitions = some_scores(sum(lengths), seed)
    found = best_labels(scores, transitions, pack(lengths))
    for part, labels in zip(
        np.split(scores, np.cumsum(lengths)[:-1]),
        np.split(found, np.cumsum(lengths)[:-1]),
        strict=True,
    ):
        every = weights(part, transitions)
        assert tuple(labels) == max(every, key=every.__getitem__)


@settings(max_examples=30)
@given(LENGTHS, st.integers(0, 1000))
def test_chances_are_shares_of_all_weight(lengths: list[int], seed: int) -> None:
    scores, transitions = some_scores(sum(lengths), seed)
    found = find_stretches(scores, transitions, pack(lengths))
    starts = np.cumsum([0, *lengths])
    for stretch in found:
        own = int(np.searchsorted(starts, stretch.first, side="right")) - 1
        every = weights(scores[starts[own] : starts[own + 1]], transitions)
        wanted = (stretch.first - starts[own], stretch.last - starts[own], stretch.label)
        share = sum(weight for labels, weight in every.items() if wanted in stretches(labels))
        assert stretch.chance == pytest.approx(share / sum(every.values()), rel=1e-3)
