"""Examples → padded batches of about the same length."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from extractor.entities.tagger.features import FLAGS, LETTERS
from extractor.training.ner.encoder import Batch
from extractor.training.ner.examples import Example, Halves, Numbers
from extractor.training.ner.loss import NO_LABEL

Types = Callable[[Example], np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
"""Another scheme's labels of a sentence as inputs; shape (units, n)."""

_EVENLY = 4
"""Steps are padded to a multiple: torch keeps a plan for every shape that it meets."""
_NOISE = 6


def grouped(
    examples: Iterable[Example], size: int, shuffler: random.Random | None = None
) -> Iterator[list[Example]]:
    """Groups of about ``size`` units; shuffled, but neighbours stay of similar length."""

    def length(example: Example) -> float:
        return len(example.units) + (shuffler.random() * _NOISE if shuffler else 0.0)

    groups: list[list[Example]] = [[]]
    for example in sorted((e for e in examples if e.units), key=length):
        if groups[-1] and sum(len(e.units) for e in groups[-1]) + len(example.units) > size:
            groups.append([])
        groups[-1].append(example)
    if shuffler:
        shuffler.shuffle(groups)
    return iter([group for group in groups if group])


def batch_of(examples: Sequence[Example], types: Types | None = None) -> Batch:
    """The examples side by side, padded with zeros at the end."""
    lengths = [len(example.units) for example in examples]
    steps = -(-max(lengths) // _EVENLY) * _EVENLY
    shape = (len(examples), steps)
    rows, tags = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    letters = np.zeros((*shape, LETTERS), np.int64)
    flags = np.zeros((*shape, FLAGS), np.float32)
    for at, (example, length) in enumerate(zip(examples, lengths, strict=True)):
        features = example.features
        rows[at, :length], tags[at, :length] = features.rows, features.tags
        letters[at, :length] = features.letters[features.forms]
        flags[at, :length] = features.flags
    return Batch(
        rows=torch.from_numpy(rows),
        tags=torch.from_numpy(tags),
        letters=torch.from_numpy(letters),
        flags=torch.from_numpy(flags),
        types=None if types is None else _types(examples, types, steps),
        lengths=torch.tensor(lengths),
    )


def labels_of(labels: Sequence[Numbers | None], steps: int, padding: int = NO_LABEL) -> Tensor:
    """Labels side by side; shape (sequences, steps). Where there are none it is all padding."""
    numbers = np.full((len(labels), steps), padding, np.int64)
    for at, own in enumerate(labels):
        if own is not None:
            numbers[at, : len(own)] = own
    return torch.from_numpy(numbers)


def chances_of(chances: Sequence[Halves | None], steps: int, labels: int) -> Tensor:
    """Chances side by side; shape (sequences, steps, labels). Where there are none, zeros."""
    table = np.zeros((len(chances), steps, labels), np.float32)
    for at, own in enumerate(chances):
        if own is not None:
            table[at, : len(own)] = own
    return torch.from_numpy(table)


def _types(examples: Sequence[Example], types: Types, steps: int) -> Tensor:
    own = [types(example) for example in examples]
    padded = np.zeros((len(own), steps, own[0].shape[1]), np.float32)
    for at, inputs in enumerate(own):
        padded[at, : len(inputs)] = inputs
    return torch.from_numpy(padded)
