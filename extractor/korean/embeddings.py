"""Vectors of Kiwi's language model, recovered from the similarities that Kiwi gives.

Kiwi answers how similar one morpheme is to all others (cosine), but does not hand out its
vectors. The similarities to a few hundred anchors determine them up to a rotation, which no
learner minds (the Nyström method: Williams and Seeger 2001). Kiwi's model is licensed
under the Apache License 2.0; a model that holds these vectors says so in its card.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from extractor.korean.engine import kiwi

ANCHORS: Final = 400
_ALL: Final = 10_000_000

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Morphemes as form/TAG in Kiwi's order, and their vectors, one row each."""

    morphemes: tuple[str, ...]
    vectors: Matrix


def morpheme_vectors(*, anchors: int = ANCHORS) -> Embeddings:
    """The vectors of all morphemes of Kiwi's language model.

    Centred, and scaled so that a component's variance is about 1. Takes a minute or two. With
    fewer ``anchors`` it takes less and tells less: they bound the width.
    """
    similarities, keys = _similarities(anchors)
    vectors = _nystroem(similarities)
    vectors -= vectors.mean(axis=0)
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    vectors *= np.sqrt(vectors.shape[1]) / lengths
    morphemes = tuple(f"{form}/{tag.partition('-')[0]}" for form, tag in keys)
    return Embeddings(morphemes, vectors.astype(np.float32))


def _similarities(anchors: int) -> tuple[Matrix, list[tuple[str, str]]]:
    """Cosines of every morpheme (rows, by id) to evenly spread anchors (columns)."""
    first = kiwi().most_similar_morphemes(kiwi().tokenize("미국")[0].id, top_n=_ALL)
    ids = sorted(item.id for item in first)
    size = ids[-1] + 1
    picked = ids[: 20 * anchors : 20]
    matrix = np.zeros((size, anchors), dtype=np.float32)
    keys: list[tuple[str, str]] = [("", "UN")] * size
    for column, anchor in enumerate(picked):
        neighbours: list[Any] = kiwi().most_similar_morphemes(anchor, top_n=_ALL)
        rows = np.fromiter((item.id for item in neighbours), dtype=np.int64)
        matrix[rows, column] = np.fromiter((item.score for item in neighbours), dtype=np.float32)
        matrix[anchor, column] = 1.0
        if column < 2:  # two, because an anchor is no neighbour of itself
            for item in neighbours:
                keys[item.id] = (item.form, str(item.tag))
    return _put_anchors_first(matrix, picked), keys


def _put_anchors_first(matrix: Matrix, picked: list[int]) -> Matrix:
    """Stack the anchors' own rows on top: the Nyström method needs them as a block."""
    return np.vstack([matrix[picked], matrix])


def _nystroem(stacked: Matrix) -> Matrix:
    anchors = stacked.shape[1]
    block, rest = stacked[:anchors].astype(np.float64), stacked[anchors:].astype(np.float64)
    values, directions = np.linalg.eigh((block + block.T) / 2)
    keep = values > 1e-3
    projected: Matrix = (rest @ (directions[:, keep] / np.sqrt(values[keep]))).astype(np.float32)
    return projected
